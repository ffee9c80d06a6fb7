import { type Kysely, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { type ClaimFilter, claimConditions } from './claim-filter.ts';

export interface MonthRow {
  /** `2022-08`, in which the articles were published. */
  readonly month: string;
  readonly claims: number;
}

/** Claims that meet a filter by the month of their articles; those of articles without a month are left away. */
export async function claimsByMonth(db: Kysely<Database>, filter: ClaimFilter): Promise<MonthRow[]> {
  const conditions = await claimConditions(db, filter);
  return db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.id', 'claims.article_id')
    .select([sql<string>`substr(published_on, 1, 7)`.as('month'), sql<number>`count(*)`.as('claims')])
    .where((claim) => claim.and(conditions))
    .where(sql<boolean>`length(published_on) >= 7`)
    .groupBy('month')
    .orderBy('month')
    .execute();
}
