import { createHash } from 'node:crypto';
import { annotate } from './annotate/annotate.ts';
import { attribute } from './attribute/attribute.ts';
import { ArticleError, GraphError, NoArticle } from './errors.ts';
import { EXTRACTOR } from './extractor.ts';
import { isMissing, refusalOf } from './file-failure.ts';
import type { Offer } from './find-files.ts';
import type { Entry, RefusedEntry, Resolved } from './model.ts';
import type { SourceStatus } from './ontology.ts';
import { readDocument } from './read/read-document.ts';
import { resolve } from './resolve/resolve.ts';
import { graphFailure } from './store/graph-failure.ts';
import type { GraphWriter, Written } from './store/graph-writer.ts';
import type { Source } from './store/source-store.ts';
import { type Unpacked, unpack } from './unpack/unpack.ts';

/** A file to be taken in; `again` where something in it has to be, whatever the graph knows of the file as a whole. */
export interface Task extends Offer {
  readonly again: boolean;
}

/** What became of one path: of a file, or of an entry in one. */
export interface Outcome {
  readonly path: string;
  readonly status: SourceStatus;
  readonly reason: string | null;
  /** Whether `sources` has a row of it. */
  readonly recorded: boolean;
}

/** Where files are taken in. */
export interface Desk {
  readonly writer: GraphWriter;
  /** The graph's file, for messages. */
  readonly db: string;
  /** Told of paths that have to be read again, since another that held the same article has changed or is gone. */
  readonly again: (paths: readonly string[]) => void;
}

/** The story of one file: of the file itself or, where it is an archive, of each of its entries. */
export async function* takeIn(desk: Desk, task: Task): AsyncGenerator<Outcome> {
  const { writer } = desk;
  const { path, refusal, again } = task;
  if (refusal) return yield refuse(desk, path, refusal);
  const unpacked = await open(path);
  if (unpacked instanceof ArticleError)
    return yield refuse(desk, path, { ...failed(unpacked), recorded: !isMissing(unpacked) });
  if (unpacked.archive !== null && !again && writer.hasArchive(path, unpacked.archive))
    for (const entry of writer.entries(path)) yield asBefore(entry);
  else yield* takeInEntries(desk, path, unpacked);
}

async function open(path: string): Promise<Unpacked | ArticleError> {
  try {
    return await unpack(path);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

/** An archive that breaks off keeps the entries before the break, and is itself among the failures. */
async function* takeInEntries(desk: Desk, file: string, { archive, entries }: Unpacked): AsyncGenerator<Outcome> {
  const paths = new Set<string>();
  let broken: ArticleError | null = null;
  try {
    for await (const entry of entries) {
      paths.add(entry.path);
      yield takeInEntry(desk, entry);
    }
  } catch (error) {
    broken = refusalOf(error);
    if (broken === null) throw error;
  }
  forgetOthers(desk, file, paths);
  desk.writer.closeArchive(file, broken ? null : archive);
  if (broken) yield refuse(desk, file, { ...failed(broken), recorded: true });
}

/** Forgets what the file held before and does not hold any more. */
function forgetOthers({ writer, again }: Desk, file: string, held: ReadonlySet<string>): void {
  const before = [file, ...writer.entries(file).map(({ path }) => path)];
  for (const path of before) if (!held.has(path) && writer.source(path)) again(writer.prune(path));
}

/** The story of one entry. */
function takeInEntry(desk: Desk, entry: Entry | RefusedEntry): Outcome {
  if ('status' in entry) return refuse(desk, entry.path, { ...entry, recorded: true });
  const { writer } = desk;
  const sha256 = hashOf(entry);
  const known = writer.source(entry.path);
  if (known?.sha256 === sha256 && known.extractor === EXTRACTOR) return asBefore(known);
  try {
    return written(desk, entry.path, writer.write(entry.path, sha256, extract(entry)));
  } catch (error) {
    const { status, reason } = refusalFor(error, desk.db);
    return written(desk, entry.path, writer.refuse(entry.path, sha256, status, reason));
  }
}

/** Over all that a reader is given. Of a file that is one entry these are its bytes alone. */
function hashOf({ bytes, url, date, charset }: Entry): string {
  const hash = createHash('sha256').update(bytes);
  for (const said of [url, date, charset]) if (said !== null) hash.update(`\0${said}`);
  return hash.digest('hex');
}

function extract(entry: Entry): Resolved {
  const annotated = annotate(readDocument(entry));
  return resolve(annotated, attribute(annotated));
}

function asBefore({ path, status, reason }: Source): Outcome {
  return { path, status: status === 'loaded' ? 'unchanged' : status, reason, recorded: true };
}

/** What is not recorded leaves the graph as it is: a file that is gone keeps its article until it is pruned. */
function refuse(
  desk: Desk,
  path: string,
  refusal: Omit<Outcome, 'path'> & { status: 'skipped' | 'failed'; reason: string },
): Outcome {
  const { status, reason, recorded } = refusal;
  return recorded ? written(desk, path, desk.writer.refuse(path, null, status, reason)) : { path, ...refusal };
}

function written({ again }: Desk, path: string, { status, reason, heirs }: Written): Outcome {
  again(heirs);
  return { path, status, reason, recorded: true };
}

/** Gives up where the graph is at fault; everything else is the trouble of one entry. */
function refusalFor(error: unknown, db: string): { status: 'skipped' | 'failed'; reason: string } {
  if (error instanceof NoArticle) return { status: 'skipped', reason: error.message };
  const failure = graphFailure(error, db);
  if (failure instanceof GraphError) throw failure;
  if (failure instanceof ArticleError) return failed(failure);
  const what = failure instanceof Error ? failure.message : failure;
  return { status: 'failed', reason: `internal error: ${what}; please report it with this file` };
}

function failed({ message, line }: ArticleError): { status: 'failed'; reason: string } {
  return { status: 'failed', reason: line ? `${message} (line ${line})` : message };
}
