import type Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { openFile } from './open-file.ts';

const connections = new WeakMap<Kysely<Database>, Sqlite.Database>();

/**
 * Opens the graph in `file`, or makes it (with its folder) where there is none. With `readonly` nothing is ever
 * written, not even beside the file. Close it with `await db.destroy()`.
 * Throws GraphError, with what to do, where the file cannot be used: see `GraphError`.
 */
export async function openGraph(file: string, options: { readonly?: boolean } = {}): Promise<Kysely<Database>> {
  const sqlite = await openFile(file, options.readonly ?? false);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: sqlite }) });
  connections.set(db, sqlite);
  await db.connection().execute(async () => {}); // Kysely closes only what it has used once
  return db;
}

/** The connection under a graph, for what reads many rows in step. Only for graphs that `openGraph` gave. */
export function connectionOf(db: Kysely<Database>): Sqlite.Database {
  const sqlite = connections.get(db);
  if (!sqlite) throw new TypeError('not a graph that openGraph gave');
  return sqlite;
}
