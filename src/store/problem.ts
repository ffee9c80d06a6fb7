/** Something in a graph that is not as it should be. */
export interface Problem {
  readonly table: string;
  /** The row's key in words, e.g. `claim_id 12, ordinal 0`. */
  readonly row: string;
  readonly problem: string;
}
