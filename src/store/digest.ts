import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { connectionOf } from './connection.ts';
import type { Database } from './database.ts';

/** The search indexes follow from the other tables, and which migration was applied when is no content. */
const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table'
  AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'kysely!_%' ESCAPE '!' AND name NOT LIKE '%!_fts%' ESCAPE '!'
  ORDER BY name`;

interface Column {
  readonly name: string;
  /** Place in the primary key, from 1; 0 for a column outside it. */
  readonly pk: number;
}

/**
 * SHA-256, in hexadecimal, over every row of every table, each table in the order of its primary key. Two graphs
 * have the same digest where they say the same, whatever the order, the number of runs or the shards they come from;
 * so `loaded` and `unchanged` files count as the same. Rows are streamed; memory does not grow with the graph.
 */
export function digest(db: Kysely<Database>): string {
  const sqlite = connectionOf(db);
  const hash = createHash('sha256');
  const read = sqlite.transaction(() => {
    for (const table of sqlite.prepare<[], string>(TABLES).pluck().iterate()) {
      const columns = sqlite.prepare<[string], Column>('SELECT name, pk FROM pragma_table_info(?)').all(table);
      hash.update(`${JSON.stringify([table, ...columns.map(({ name }) => name)])}\n`);
      for (const row of sqlite.prepare(rowsInOrder(table, columns)).raw().iterate())
        hash.update(`${JSON.stringify(row)}\n`);
    }
  });
  read();
  return hash.digest('hex');
}

function rowsInOrder(table: string, columns: readonly Column[]): string {
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const cells = columns.map(({ name }) => (name === 'status' ? "replace(status, 'unchanged', 'loaded')" : name));
  return `SELECT ${cells.join(', ')} FROM ${table} ORDER BY ${key.map(({ name }) => name).join(', ')}`;
}
