import { mkdirSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, type Migration, Migrator, SqliteDialect } from 'kysely';
import { up as graph } from '../../migrations/2026-11-23-graph.ts';
import { up as identity } from '../../migrations/2026-11-26-identity.ts';
import { up as places } from '../../migrations/2026-11-26-places.ts';
import { up as sources } from '../../migrations/2026-11-27-sources-and-offices.ts';
import { up as archives } from '../../migrations/2026-11-28-archives.ts';
import { up as copies } from '../../migrations/2026-11-29-copies.ts';
import { GraphError } from '../errors.ts';
import { settleAllCopies } from './copy-writer.ts';
import { graphFailure } from './graph-failure.ts';
import { settleAll } from './identity-writer.ts';

/** "hear" in ASCII, in the file's header: tells a graph from any other SQLite file, whatever tables that one has. */
const APPLICATION_ID = 0x68656172;

/** How long to wait for another process that holds the file, in milliseconds. */
const PATIENCE = 30_000;

/** In the order in which they are applied. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-23-graph': { up: graph },
  '2026-11-26-identity': { up: identity },
  '2026-11-26-places': { up: places },
  '2026-11-27-sources-and-offices': { up: sources },
  '2026-11-28-archives': { up: archives },
  '2026-11-29-copies': { up: copies },
};

type State = 'empty' | 'older' | 'current';

/**
 * Opens a graph, or makes one where there is none, and brings it to this version's tables. `:memory:` is one that
 * nobody else sees. Throws GraphError where the file cannot be used, before anything is written to it.
 */
export async function openFile(file: string, readonly: boolean): Promise<Sqlite.Database> {
  checkPlace(file, readonly);
  const memory = file === ':memory:';
  let sqlite: Sqlite.Database | undefined;
  try {
    // better-sqlite3 trims names and takes '' and 'file:' for its own; an absolute path is none of these.
    sqlite = new Sqlite(memory ? file : resolve(file), { readonly: readonly && !memory, timeout: PATIENCE });
    sqlite.pragma('foreign_keys = ON');
    if (recognise(sqlite, file) !== 'current') await bringUpToDate(sqlite, file);
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw graphFailure(error, file);
  }
}

function checkPlace(file: string, readonly: boolean): void {
  if (file === ':memory:') return;
  if (!readonly) makeFolder(dirname(resolve(file)));
  const found = lookAt(file);
  if (found?.isDirectory()) throw new GraphError(`${file} is a folder; name a file in it, e.g. ${file}/graph.db`);
  if (found && !found.isFile()) throw new GraphError(`${file} is not an ordinary file; name another`);
  if (!found && readonly) throw new GraphError(`${file} does not exist; make it with hearsay ingest --db ${file}`);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new GraphError(`the folder ${folder} cannot be made; make it yourself or name another`, { cause });
  }
}

/** Undefined where there is nothing. */
function lookAt(file: string): Stats | undefined {
  try {
    return statSync(resolve(file), { throwIfNoEntry: false });
  } catch (cause) {
    throw new GraphError(`${file} cannot be looked at; check its folders and their permissions`, { cause });
  }
}

/** What the file is to us. A file that somebody else made is refused here, so that our tables never land in it. */
function recognise(sqlite: Sqlite.Database, file: string): State {
  const tables = sqlite.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const mark = sqlite.pragma('application_id', { simple: true });
  if (mark !== APPLICATION_ID) {
    if (mark === 0 && tables.length === 0) return 'empty';
    throw new GraphError(`${file} is a database of another kind, not a hearsay graph; name another file`);
  }
  const applied = sqlite.prepare<[], { name: string }>('SELECT name FROM kysely_migration').all();
  const unknown = applied.find(({ name }) => !(name in MIGRATIONS));
  if (unknown)
    throw new GraphError(`${file} was made by a newer version of hearsay (it knows "${unknown.name}"); update hearsay`);
  return applied.length === Object.keys(MIGRATIONS).length ? 'current' : 'older';
}

/**
 * One immediate transaction around all of it: of two processes that open a new file at the same moment the second
 * waits, looks again and finds the work done; one that is killed leaves the file as it was.
 */
async function bringUpToDate(sqlite: Sqlite.Database, file: string): Promise<void> {
  if (sqlite.readonly) {
    const why = recognise(sqlite, file) === 'empty' ? 'holds no graph yet' : 'was made by an older version of hearsay';
    throw new GraphError(`${file} ${why}; run hearsay ingest --db ${file} once`);
  }
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    if (recognise(sqlite, file) !== 'current') await migrate(sqlite);
    sqlite.exec('COMMIT');
  } finally {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
  }
}

async function migrate(sqlite: Sqlite.Database): Promise<void> {
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
  const provider = { getMigrations: async () => MIGRATIONS };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
  settleAll(sqlite);
  settleAllCopies(sqlite);
}
