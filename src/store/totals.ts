/** What a graph holds. */
export interface Totals {
  readonly articles: number;
  /** How many of the articles are copies of another one; their claims are not counted. */
  readonly copies: number;
  readonly actors: number;
  readonly places: number;
  readonly claims: number;
  /** How many of the claims are of evidence grade. */
  readonly evidenceGrade: number;
}
