import type Sqlite from 'better-sqlite3';
import { EVIDENCE_GRADE } from '../confidence.ts';
import { ArticleError } from '../errors.ts';
import type { SourceStatus } from '../ontology.ts';
import { ArchiveStore } from './archive-store.ts';
import { ArticleStore } from './article-store.ts';
import type { ArticleRows } from './article-tables.ts';
import { CopyWriter } from './copy-writer.ts';
import { exchangeActors } from './exchange-actors.ts';
import { IdentityWriter } from './identity-writer.ts';
import { Namesakes } from './namesakes.ts';
import type { PreparedArticle } from './prepared-article.ts';
import { SharedRows } from './shared-rows.ts';
import { ACTORS, PLACES } from './sharing.ts';
import { signed } from './signature.ts';
import { type Source, SourceStore, sameAs } from './source-store.ts';
import type { Totals } from './totals.ts';

/** What became of a path, and of others because of it. */
export interface Written {
  readonly status: SourceStatus;
  readonly reason: string | null;
  /** Paths that have to be read again: they hold the article that this one held. */
  readonly heirs: readonly string[];
  /** Paths that are skipped now: they hold the same article, and come later. */
  readonly displaced: readonly string[];
}

interface Holder {
  readonly source_path: string;
  readonly same: number;
  readonly earlier: number;
}

/**
 * Writes articles, each in one transaction with its `sources` row: a graph holds whole articles only, whenever the
 * process is killed. An article that several files hold belongs to the first path in byte order, whatever the order
 * in which they come. Statements are prepared once; SQLite's own errors escape, see `graphFailure`.
 */
export class GraphWriter {
  readonly #sqlite: Sqlite.Database;
  readonly #articles: ArticleStore;
  readonly #actors: SharedRows;
  readonly #places: SharedRows;
  readonly #identity: IdentityWriter;
  readonly #namesakes: Namesakes;
  readonly #copies: CopyWriter;
  /** Actors of whom something else may follow now, though their names are counted as before. */
  readonly #concerned = new Set<number>();
  readonly #sources: SourceStore;
  readonly #archives: ArchiveStore;
  readonly #owned: Sqlite.Statement<[string], number>;
  readonly #holder: Sqlite.Statement<[object], Holder>;

