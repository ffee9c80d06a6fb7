import { ARTICLE_TABLE_NAMES, type ArticleRows } from './article-tables.ts';
import { fingerprint } from './fingerprint.ts';

/** Columns of an article's own tables that hold an actor. */
const COLUMNS = ['actor_id', 'of_actor_id'];

/** An article's rows with other actors in them; who published it stays. */
export function exchangeActors({ article, ...tables }: ArticleRows, others: ReadonlyMap<number, number>): ArticleRows {
  const exchange = (row: object): object => {
    const changed = COLUMNS.flatMap((column) => {
      const id: unknown = Reflect.get(row, column);
      const other = typeof id === 'number' ? others.get(id) : undefined;
      return other === undefined ? [] : [[column, other]];
    });
    return { ...row, ...Object.fromEntries(changed) };
  };
  const lists = ARTICLE_TABLE_NAMES.map((table) => [table, tables[table].map(exchange)]);
  const exchanged = Object.fromEntries(lists) as typeof tables; // the same tables, the same columns
  return { article: { ...article, rows_sha256: fingerprint({ article, ...exchanged }) }, ...exchanged };
}
