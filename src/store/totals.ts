/** What a graph holds. */
export interface Totals {
  readonly articles: number;
  readonly actors: number;
  readonly places: number;
  readonly claims: number;
  /** How many of the claims are of evidence grade. */
  readonly evidenceGrade: number;
}
