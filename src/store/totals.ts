/** What a graph holds. */
export interface Totals {
  readonly articles: number;
  readonly actors: number;
  readonly places: number;
  readonly claims: number;
}
