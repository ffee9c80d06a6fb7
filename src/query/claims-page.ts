import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { type ClaimFilter, claimConditions } from './claim-filter.ts';
import type { ClaimRow } from './claims.ts';

export const CLAIM_ORDERS = ['newest', 'oldest', 'surest'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/** What claims are ordered by at first, which many have in common, and how those that do are ordered among themselves. */
const ORDERS = {
  newest: { by: 'articles.id', order: 'published_on DESC, articles.id DESC', within: 'cue_start, claims.id' },
  oldest: {
    by: 'articles.id',
    order: 'published_on IS NULL, published_on, articles.id',
    within: 'cue_start, claims.id',
  },
  surest: { by: 'claims.confidence', order: 'confidence DESC', within: 'claims.id' },
} as const satisfies Record<ClaimOrder, object>;

/** Claims that follow one another in an order: those of an article, or those of one confidence. */
export interface ClaimGroup {
  readonly group: number;
  readonly claims: number;
}

/**
 * How many claims that meet a filter stand in each group, in order: with that any page is found without going over all
 * before it.
 */
export async function claimGroups(db: Kysely<Database>, filter: ClaimFilter, order: ClaimOrder): Promise<ClaimGroup[]> {
  const { by, order: ordered } = ORDERS[order];
  return (await metBy(db, filter, order))
    .select([sql<number>`${sql.ref(by)}`.as('group'), sql<number>`count(*)`.as('claims')])
    .groupBy(by)
    .orderBy(sql.raw(ordered))
    .execute();
}

/**
 * A page of the claims that meet a filter, which `groups` counts. Unlike in `claims`, the newest are those of the newest
 * articles, so that the index over the dates of articles leads to them.
 */
export async function claimsPage(
  db: Kysely<Database>,
  filter: ClaimFilter,
  order: ClaimOrder,
  groups: readonly ClaimGroup[],
): Promise<ClaimRow[]> {
  const { by, order: ordered, within } = ORDERS[order];
  const { touched, before } = groupsOf(groups, filter.offset ?? 0, filter.limit ?? Infinity);
  const picked = (await metBy(db, filter, order))
    .select('claims.id')
    .where(sql<SqlBool>`${sql.ref(by)} IN (SELECT value FROM json_each(${JSON.stringify(touched)}))`)
    .orderBy(sql.raw(`${ordered}, ${within}`))
    .limit(filter.limit ?? -1)
    .offset((filter.offset ?? 0) - before);
  const { rows } = await sql<ClaimRow>`SELECT claims_full.* FROM ${picked} AS picked
    CROSS JOIN claims_full ON claim_id = picked.id`.execute(db);
  return rows;
}

/** The groups in which `limit` claims from `offset` on stand, and how many claims stand before these groups. */
function groupsOf(groups: readonly ClaimGroup[], offset: number, limit: number): { touched: number[]; before: number } {
  const touched: number[] = [];
  let [at, before] = [0, 0];
  for (const { group, claims } of groups) {
    if (at >= offset + limit) break;
    if (at + claims > offset) touched.push(group);
    else before = at + claims;
    at += claims;
  }
  return { touched, before };
}

/** The claims that meet a filter, joined to their articles. */
async function metBy(db: Kysely<Database>, filter: ClaimFilter, order: ClaimOrder) {
  const conditions = await claimConditions(db, filter);
  const articles = db.selectFrom('articles');
  const joined =
    order === 'surest' || leadsToClaims(filter)
      ? articles.innerJoin('claims', 'claims.article_id', 'articles.id')
      : articles.crossJoin('claims').whereRef('claims.article_id', '=', 'articles.id');
  return joined.where((claim) => claim.and(conditions));
}

/** Whether an index leads from the filter to few claims. If not, SQLite is told (by CROSS JOIN) to go by the dates. */
function leadsToClaims({ by, about, to, via, involving, place }: ClaimFilter): boolean {
  return [by, about, to, via, involving, place].some((part) => part !== undefined);
}
