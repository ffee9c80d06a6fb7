import { type Kysely, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { type ArticleFilter, type ArticleRow, articleConditions, articleRows } from './articles.ts';
import { type ClaimFilter, claimConditions } from './claim-filter.ts';
import type { ClaimRow } from './claims.ts';
import { noCopy } from './grade.ts';
import { matchQuery } from './match-query.ts';

export interface ClaimHit extends ClaimRow {
  /** The claimed words, the hits in them between `**`. */
  readonly highlighted: string;
  /** BM25 as SQLite gives it: the lower, the better the hit. */
  readonly rank: number;
}

export interface ArticleHit extends ArticleRow {
  /** Some thirty words around the best hit, hits between `**`, cut ends shown as `…`. */
  readonly snippet: string;
  /** BM25 as SQLite gives it: the lower, the better the hit. */
  readonly rank: number;
}

/**
 * Claims whose words match what is typed, the best first, among those that meet the filter. `words` is a search as
 * people type it, see `matchQuery`: words, "a phrase", prefix*, OR, -without. Without a word to look for nothing matches.
 */
export async function searchClaims(db: Kysely<Database>, words: string, filter: ClaimFilter = {}): Promise<ClaimHit[]> {
  const match = matchQuery(words);
  if (match === undefined) return [];
  const conditions = await claimConditions(db, filter);
  const hits = db
    .selectFrom('claims_fts')
    .innerJoin('claims', 'claims.id', 'claims_fts.rowid')
    .select(['claims.id', 'rank', sql<string>`highlight(claims_fts, 0, '**', '**')`.as('highlighted')])
    .where('claims_fts', sql`MATCH`, match)
    .where((claim) => claim.and(conditions))
    .orderBy('rank')
    .orderBy('claims.id')
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0);
  return db
    .selectFrom(hits.as('hits'))
    .innerJoin('claims_full', 'claims_full.claim_id', 'hits.id')
    .selectAll('claims_full')
    .select(['hits.highlighted', 'hits.rank'])
    .orderBy('hits.rank')
    .orderBy('hits.id')
    .execute();
}

/** Articles whose title or text matches what is typed, the best first, among those that meet the filter; `words` as above. */
export async function searchArticles(
  db: Kysely<Database>,
  words: string,
  filter: ArticleFilter = {},
): Promise<ArticleHit[]> {
  const match = matchQuery(words);
  if (match === undefined) return [];
  const conditions = await articleConditions(db, filter);
  const once = (filter.copies ?? filter.publisher !== undefined) ? [] : [noCopy('articles.id')];
  const hits = db
    .selectFrom('articles_fts')
    .innerJoin('articles', 'articles.id', 'articles_fts.rowid')
    .select(['articles.id', 'rank', sql<string>`snippet(articles_fts, 1, '**', '**', '…', 30)`.as('snippet')])
    .where('articles_fts', sql`MATCH`, match)
    .where((article) => article.and([...conditions, ...once]))
    .orderBy('rank')
    .orderBy('articles.id')
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0);
  return articleRows(db, filter)
    .innerJoin(hits.as('hits'), 'hits.id', 'articles.id')
    .select(['hits.snippet', 'hits.rank'])
    .orderBy('hits.rank')
    .orderBy('hits.id')
    .execute();
}
