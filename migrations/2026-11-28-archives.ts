import { type Kysely, sql } from 'kysely';

/** Files that hold many articles, each a source of its own under `path#n`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE archives (
    path TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    extractor TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
    )
    .execute(db);
}