  constructor(sqlite: Sqlite.Database) {
    this.#sqlite = sqlite;
    this.#articles = new ArticleStore(sqlite);
    this.#identity = new IdentityWriter(sqlite);
    this.#namesakes = new Namesakes(sqlite);
    this.#copies = new CopyWriter(sqlite);
    this.#sources = new SourceStore(sqlite);
    this.#archives = new ArchiveStore(sqlite);
    const renew = this.#sources.hasOtherExtractors();
    this.#actors = new SharedRows(sqlite, ACTORS, renew);
    this.#places = new SharedRows(sqlite, PLACES, renew);
    this.#owned = sqlite.prepare<[string], number>('SELECT id FROM articles WHERE source_path = ?').pluck();
    this.#holder = sqlite.prepare(`SELECT source_path, source_path < @source_path AS earlier,
      url IS @url AND published_on IS @published_on AND text_sha256 = @text_sha256 AS same
      FROM articles WHERE id = @id`);
  }

  /** What the graph knows of a file. */
  source(path: string): Source | undefined {
    return this.#sources.get(path);
  }

  /** Every path that was ever offered and not pruned since, in byte order. */
  paths(): string[] {
    return this.#sources.paths();
  }

  /** Stores an article in place of what its path held before. Throws ArticleError where an id is taken. */
  write(sha256: string, article: PreparedArticle): Written {
    const { id, source_path: path } = article.rows.article;
    return this.#atOnce((removed) => {
      const heirs = this.#release(path, id, removed);
      const source = { path, sha256, article_id: id };
      const reason = this.#place(article, removed);
      const status = reason === null ? 'loaded' : 'skipped';
      this.#sources.put({ ...source, status, reason });
      const displaced = reason === null ? this.#sources.makeWay(id, path) : [];
      return { status, reason, heirs, displaced };
    });
  }

  /** Records a file that is no article, or not any more; what it held before goes. `sha256` is null where no bytes were read. */
  refuse(path: string, sha256: string | null, status: 'skipped' | 'failed', reason: string): Written {
    return this.#atOnce((removed) => {
      const heirs = this.#release(path, null, removed);
      this.#sources.put({ path, sha256, status, reason, article_id: null });
      return { status, reason, heirs, displaced: [] };
    });
  }

  /** Forgets a file that is gone, and its article; gives the files that have to be read again. */
  prune(path: string): readonly string[] {
    return this.#atOnce((removed) => {
      const heirs = this.#release(path, null, removed);
      this.#sources.drop(path);
      this.#archives.drop(path);
      return heirs;
    });
  }

  /** Whether the archive was unpacked to its end with these very bytes, and nothing in it has to be read again. */
  hasArchive(path: string, sha256: string): boolean {
    return this.#archives.had(path, sha256);
  }

  /** What is known of the entries of a file. */
  entries(path: string): Source[] {
    return this.#archives.entries(path);
  }

  /** Notes that a file was unpacked to its end, or that it holds no entries any more (null). */
  closeArchive(path: string, sha256: string | null): void {
    if (sha256 === null) this.#archives.drop(path);
    else this.#archives.put(path, sha256);
  }

  /** Files that were loaded before and have not changed since. */
  markUnchanged(paths: readonly string[]): void {
    this.#atOnce(() => {
      for (const path of paths) this.#sources.markUnchanged(path);
    });
  }

  totals(): Totals {
    const count = (table: string) => `(SELECT count(*) FROM ${table}) AS ${table}`;
    const actors = '(SELECT count(*) FROM actors WHERE id = canonical_id) AS actors';
    const copies = '(SELECT count(*) FROM copies) AS copies';
    const original = 'article_id NOT IN (SELECT article_id FROM copy_links WHERE holds = 1)';
    const claims = `(SELECT count(*) FROM claims WHERE ${original}) AS claims`;
    const graded = `(SELECT count(*) FROM claims WHERE confidence >= ? AND ${original}) AS evidenceGrade`;
    const counts = [...['articles', 'places'].map(count), actors, copies, claims, graded].join(', ');
    return this.#sqlite.prepare<[number], Totals>(`SELECT ${counts}`).get(EVIDENCE_GRADE)!;
  }

  /** The immediate lock is taken before anything is looked up, so that two writers never decide on the same old state. */
  #atOnce<T>(work: (removed: ArticleRows[]) => T): T {
    const transaction = this.#sqlite.transaction(() => {
      const removed: ArticleRows[] = [];
      const result = work(removed);
      for (const rows of removed) this.#sweep(rows);
      this.#identity.settle(new Set([...this.#actors.takeChanged(), ...this.#concerned]));
      this.#concerned.clear();
      this.#copies.settle();
      return result;
    });
    return transaction.immediate();
  }

  /** Takes out the article that the path owns, unless it is still the same one. */
  #release(path: string, id: number | null, removed: ArticleRows[]): readonly string[] {
    const owned = this.#owned.get(path);
    if (owned === undefined || owned === id) return [];
    const heirs = this.#sources.orphan(owned, path);
    this.#remove(owned, removed);
    return heirs;
  }

  /** Gives the reason for not storing it, or null when it is stored. */
  #place(prepared: PreparedArticle, removed: ArticleRows[]): string | null {
    const { article } = prepared.rows;
    const { id } = article;
    const holder = this.#holder.get(article);
    if (holder && !holder.same)
      throw new ArticleError(`cannot be stored: its id already stands for ${holder.source_path}; please report this`);
    if (holder?.earlier) return sameAs(holder.source_path);
    if (holder) this.#remove(id, removed);
    this.#insert(prepared);
    return null;
  }

  #insert(prepared: PreparedArticle): void {
    const { rows, actors, actorNames } = this.#parted(prepared);
    this.#actors.keep(rows, actors, actorNames);
    this.#places.keep(rows, prepared.places, prepared.placeNames);
    this.#articles.insert(rows);
    this.#copies.add(prepared.signed);
    for (const id of this.#identity.concernedBy(rows)) this.#concerned.add(id);
  }

  /** The same with those under ids of their own of whom it was decided that this article means another. */
  #parted(prepared: PreparedArticle): PreparedArticle {
    const { rows, actors, actorNames } = prepared;
    const own = this.#namesakes.within(rows.article.text, actors);
    if (own.size === 0) return prepared;
    const namesakes = actors.flatMap((actor) => {
      const id = own.get(actor.id);
      return id === undefined ? [] : [{ ...actor, id }];
    });
    return {
      ...prepared,
      rows: exchangeActors(rows, own),
      actors: [...actors, ...namesakes],
      actorNames: actorNames.map((name) => ({ ...name, id: own.get(name.id) ?? name.id })),
    };
  }

  #remove(id: number, removed: ArticleRows[]): void {
    const rows = this.#articles.remove(id);
    if (!rows) return;
    this.#copies.remove(signed(rows.article, rows.blocks));
    this.#actors.release(rows);
    this.#places.release(rows);
    for (const { actor_id } of rows.positions) this.#concerned.add(actor_id);
    for (const id of this.#identity.concernedBy(rows)) this.#concerned.add(id);
    removed.push(rows);
  }

  #sweep(rows: ArticleRows): void {
    this.#actors.sweep(rows);
    this.#places.sweep(rows);
  }
}
