import type Sqlite from 'better-sqlite3';
import { isBusy } from './graph-failure.ts';

/** Pages the log may hold, 128 MB, before they go into the file: an article touches some eighty pages, many the same. */
const LOG_PAGES = 32_000;

/**
 * While articles are written a graph keeps a write-ahead log: readers go on reading, two writers take turns, and a
 * commit need not wait for the disk (a power cut may take the last articles, never half of one). The log is two more
 * files beside the graph, and a reader without the right to make them could not open it.
 */
export function beginWriting(sqlite: Sqlite.Database): void {
  // SQLite waits for its turn to lock, but gives up at once when it is to change the mode: so it is asked in turns.
  while (!changeMode(sqlite, 'WAL')) sqlite.exec('BEGIN EXCLUSIVE; COMMIT');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
}

/**
 * Puts everything into the one file that the user holds and can copy or make read-only. While another process has
 * the file open that cannot be; then the last writer to leave does it.
 */
export function endWriting(sqlite: Sqlite.Database): void {
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('busy_timeout = 0');
  changeMode(sqlite, 'DELETE');
}

/** False where another process is in the way. */
function changeMode(sqlite: Sqlite.Database, mode: 'WAL' | 'DELETE'): boolean {
  try {
    sqlite.pragma(`journal_mode = ${mode}`);
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}
