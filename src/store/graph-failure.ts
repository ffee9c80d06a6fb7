import Database from 'better-sqlite3';
import { GraphError } from '../errors.ts';

const LEFT_IN_A_WRITE =
  'was left in the middle of a write and is read-only; make it writable and open it once, e.g. with hearsay ingest';

/**
 * What the user reads for each way in which SQLite refuses a file, by the first words of SQLite's own code, e.g.
 * `SQLITE_IOERR` for `SQLITE_IOERR_WRITE`. The longest that fits counts. What is not here is a bug of ours.
 */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_BUSY:
    'is in use by another process, which did not let go of it in 30 seconds; try again when that one is done',
  SQLITE_LOCKED: 'is in use by another process; try again when that one is done',
  SQLITE_FULL:
    'cannot grow: the disk is full; free some space and run the same command again, it goes on where it stopped',
  SQLITE_READONLY:
    'cannot be written: the file or its folder is read-only; change its permissions or name another file',
  SQLITE_READONLY_DIRECTORY:
    'needs files beside it for a moment, and its folder is read-only; make the folder writable or copy the file to one that is',
  SQLITE_READONLY_CANTINIT: LEFT_IN_A_WRITE,
  SQLITE_READONLY_RECOVERY: LEFT_IN_A_WRITE,
  SQLITE_READONLY_ROLLBACK: LEFT_IN_A_WRITE,
  SQLITE_CANTOPEN:
    'cannot be opened; check that you may read it, and that its folder may be written if the file was left in the middle of a write',
  SQLITE_PERM: 'cannot be opened: you have no permission to use it',
  SQLITE_NOTADB: 'is not a database; name another file, or move this one away to begin anew',
  SQLITE_CORRUPT:
    'is damaged; restore a copy, or move it away and ingest again: the graph is made from the articles alone',
  SQLITE_IOERR:
    'cannot be read or written: the disk reported an error; check the disk, then run the same command again',
};

/** A table or view of ours that somebody has dropped. */
const LOST =
  /^no such table: (?:main\.)?(?:actors|actor_names|places|place_names|articles|article_\w+|blocks|links|mentions|claims|claim_\w+|positions|sources|claims_full|mentions_full|offices|nodes|edges|articles_fts|claims_fts)$/;

/** The failure in words, with the SQLite error as its cause; anything that is no fault of the file is given back as it is. */
export function graphFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code, message } = error;
  if (LOST.test(message)) return new GraphError(`${file} ${REASONS.SQLITE_CORRUPT} (${message})`, { cause: error });
  const known = Object.keys(REASONS).filter((name) => code === name || code.startsWith(`${name}_`));
  const longest = known.sort((a, b) => b.length - a.length)[0];
  return longest ? new GraphError(`${file} ${REASONS[longest]}`, { cause: error }) : error;
}

/** Whether another process has what is wanted just now. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
