import { createRequire } from 'node:module';
import { availableParallelism, totalmem } from 'node:os';
import type { ResourceLimits } from 'node:worker_threads';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import type { Timed } from './extract-worker.ts';
import type { Entry } from './model.ts';

/** In milliseconds, what an entry may take: many times what any needs. As much again for every so many bytes. */
const PATIENCE = 60_000;
const PATIENCE_BYTES = 600_000;

/**
 * What a worker's objects may take up, in MB. Lists and models take more than a third of it, and of the rest an ordinary article needs
 * little: without a bound garbage would pile up to several times as much. What is long, or did need more, goes to a
 * worker with room, one at a time; what needs even more than that has failed.
 */
const ORDINARY: ResourceLimits = { maxOldGenerationSizeMb: 240, maxYoungGenerationSizeMb: 16 };
const ROOMY: ResourceLimits = { maxOldGenerationSizeMb: 3_072 };
/** In bytes. */
const LONG = 200_000;

/** What a worker takes of the machine's memory all told, in bytes. */
const SHARE = 400e6;

/** A worker more for every so many entries in hand: a few files are read by one sooner than others have started. */
const ENTRIES_EACH = 4;

/** In milliseconds: workers wait so long for the next run, which need not read word lists and models again. */
const KEPT = 5_000;

/** As many as there are cores, and memory for. */
export function usualJobs(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / SHARE)));
}

/** An entry that came back without a result, since its worker is gone. It may go better another time. */
export class WorkerLost extends Error {
  override readonly name: string = 'WorkerLost';
}

class OutOfMemory extends WorkerLost {
  override readonly name = 'OutOfMemory';
}

/** Sources are run as they are while hearsay is developed, and then a thread needs what reads TypeScript. */
const IS_SOURCE = import.meta.url.endsWith('.ts');

interface Pools {
  readonly ordinary: Piscina;
  readonly roomy: Piscina;
}

/** By how many threads they may have: runs with as many jobs share them. Those that have nothing to do hold nobody up. */
const kept = new Map<number, Pools>();

function poolsFor(jobs: number): Pools {
  const pools = kept.get(jobs) ?? makePools(extractor, jobs);
  kept.set(jobs, pools);
  return pools;
}

const extractor = new URL(IS_SOURCE ? 'extract-worker.ts' : 'extract-worker.js', import.meta.url);

export function makePools(worker: URL, jobs: number, ordinary = ORDINARY, roomy = ROOMY): Pools {
  return { ordinary: makePool(worker, jobs, ordinary), roomy: makePool(worker, 1, roomy) };
}

function makePool(worker: URL, maxThreads: number, resourceLimits: ResourceLimits): Piscina {
  const pool = new Piscina({
    filename: worker.href,
    ...(IS_SOURCE ? { execArgv: ['--import', createRequire(import.meta.url).resolve('tsx')] } : {}),
    minThreads: 0,
    maxThreads,
    idleTimeout: KEPT,
    resourceLimits,
  });
  pool.on('error', () => {}); // from a thread that was let go of: nobody waits for its answer
  return pool;
}

/** The worker threads of one run. */
export class Workers {
  /** How many entries are worth having in hand: those at work, and as many again that wait for their turn. */
  readonly room: number;
  readonly #jobs: number;
  readonly #patience: number;
  readonly #pools: Pools;
  readonly #turns = pLimit(1);
  readonly #roomyTurns = pLimit(1);
  readonly #atWork = new Set<AbortController>();
  #inHand = 0;
  #closed = false;

  /** `patience` in milliseconds, for an entry without bytes. */
  constructor(jobs: number, patience = PATIENCE, pools = poolsFor(jobs)) {
    this.#jobs = jobs;
    this.#patience = patience;
    this.#pools = pools;
    this.room = jobs * ENTRIES_EACH;
  }

  /** Throws WorkerLost where an entry takes too long, or took its worker with it; another takes the worker's place. */
  async extract(entry: Entry): Promise<Timed> {
    if (entry.bytes.length > LONG) return this.#extractWithRoom(entry);
    this.#inHand++;
    const worthwhile = Math.min(this.#jobs, Math.ceil(this.#inHand / ENTRIES_EACH));
    this.#turns.concurrency = Math.max(this.#turns.concurrency, worthwhile);
    try {
      return await this.#turns(() => this.#run(this.#pools.ordinary, entry));
    } catch (error) {
      if (!(error instanceof OutOfMemory)) throw error;
      return await this.#extractWithRoom(entry);
    } finally {
      this.#inHand--;
    }
  }

  #extractWithRoom(entry: Entry): Promise<Timed> {
    return this.#roomyTurns(() => this.#run(this.#pools.roomy, entry));
  }

  /** Lets go of whatever is still at work. */
  close(): void {
    this.#closed = true;
    for (const work of this.#atWork) work.abort();
  }

  async #run(pool: Piscina, entry: Entry): Promise<Timed> {
    const limit = this.#patience * (1 + entry.bytes.length / PATIENCE_BYTES);
    const work = new AbortController();
    // Not at once: while this thread was busy the answer may have come, and is then taken first.
    const timer = setTimeout(() => setImmediate(() => work.abort()), limit);
    this.#atWork.add(work);
    if (this.#closed) work.abort();
    try {
      return await pool.run(entry, { signal: work.signal });
    } catch (error) {
      const late = work.signal.aborted && !this.#closed;
      throw late ? new WorkerLost(`took longer than ${Math.ceil(limit / 1000)} s to read`) : (lossOf(error) ?? error);
    } finally {
      clearTimeout(timer);
      this.#atWork.delete(work);
    }
  }
}

/** What is said of an entry that took its worker with it; null where something else went wrong, which is a bug. */
function lossOf(error: unknown): WorkerLost | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new OutOfMemory('needs more memory to be read than an article may take');
  const [exit] = /^worker exited with code: \d+$/.exec(error.message) ?? [];
  return exit ? new WorkerLost(`ended what was reading it (${exit})`) : null;
}
