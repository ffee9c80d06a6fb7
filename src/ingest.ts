import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { annotate } from './annotate/annotate.ts';
import { attribute } from './attribute/attribute.ts';
import { ArticleError, GraphError } from './errors.ts';
import { EXTRACTOR } from './extractor.ts';
import { attempt, isMissing } from './file-failure.ts';
import { findFiles, type Offer, type Refusal } from './find-files.ts';
import { goneFiles } from './gone-files.ts';
import type { Resolved } from './model.ts';
import type { SourceStatus } from './ontology.ts';
import { readDocument } from './read/read-document.ts';
import { readBytes } from './read-bytes.ts';
import { resolve } from './resolve/resolve.ts';
import { graphFailure } from './store/graph-failure.ts';
import { GraphWriter, type Written } from './store/graph-writer.ts';
import { beginWriting, endWriting } from './store/journal.ts';
import { openFile } from './store/open-file.ts';
import type { Totals } from './store/totals.ts';

export interface IngestOptions {
  /** The graph's file; it is made where there is none. */
  readonly db: string;
  /** Forget articles whose file under the given paths is gone. */
  readonly prune?: boolean;
  /** Called after each file. What it throws ends the run; the graph is whole then too. */
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface IngestProgress {
  readonly path: string;
  readonly status: SourceStatus;
  /** Files done and files known of; `total` can grow, when a file makes others of the same article be read again. */
  readonly done: number;
  readonly total: number;
}

export interface IngestReport {
  /** How many files were looked at, and what became of them. */
  readonly files: number;
  readonly loaded: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly failed: number;
  /** Files that were gone and have been forgotten. */
  readonly pruned: number;
  /** Files in the given folders that do not end like an article's; nothing was done with them. */
  readonly leftAlone: number;
  readonly skips: readonly FileReason[];
  readonly failures: readonly FileReason[];
  /** What the graph holds afterwards. */
  readonly totals: Totals;
}

export interface FileReason {
  readonly path: string;
  readonly reason: string;
  /** Whether `sources` has a row of it; of a folder, or of what is not there, only this report tells. */
  readonly recorded: boolean;
}

/** What became of one path. */
interface Outcome extends Written {
  readonly recorded?: false;
}

/**
 * Reads the files under the paths into the graph, each article with everything it says in one transaction. One bad
 * file never stops the rest: it ends among the failures, with a reason. Run again, it takes up what is new or changed.
 * Throws GraphError where the graph itself cannot be used; what was written by then is whole, and stays.
 */
export async function ingest(paths: readonly string[], options: IngestOptions): Promise<IngestReport> {
  const sqlite = await openFile(options.db, false);
  try {
    beginWriting(sqlite);
    try {
      return await run(new GraphWriter(sqlite), paths, options);
    } finally {
      endWriting(sqlite);
    }
  } catch (error) {
    throw graphFailure(error, options.db);
  } finally {
    sqlite.close();
  }
}

async function run(writer: GraphWriter, paths: readonly string[], options: IngestOptions): Promise<IngestReport> {
  const { offers, leftAlone } = findFiles(paths);
  const queue = new Map(offers.map((offer) => [offer.path, offer]));
  const gone = options.prune ? goneFiles(writer.paths(), paths, queue) : [];
  const heirs = gone.flatMap((path) => writer.prune(path));
  requeue(queue, heirs);
  for (const path of gone) queue.delete(path);
  const done = new Map<string, Outcome>();
  for (const offer of queue.values()) {
    const written = takeIn(writer, offer, options.db);
    done.set(offer.path, written);
    requeue(queue, written.heirs);
    options.onProgress?.({ path: offer.path, status: written.status, done: done.size, total: queue.size });
    await setImmediate(); // lets an interrupt and a progress bar through
  }
  writer.markUnchanged(pathsWith(done, 'unchanged'));
  return reportOn(done, { pruned: gone.length, leftAlone, totals: writer.totals() });
}

/** Puts files last, also those that were had before: a map is walked in the order in which its keys came in. */
function requeue(queue: Map<string, Offer>, paths: readonly string[]): void {
  for (const path of paths) {
    queue.delete(path);
    queue.set(path, { path, refusal: null });
  }
}

/** The story of one file. */
function takeIn(writer: GraphWriter, { path, refusal }: Offer, db: string): Outcome {
  const known = writer.source(path);
  if (refusal) return refuse(writer, path, refusal);
  const bytes = attempt(() => readBytes(path));
  if (bytes instanceof ArticleError)
    return refuse(writer, path, { status: 'failed', reason: bytes.message, recorded: !isMissing(bytes) });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (known?.sha256 === sha256 && known.extractor === EXTRACTOR)
    return { status: known.status === 'loaded' ? 'unchanged' : known.status, reason: known.reason, heirs: [] };
  try {
    return writer.write(path, sha256, extract(path, bytes));
  } catch (error) {
    return writer.refuse(path, sha256, 'failed', reasonOf(error, db));
  }
}

function extract(path: string, bytes: Uint8Array): Resolved {
  const annotated = annotate(readDocument(path, bytes));
  return resolve(annotated, attribute(annotated));
}

/** What is not recorded leaves the graph as it is: a file that is gone keeps its article until it is pruned. */
function refuse(writer: GraphWriter, path: string, { status, reason, recorded }: Refusal): Outcome {
  return recorded ? writer.refuse(path, null, status, reason) : { status, reason, heirs: [], recorded };
}

/** Gives up where the graph is at fault; everything else is the trouble of one file. */
function reasonOf(error: unknown, db: string): string {
  const failure = graphFailure(error, db);
  if (failure instanceof GraphError) throw failure;
  if (failure instanceof ArticleError)
    return failure.line ? `${failure.message} (line ${failure.line})` : failure.message;
  return `internal error: ${failure instanceof Error ? failure.message : failure}; please report it with this file`;
}

function pathsWith(done: ReadonlyMap<string, Outcome>, status: SourceStatus): string[] {
  return [...done].filter(([, written]) => written.status === status).map(([path]) => path);
}

function reasonsOf(done: ReadonlyMap<string, Outcome>, status: SourceStatus): FileReason[] {
  return pathsWith(done, status).map((path) => ({
    path,
    reason: done.get(path)?.reason ?? '',
    recorded: done.get(path)?.recorded ?? true,
  }));
}

function reportOn(
  done: ReadonlyMap<string, Outcome>,
  rest: Pick<IngestReport, 'pruned' | 'leftAlone' | 'totals'>,
): IngestReport {
  const skips = reasonsOf(done, 'skipped');
  const failures = reasonsOf(done, 'failed');
  return {
    files: done.size,
    loaded: pathsWith(done, 'loaded').length,
    unchanged: pathsWith(done, 'unchanged').length,
    skipped: skips.length,
    failed: failures.length,
    skips,
    failures,
    ...rest,
  };
}
