import type { SourceStatus } from './ontology.ts';

/** What became of one path: of a file, or of an entry in one. */
export interface Outcome {
  readonly path: string;
  readonly status: SourceStatus;
  readonly reason: string | null;
  /** Whether `sources` has a row of it. */
  readonly recorded: boolean;
  /** How long it took to read it, in milliseconds; 0 where it was not. */
  readonly took: number;
}
