import { setImmediate } from 'node:timers/promises';
import { findFiles } from './find-files.ts';
import { goneFiles } from './gone-files.ts';
import type { SourceStatus } from './ontology.ts';
import { graphFailure } from './store/graph-failure.ts';
import { GraphWriter } from './store/graph-writer.ts';
import { beginWriting, endWriting } from './store/journal.ts';
import { openFile } from './store/open-file.ts';
import type { Totals } from './store/totals.ts';
import { type Outcome, type Task, takeIn } from './take-in.ts';
import { fileOf } from './unpack/entry-path.ts';

export interface IngestOptions {
  /** The graph's file; it is made where there is none. */
  readonly db: string;
  /** Forget articles whose file under the given paths is gone. */
  readonly prune?: boolean;
  /** Called after each file, and after each entry of an archive. What it throws ends the run; the graph is whole then too. */
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
  /** How many files were looked at, each entry of an archive as one, and what became of them. */
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
  const queue = new Map<string, Task>(offers.map((offer) => [offer.path, { ...offer, again: false }]));
  const gone = options.prune ? goneFiles(writer.paths(), paths, queue) : [];
  const heirs = gone.flatMap((path) => writer.prune(path));
  requeue(queue, heirs);
  for (const path of gone) queue.delete(path);
  const done = new Map<string, Outcome>();
  const desk = { writer, db: options.db, again: (changed: readonly string[]) => requeue(queue, changed) };
  let files = 0;
  for (const task of queue.values()) {
    for await (const outcome of takeIn(desk, task)) {
      done.set(outcome.path, outcome);
      const finished = outcome.path === task.path ? files + 1 : files;
      options.onProgress?.({ path: outcome.path, status: outcome.status, done: finished, total: queue.size });
      await setImmediate(); // lets an interrupt and a progress bar through
    }
    files++;
  }
  writer.markUnchanged(pathsWith(done, 'unchanged'));
  return reportOn(done, { pruned: gone.length, leftAlone, totals: writer.totals() });
}

/** Puts files last, also those that were had before: a map is walked in the order in which its keys came in. */
function requeue(queue: Map<string, Task>, paths: readonly string[]): void {
  for (const path of new Set(paths.map(fileOf))) {
    queue.delete(path);
    queue.set(path, { path, refusal: null, again: true });
  }
}

function pathsWith(done: ReadonlyMap<string, Outcome>, status: SourceStatus): string[] {
  return [...done].filter(([, written]) => written.status === status).map(([path]) => path);
}

function reasonsOf(done: ReadonlyMap<string, Outcome>, status: SourceStatus): FileReason[] {
  return pathsWith(done, status).map((path) => ({
    path,
    reason: done.get(path)?.reason ?? '',
    recorded: done.get(path)!.recorded,
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
