import { type RawBuilder, sql } from 'kysely';

/** The right side of `IN` for any number of ids as one bound value, so that no list meets SQLite's limit of parameters. */
export function idList(ids: readonly number[]): RawBuilder<number> {
  return sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}
