import { createHash } from 'node:crypto';
import { type ArticleError, GraphError } from './errors.ts';
import type { Timed } from './extract-worker.ts';
import { EXTRACTOR } from './extractor.ts';
import { isMissing, refusalOf } from './file-failure.ts';
import type { Refusal } from './find-files.ts';
import type { Queue, Task } from './ingest-queue.ts';
import type { Entry } from './model.ts';
import type { Outcome } from './outcome.ts';
import { type Refused, refusedFor } from './refused.ts';
import { graphFailure } from './store/graph-failure.ts';
import type { GraphWriter, Written } from './store/graph-writer.ts';
import type { Source } from './store/source-store.ts';
import { type Unpacked, type Unpacking, unpack } from './unpack/unpack.ts';
import { WorkerLost, type Workers } from './workers.ts';

/** Where files are taken in. */
export interface Desk {
  readonly queue: Queue;
  readonly writer: GraphWriter;
  readonly workers: Workers;
  readonly unpacking: Unpacking;
  /** The graph's file, for messages. */
  readonly db: string;
  /** Aborted where the run is over before its end: then nothing more is written. */
  readonly stop: AbortSignal;
  /** Told of each path that is done. */
  readonly tell: (outcome: Outcome) => void;
  /** Told of paths that are skipped after all: they hold the same article as this one. */
  readonly displace: (paths: readonly string[], by: string) => void;
}

/** A file that is being unpacked, or some of whose entries are with the workers. */
interface OpenFile {
  readonly path: string;
  /** The paths of its entries so far. */
  readonly held: Set<string>;
  /** Entries that are with the workers, and one more until the file is unpacked to its end. */
  open: number;
  /** As `Unpacked` has it; null also where the next run has to look again. */
  archive: string | null;
  broken: ArticleError | null;
}

/** An entry that has to be read. */
export interface Unread {
  readonly file: OpenFile;
  readonly entry: Entry;
  readonly sha256: string;
}

/** The story of one file, up to the entries that have to be read; those that are known or refused are told of at once. */
export async function* openUp(desk: Desk, task: Task): AsyncGenerator<Unread> {
  const { path, refusal, again } = task;
  const unpacked = refusal ?? (await open(path, desk.unpacking));
  if (!('entries' in unpacked)) return refuseFile(desk, path, unpacked);
  const { archive, entries, share } = unpacked;
  if (archive !== null && !again && desk.writer.hasArchive(path, archive)) return tellOfKnown(desk, path);
  if (share) desk.queue.open(path, share);
  const file: OpenFile = { path, held: new Set(), open: 1, archive, broken: null };
  // Handed on when it is known what follows: with its last entry in hand, a file is at its end.
  let last: Unread | null = null;
  try {
    for await (const entry of entries) {
      desk.stop.throwIfAborted();
      if (last) yield last;
      file.held.add(entry.path);
      last = 'status' in entry ? null : unread(desk, file, entry);
      if ('status' in entry) refuse(desk, entry.path, entry);
    }
  } catch (error) {
    file.broken = refusalOf(error);
    if (file.broken === null) throw error;
  }
  leave(desk, file);
  if (last) yield last;
}

async function open(path: string, unpacking: Unpacking): Promise<Unpacked | Refusal> {
  try {
    return await unpack(path, unpacking);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { ...refusedFor(refusal), recorded: !isMissing(refusal) };
  }
}

/** What is not recorded leaves the graph as it is: a file that is gone keeps its article until it is pruned. */
function refuseFile(desk: Desk, path: string, refusal: Refusal): void {
  desk.queue.close(path);
  if (refusal.recorded) refuse(desk, path, refusal);
  else desk.tell({ path, ...refusal, took: 0 });
}

/** Of what was not read. */
function refuse(desk: Desk, path: string, { status, reason }: Refused): void {
  desk.tell(outcomeOf(desk, path, desk.writer.refuse(path, null, status, reason), 0));
}

function outcomeOf(desk: Desk, path: string, written: Written, took: number): Outcome {
  const { status, reason, heirs, displaced } = written;
  desk.queue.again(heirs);
  desk.displace(displaced, path);
  return { path, status, reason, recorded: true, took };
}

/** Of an archive that is as it was. */
function tellOfKnown(desk: Desk, path: string): void {
  desk.queue.close(path);
  for (const entry of desk.writer.entries(path)) desk.tell(asBefore(entry));
}

function asBefore({ path, status, reason }: Source): Outcome {
  return { path, status: status === 'loaded' ? 'unchanged' : status, reason, recorded: true, took: 0 };
}

/** Null where the entry is known as it is. */
function unread(desk: Desk, file: OpenFile, entry: Entry): Unread | null {
  const sha256 = hashOf(entry);
  const known = desk.writer.source(entry.path);
  if (known?.sha256 !== sha256 || known.extractor !== EXTRACTOR) {
    file.open++;
    return { file, entry, sha256 };
  }
  desk.tell(asBefore(known));
  return null;
}

/** Over all that a reader is given. Of a file that is one entry these are its bytes alone. */
function hashOf({ bytes, url, date, charset }: Entry): string {
  const hash = createHash('sha256').update(bytes);
  for (const said of [url, date, charset]) if (said !== null) hash.update(`\0${said}`);
  return hash.digest('hex');
}

/** The story of one entry: a worker reads it, and what it becomes is written. */
export async function takeIn(desk: Desk, unread: Unread): Promise<void> {
  const { file, entry } = unread;
  const read = await readBy(desk.workers, entry);
  desk.stop.throwIfAborted();
  const outcome = outcomeOf(desk, entry.path, put(desk, unread, read), read instanceof WorkerLost ? 0 : read.took);
  leave(desk, file);
  desk.tell(outcome);
}

async function readBy(workers: Workers, entry: Entry): Promise<Timed | WorkerLost> {
  try {
    return await workers.extract(entry);
  } catch (error) {
    if (error instanceof WorkerLost) return error;
    throw error;
  }
}

/** Gives up where the graph is at fault; everything else is the trouble of one entry. */
function put({ writer, db }: Desk, { file, entry, sha256 }: Unread, read: Timed | WorkerLost): Written {
  if (read instanceof WorkerLost) {
    file.archive = null; // without a hash of its own the entry is read again by the next run, if that looks into the file
    return writer.refuse(entry.path, null, 'failed', read.message);
  }
  const { extracted } = read;
  if (extracted.status !== 'loaded') return writer.refuse(entry.path, sha256, extracted.status, extracted.reason);
  try {
    return writer.write(sha256, extracted.article);
  } catch (error) {
    const failure = graphFailure(error, db);
    if (failure instanceof GraphError) throw failure;
    const { status, reason } = refusedFor(failure);
    return writer.refuse(entry.path, sha256, status, reason);
  }
}

/** When the last of a file's entries is done, so is the file. One that breaks off keeps the entries before the break, and is itself among the failures. */
function leave(desk: Desk, file: OpenFile): void {
  file.open--;
  if (file.open > 0) return;
  forgetOthers(desk, file);
  desk.writer.closeArchive(file.path, file.broken ? null : file.archive);
  desk.queue.close(file.path);
  if (file.broken) refuse(desk, file.path, refusedFor(file.broken));
}

/** Forgets what the file held before and does not hold any more. */
function forgetOthers({ writer, queue }: Desk, { path: file, held }: OpenFile): void {
  const before = [file, ...writer.entries(file).map(({ path }) => path)];
  for (const path of before) if (!held.has(path) && writer.source(path)) queue.again(writer.prune(path));
}
