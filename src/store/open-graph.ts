import { Kysely, SqliteDialect } from 'kysely';
import { keepConnection } from './connection.ts';
import type { Database } from './database.ts';
import { openFile } from './open-file.ts';
import { rememberStatements } from './statement-cache.ts';

/**
 * Opens the graph in `file`, or makes it (with its folder) where there is none. With `readonly` nothing is ever
 * written, not even beside the file. Close it with `await db.destroy()`.
 * Throws GraphError, with what to do, where the file cannot be used: see `GraphError`.
 */
export async function openGraph(file: string, options: { readonly?: boolean } = {}): Promise<Kysely<Database>> {
  const sqlite = await openFile(file, options.readonly ?? false);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: rememberStatements(sqlite) }) });
  keepConnection(db, sqlite);
  await db.connection().execute(async () => {}); // Kysely closes only what it has used once
  return db;
}
