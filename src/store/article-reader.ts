import type Sqlite from 'better-sqlite3';
import { ARTICLE_TABLE_NAMES, type ArticleRows, type ArticleTable, rowsOf } from './article-tables.ts';
import type { Database } from './database.ts';

/** Reads everything stored under one article, with statements prepared once for the connection. */
export class ArticleReader {
  readonly #article: Sqlite.Statement<[number], Database['articles']>;
  readonly #tables: readonly (readonly [ArticleTable, Sqlite.Statement<[number]>])[];

  constructor(sqlite: Sqlite.Database) {
    this.#article = sqlite.prepare('SELECT * FROM articles WHERE id = ?');
    this.#tables = ARTICLE_TABLE_NAMES.map((table) => [table, sqlite.prepare(rowsOf(table))]);
  }

  /** Undefined where there is no such article. */
  read(id: number): ArticleRows | undefined {
    const article = this.#article.get(id);
    if (!article) return undefined;
    const tables = Object.fromEntries(this.#tables.map(([table, rows]) => [table, rows.all(id)]));
    return { article, ...tables } as ArticleRows; // one list a table, of the columns that `rowsOf` names
  }
}
