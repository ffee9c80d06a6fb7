import type Sqlite from 'better-sqlite3';
import { EXTRACTOR } from '../extractor.ts';
import type { Database } from './database.ts';

export type Source = Database['sources'];

/** The `sources` table: which file became what. */
export class SourceStore {
  readonly #get: Sqlite.Statement<[string], Source>;
  readonly #put: Sqlite.Statement<[Source]>;
  readonly #yield: Sqlite.Statement<[{ path: string; id: number; reason: string }], { path: string }>;
  readonly #orphan: Sqlite.Statement<[{ path: string; id: number; reason: string }], { path: string }>;
  readonly #unchanged: Sqlite.Statement<[string]>;
  readonly #drop: Sqlite.Statement<[string]>;
  readonly #other: Sqlite.Statement<[string]>;
  readonly #paths: Sqlite.Statement<[], string>;

  constructor(sqlite: Sqlite.Database) {
    this.#get = sqlite.prepare('SELECT * FROM sources WHERE path = ?');
    this.#put = sqlite.prepare(`INSERT INTO sources (path, sha256, status, reason, article_id, extractor)
      VALUES (@path, @sha256, @status, @reason, @article_id, @extractor)
      ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, status = excluded.status, reason = excluded.reason,
        article_id = excluded.article_id, extractor = excluded.extractor`);
    this.#yield = sqlite.prepare(
      "UPDATE sources SET status = 'skipped', reason = @reason WHERE article_id = @id AND path <> @path RETURNING path",
    );
    this.#orphan = sqlite.prepare(`UPDATE sources
      SET sha256 = NULL, status = 'skipped', reason = @reason, article_id = NULL
      WHERE article_id = @id AND path <> @path RETURNING path`);
    this.#unchanged = sqlite.prepare("UPDATE sources SET status = 'unchanged' WHERE path = ? AND status = 'loaded'");
    this.#drop = sqlite.prepare('DELETE FROM sources WHERE path = ?');
    this.#other = sqlite.prepare('SELECT 1 FROM sources WHERE extractor <> ? LIMIT 1');
    this.#paths = sqlite.prepare<[], string>('SELECT path FROM sources ORDER BY path').pluck();
  }

  get(path: string): Source | undefined {
    return this.#get.get(path);
  }

  put(source: Omit<Source, 'extractor'>): void {
    this.#put.run({ ...source, extractor: EXTRACTOR });
  }

  /** The other files with the article `id` make way for `path`; gives their paths. */
  makeWay(id: number, path: string): string[] {
    return this.#yield.all({ id, path, reason: sameAs(path) }).map((row) => row.path);
  }

  /** The other files with the article `id`, which goes with `path`: they have to be read again, one will own it. */
  orphan(id: number, path: string): string[] {
    const reason = `to be read again: ${path}, which held the same article, has changed or is gone`;
    return this.#orphan.all({ id, path, reason }).map((row) => row.path);
  }

  markUnchanged(path: string): void {
    this.#unchanged.run(path);
  }

  drop(path: string): void {
    this.#drop.run(path);
  }

  /** Whether something was read by another extractor than this one. */
  hasOtherExtractors(): boolean {
    return this.#other.get(EXTRACTOR) !== undefined;
  }

  /** In byte order. */
  paths(): string[] {
    return this.#paths.all();
  }
}

export function sameAs(path: string): string {
  return `the same article as ${path}`;
}
