import type Sqlite from 'better-sqlite3';
import { EXTRACTOR } from '../extractor.ts';
import type { Source } from './source-store.ts';

/** The `archives` table: files that were unpacked to their end, and what is known of their entries. */
export class ArchiveStore {
  readonly #had: Sqlite.Statement<[string, string, string], number>;
  readonly #put: Sqlite.Statement<[string, string, string]>;
  readonly #drop: Sqlite.Statement<[string]>;
  readonly #entries: Sqlite.Statement<[{ path: string }], Source>;

  constructor(sqlite: Sqlite.Database) {
    this.#had = sqlite
      .prepare<[string, string, string], number>(
        'SELECT 1 FROM archives WHERE path = ? AND sha256 = ? AND extractor = ?',
      )
      .pluck();
    this.#put = sqlite.prepare(`INSERT INTO archives (path, sha256, extractor) VALUES (?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, extractor = excluded.extractor`);
    this.#drop = sqlite.prepare('DELETE FROM archives WHERE path = ?');
    // Every path of an entry lies between `path#` and `path$`, the next character.
    this.#entries = sqlite.prepare("SELECT * FROM sources WHERE path > @path || '#' AND path < @path || '$'");
  }

  /** Whether these very bytes were unpacked to their end, and their entries read by this extractor. */
  had(path: string, sha256: string): boolean {
    return this.#had.get(path, sha256, EXTRACTOR) !== undefined;
  }

  put(path: string, sha256: string): void {
    this.#put.run(path, sha256, EXTRACTOR);
  }

  drop(path: string): void {
    this.#drop.run(path);
  }

  entries(path: string): Source[] {
    return this.#entries.all({ path });
  }
}
