import { setImmediate } from 'node:timers/promises';
import pMap from 'p-map';
import { findFiles, STANDARD_INPUT } from './find-files.ts';
import { goneFiles } from './gone-files.ts';
import { Queue } from './ingest-queue.ts';
import { type IngestReport, Results } from './ingest-report.ts';
import type { SourceStatus } from './ontology.ts';
import type { Outcome } from './outcome.ts';
import { graphFailure } from './store/graph-failure.ts';
import { GraphWriter } from './store/graph-writer.ts';
import { beginWriting, endWriting } from './store/journal.ts';
import { openFile } from './store/open-file.ts';
import { type Desk, openUp, takeIn, type Unread } from './take-in.ts';
import type { FieldMap } from './unpack/field-map.ts';
import { keepInput, removeInput } from './unpack/standard-input.ts';
import type { Unpacking } from './unpack/unpack.ts';
import { usualJobs, Workers } from './workers.ts';

export interface IngestOptions {
  /** The graph's file; it is made where there is none. */
  readonly db: string;
  /** Forget articles whose file under the given paths is gone. */
  readonly prune?: boolean;
  /** Which fields of records in JSON and of tables are which, where their names do not tell: `{ text: 'body.full' }`. */
  readonly map?: FieldMap;
  /** What `-` among the paths stands for; standard input, where nothing is said. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Called after each file, and after each entry of an archive. What it throws ends the run; the graph is whole then too. */
  readonly onProgress?: (progress: IngestProgress) => void;
  /** How many articles are read at a time, each by a thread of its own; as many as there are cores, where nothing is said. */
  readonly jobs?: number;
  /** So many milliseconds an article may take, and some more for its length; one that takes longer is recorded as failed. A minute, where nothing is said. */
  readonly patience?: number;
}

export interface IngestProgress {
  readonly path: string;
  readonly status: SourceStatus;
  /** Files done and files known of; `total` can grow, when a file makes others of the same article be read again. */
  readonly done: number;
  readonly total: number;
  /** How much of the whole that is, from 0 to 1; of a file that holds many articles also its parts count, as far as it can be told. */
  readonly share: number;
  /** How many articles and other entries have been looked at, and how many of them failed. */
  readonly articles: number;
  readonly failed: number;
}

/**
 * Reads the files under the paths into the graph, each article with everything it says in one transaction. One bad
 * file never stops the rest: it ends among the failures, with a reason. Run again, it takes up what is new or changed.
 * Throws GraphError where the graph itself cannot be used; what was written by then is whole, and stays.
 */
export async function ingest(paths: readonly string[], options: IngestOptions): Promise<IngestReport> {
  const input = paths.includes(STANDARD_INPUT) ? await keepInput(options.input ?? process.stdin) : undefined;
  try {
    return await ingestFiles(paths, options, { map: options.map ?? {}, ...(input && { input }) });
  } finally {
    if (input) removeInput(input);
  }
}

async function ingestFiles(
  paths: readonly string[],
  options: IngestOptions,
  unpacking: Unpacking,
): Promise<IngestReport> {
  const sqlite = await openFile(options.db, false);
  try {
    beginWriting(sqlite);
    try {
      return await run({ writer: new GraphWriter(sqlite), unpacking }, paths, options);
    } finally {
      endWriting(sqlite);
    }
  } catch (error) {
    throw graphFailure(error, options.db);
  } finally {
    sqlite.close();
  }
}

async function run(
  { writer, unpacking }: Pick<Desk, 'writer' | 'unpacking'>,
  paths: readonly string[],
  options: IngestOptions,
): Promise<IngestReport> {
  const start = performance.now();
  const { offers, leftAlone } = findFiles(paths, unpacking.input?.path);
  const queue = new Queue(offers);
  const gone = options.prune ? goneFiles(writer.paths(), paths, offers) : [];
  queue.again(gone.flatMap((path) => writer.prune(path)));
  queue.forget(gone);
  const results = new Results();
  const stop = new AbortController();
  const tell = (outcome: Outcome) => {
    results.add(outcome);
    const { path, status } = outcome;
    const { articles, failed } = results;
    try {
      options.onProgress?.({ path, status, ...queue.progress(), articles, failed });
    } catch (error) {
      stop.abort(error); // at once: a promise that is rejected is heard of only after others have gone on
      throw error;
    }
  };
  const workers = new Workers(options.jobs ?? usualJobs(), options.patience);
  const desk = {
    writer,
    workers,
    unpacking,
    db: options.db,
    stop: stop.signal,
    tell,
    queue,
    displace: results.displace,
  };
  try {
    while (!queue.isEmpty()) await takeInAll(desk, stop);
  } finally {
    workers.close();
  }
  writer.markUnchanged(results.unchanged());
  const took = Math.round(performance.now() - start);
  return results.report({ pruned: gone.length, leftAlone, took, totals: writer.totals() });
}

/**
 * Unpacks no faster than the workers read, and the writer writes: what is in memory at a time has its bounds. Whatever
 * is thrown, by `onProgress` too, stops it: what is in hand then is let go of.
 */
async function takeInAll(desk: Desk, stop: AbortController): Promise<void> {
  const entries = unread(desk);
  const orStop = (error: unknown): never => {
    stop.abort(error);
    throw error;
  };
  const take = (entry: Unread) => takeIn(desk, entry).catch(orStop);
  try {
    await pMap(entries, take, { concurrency: desk.workers.room }).catch(orStop);
  } finally {
    await entries.return(undefined);
  }
}

async function* unread(desk: Desk): AsyncGenerator<Unread> {
  for (const task of desk.queue.tasks()) {
    desk.stop.throwIfAborted();
    yield* openUp(desk, task);
    await setImmediate(); // lets an interrupt and a progress bar through
  }
}
