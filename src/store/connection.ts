import type Sqlite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** In a file of its own, so that the types of the package do without those of better-sqlite3, which nobody else installs. */
const connections = new WeakMap<Kysely<Database>, Sqlite.Database>();

export function keepConnection(db: Kysely<Database>, sqlite: Sqlite.Database): void {
  connections.set(db, sqlite);
}

/** The connection under a graph, for what reads many rows in step. Only for graphs that `openGraph` gave. */
export function connectionOf(db: Kysely<Database>): Sqlite.Database {
  const sqlite = connections.get(db);
  if (!sqlite) throw new TypeError('not a graph that openGraph gave');
  return sqlite;
}
