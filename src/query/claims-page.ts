import { type Kysely, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { type ClaimFilter, claimConditions } from './claim-filter.ts';
import type { ClaimRow } from './claims.ts';

export const CLAIM_ORDERS = ['newest', 'oldest', 'surest'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

const ORDER: Readonly<Record<ClaimOrder, string>> = {
  newest: 'published_on DESC, articles.id DESC, cue_start, claims.id',
  oldest: 'published_on IS NULL, published_on, articles.id, cue_start, claims.id',
  surest: 'confidence DESC, claims.id',
};

/**
 * A page of the claims that meet a filter. Unlike in `claims`, the newest are those of the newest articles, so that the
 * index over the dates of articles leads to any page of a large graph.
 */
export async function claimsPage(db: Kysely<Database>, filter: ClaimFilter, order: ClaimOrder): Promise<ClaimRow[]> {
  const conditions = await claimConditions(db, filter);
  const articles = db.selectFrom('articles');
  const joined =
    order === 'surest' || leadsToClaims(filter)
      ? articles.innerJoin('claims', 'claims.article_id', 'articles.id')
      : articles.crossJoin('claims').whereRef('claims.article_id', '=', 'articles.id');
  const picked = joined
    .select('claims.id')
    .where((claim) => claim.and(conditions))
    .orderBy(sql.raw(ORDER[order]))
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0);
  const { rows } = await sql<ClaimRow>`SELECT claims_full.* FROM ${picked} AS picked
    CROSS JOIN claims_full ON claim_id = picked.id`.execute(db);
  return rows;
}

/** Whether an index leads from the filter to few claims. If not, SQLite is told (by CROSS JOIN) to go by the dates. */
function leadsToClaims({ by, about, to, via, involving, place }: ClaimFilter): boolean {
  return [by, about, to, via, involving, place].some((part) => part !== undefined);
}
