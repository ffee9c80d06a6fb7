import type { SourceStatus } from './ontology.ts';
import type { Outcome } from './outcome.ts';
import { sameAs } from './store/source-store.ts';
import type { Totals } from './store/totals.ts';
import { comparePaths } from './unpack/entry-path.ts';

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
  /** How long it took, in milliseconds. */
  readonly took: number;
  /** The three files, or entries, that took longest to read, the longest first. */
  readonly slowest: readonly { readonly path: string; readonly took: number }[];
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

/** So many files are named as the slowest. */
const SLOWEST = 3;

/** What has become of the paths of one run. */
export class Results {
  /** By their paths: one that is read again is counted once. */
  readonly #outcomes = new Map<string, Outcome>();
  #failed = 0;

  get articles(): number {
    return this.#outcomes.size;
  }

  get failed(): number {
    return this.#failed;
  }

  add(outcome: Outcome): void {
    const before = this.#outcomes.get(outcome.path);
    this.#failed += Number(outcome.status === 'failed') - Number(before?.status === 'failed');
    this.#outcomes.set(outcome.path, outcome);
  }

  /** Notes of what was loaded that it turned out to be the same article as an earlier path's. */
  readonly displace = (paths: readonly string[], by: string): void => {
    for (const path of paths) {
      const before = this.#outcomes.get(path);
      if (before) this.add({ ...before, status: 'skipped', reason: sameAs(by) });
    }
  };

  /** Paths that were loaded before and have not changed. */
  unchanged(): string[] {
    return this.#with('unchanged').map(({ path }) => path);
  }

  report(rest: Pick<IngestReport, 'pruned' | 'leftAlone' | 'took' | 'totals'>): IngestReport {
    const skips = this.#reasons('skipped');
    const failures = this.#reasons('failed');
    return {
      files: this.#outcomes.size,
      loaded: this.#with('loaded').length,
      unchanged: this.#with('unchanged').length,
      skipped: skips.length,
      failed: failures.length,
      slowest: this.#slowest(),
      skips,
      failures,
      ...rest,
    };
  }

  #with(status: SourceStatus): Outcome[] {
    return [...this.#outcomes.values()].filter((outcome) => outcome.status === status);
  }

  /** In byte order of their paths, since workers are done in any order. */
  #reasons(status: SourceStatus): FileReason[] {
    const sorted = this.#with(status).sort((one, other) => comparePaths(one.path, other.path));
    return sorted.map(({ path, reason, recorded }) => ({ path, reason: reason ?? '', recorded }));
  }

  #slowest(): IngestReport['slowest'] {
    const read = [...this.#outcomes.values()].filter(({ took }) => took > 0);
    const slowest = read.sort((one, other) => other.took - one.took).slice(0, SLOWEST);
    return slowest.map(({ path, took }) => ({ path, took: Math.round(took) }));
  }
}
