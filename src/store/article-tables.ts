import type { Database } from './database.ts';

/**
 * The tables whose rows belong to one article, with their columns, in an order in which rows may be inserted. An
 * article is written, read back and fingerprinted by this list alone.
 */
export const ARTICLE_TABLES = {
  article_tags: ['article_id', 'tag'],
  article_actor_names: ['article_id', 'actor_id', 'name'],
  article_place_names: ['article_id', 'place_id', 'name'],
  blocks: ['article_id', 'ordinal', 'kind', 'span_start', 'span_end', 'source_line'],
  links: ['article_id', 'span_start', 'span_end', 'url'],
  mentions: ['article_id', 'span_start', 'span_end', 'form', 'actor_id', 'place_id', 'sense', 'place_reason'],
  positions: ['article_id', 'actor_id', 'title', 'office', 'status', 'of_actor_id', 'span_start', 'span_end'],
  claims: [
    'id',
    'article_id',
    'cue_start',
    'cue_end',
    'cue',
    'attitude',
    'form',
    'polarity',
    'said_earliest',
    'said_latest',
    'said_precision',
    'confidence',
    'extractor',
  ],
  claim_spans: ['claim_id', 'ordinal', 'span_start', 'span_end'],
  claim_actors: ['claim_id', 'role', 'ordinal', 'actor_id', 'source_kind', 'of_actor_id', 'span_start', 'span_end'],
  claim_places: ['claim_id', 'place_id', 'span_start', 'span_end'],
} as const satisfies { [T in keyof Database]?: readonly (keyof Database[T])[] };

export type ArticleTable = keyof typeof ARTICLE_TABLES;

/** In the order above. `Object.keys` cannot say what it gives, hence the assertion. */
export const ARTICLE_TABLE_NAMES = Object.keys(ARTICLE_TABLES) as readonly ArticleTable[];

/** `articles` without its text, which `text_sha256` stands for, and without the fingerprint itself. */
export const ARTICLE_COLUMNS = [
  'id',
  'source_path',
  'title',
  'published_on',
  'url',
  'publisher_id',
  'byline',
  'language',
  'text_sha256',
] as const satisfies readonly (keyof Database['articles'])[];

/** Everything stored under one article, as rows. */
export type ArticleRows = { readonly [T in ArticleTable]: readonly Database[T][] } & {
  readonly article: Database['articles'];
};

/** SQL that reads an article's rows of one table; its one parameter is the article's id. */
export function rowsOf(table: ArticleTable): string {
  const columns: readonly string[] = ARTICLE_TABLES[table];
  const under = columns.includes('article_id')
    ? 'article_id = ?'
    : 'claim_id IN (SELECT id FROM claims WHERE article_id = ?)';
  return `SELECT ${columns.join(', ')} FROM ${table} WHERE ${under}`;
}
