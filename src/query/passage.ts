import { type Kysely, type Selectable, sql } from 'kysely';
import type { BlocksTable, Database } from '../store/database.ts';

/** A stretch of an article: any row of `mentions`, `mentions_full`, `positions` or `links` is one. */
export interface Stretch {
  readonly article_id: number;
  /** Code points of `articles.text`, half-open. */
  readonly span_start: number;
  readonly span_end: number;
}

/** The blocks of an article that a stretch touches, with their text as code points, the first of which stands at `start`. */
export interface Passage {
  readonly source_path: string;
  readonly blocks: readonly Selectable<BlocksTable>[];
  readonly start: number;
  readonly letters: readonly string[];
}

/** Undefined where the article is not there or the stretch touches no block. */
export async function passage(db: Kysely<Database>, stretch: Stretch): Promise<Passage | undefined> {
  const blocks = await db
    .selectFrom('blocks')
    .selectAll()
    .where('article_id', '=', stretch.article_id)
    .where('span_end', '>', stretch.span_start)
    .where('span_start', '<', stretch.span_end)
    .orderBy('ordinal')
    .execute();
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return undefined;
  const { source_path, text } = await db
    .selectFrom('articles')
    .select([
      'source_path',
      sql<string>`substr(text, ${first.span_start + 1}, ${last.span_end - first.span_start})`.as('text'),
    ])
    .where('id', '=', stretch.article_id)
    .executeTakeFirstOrThrow();
  return { source_path, blocks, start: first.span_start, letters: Array.from(text) };
}

/** The words of a passage from `start` to `end`, as the article counts them. */
export function wordsOf({ start: origin, letters }: Passage, start: number, end: number): string {
  return letters.slice(Math.max(0, start - origin), Math.max(0, end - origin)).join('');
}
