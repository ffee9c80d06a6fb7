import { createHash } from 'node:crypto';
import { ARTICLE_COLUMNS, ARTICLE_TABLE_NAMES, ARTICLE_TABLES, type ArticleRows } from './article-tables.ts';

/** SHA-256 over all rows of an article, whatever order they come in: what `articles.rows_sha256` holds. */
export function fingerprint(rows: Omit<ArticleRows, 'article'> & { readonly article: object }): string {
  const hash = createHash('sha256').update(line('articles', ARTICLE_COLUMNS, rows.article));
  for (const table of ARTICLE_TABLE_NAMES) {
    const columns = ARTICLE_TABLES[table];
    const lines = rows[table].map((row) => line(table, columns, row)).sort();
    for (const each of lines) hash.update(each);
  }
  return hash.digest('hex');
}

function line(table: string, columns: readonly string[], row: object): string {
  return `${table}${JSON.stringify(columns.map((column) => Reflect.get(row, column)))}\n`;
}
