import type Sqlite from 'better-sqlite3';
import { ArticleReader } from './article-reader.ts';
import { ARTICLE_COLUMNS, ARTICLE_TABLE_NAMES, ARTICLE_TABLES, type ArticleRows } from './article-tables.ts';

/** Puts an article with all its rows in and takes it out, search index included. Always inside a transaction. */
export class ArticleStore {
  readonly #reader: ArticleReader;
  readonly #article: Sqlite.Statement;
  readonly #tables: readonly (readonly [(typeof ARTICLE_TABLE_NAMES)[number], Sqlite.Statement])[];
  readonly #index: readonly Sqlite.Statement<[number]>[];
  readonly #unindex: readonly Sqlite.Statement<[number]>[];
  readonly #remove: Sqlite.Statement<[number]>;

  constructor(sqlite: Sqlite.Database) {
    this.#reader = new ArticleReader(sqlite);
    this.#article = sqlite.prepare(insertInto('articles', [...ARTICLE_COLUMNS, 'text', 'rows_sha256']));
    this.#tables = ARTICLE_TABLE_NAMES.map((table) => [
      table,
      sqlite.prepare(insertInto(table, ARTICLE_TABLES[table])),
    ]);
    // The indexes hold no text of their own (external content): a row is taken out by saying again what went in.
    this.#index = [
      sqlite.prepare('INSERT INTO articles_fts (rowid, title, text) SELECT id, title, text FROM articles WHERE id = ?'),
      sqlite.prepare(
        'INSERT INTO claims_fts (rowid, content) SELECT claim_id, content FROM claims_full WHERE article_id = ?',
      ),
    ];
    this.#unindex = [
      sqlite.prepare(`INSERT INTO articles_fts (articles_fts, rowid, title, text)
        SELECT 'delete', id, title, text FROM articles WHERE id = ?`),
      sqlite.prepare(`INSERT INTO claims_fts (claims_fts, rowid, content)
        SELECT 'delete', claim_id, content FROM claims_full WHERE article_id = ?`),
    ];
    this.#remove = sqlite.prepare('DELETE FROM articles WHERE id = ?');
  }

  insert(rows: ArticleRows): void {
    this.#article.run(rows.article);
    for (const [table, insert] of this.#tables) for (const row of rows[table]) insert.run(row);
    for (const statement of this.#index) statement.run(rows.article.id);
  }

  /** Gives back what went, so that what it shared with other articles can be let go of too. */
  remove(id: number): ArticleRows | undefined {
    const rows = this.#reader.read(id);
    for (const statement of [...this.#unindex, this.#remove]) statement.run(id);
    return rows;
  }
}

function insertInto(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`;
}
