import type Sqlite from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Of so many queries, those that were asked last; helpers have some dozens, each in a few shapes. */
const REMEMBERED = 200;

/**
 * The connection as Kysely uses it, which prepares a statement for each query. Here the same query is prepared once: for
 * a small answer that takes longer than to find it.
 */
export function rememberStatements(sqlite: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, Sqlite.Statement>();
  const prepare = (query: string): SqliteStatement => {
    const known = statements.get(query);
    if (known?.busy) return sqlite.prepare(query); // somebody is reading its rows one by one
    const statement = known ?? sqlite.prepare(query);
    statements.delete(query); // it goes to the end: the first is the one that was not asked for the longest
    statements.set(query, statement);
    const [first] = statements.keys();
    if (statements.size > REMEMBERED) statements.delete(first!);
    return statement;
  };
  return { prepare, close: () => void sqlite.close() };
}
