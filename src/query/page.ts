/** Which of the rows: all of them unless limited. */
export interface Page {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}
