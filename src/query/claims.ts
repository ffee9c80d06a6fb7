import { type Kysely, type Selectable, sql } from 'kysely';
import type { ClaimsFullView, Database } from '../store/database.ts';
import type { ActorRef } from './actors.ts';
import { type ClaimFilter, claimConditions } from './claim-filter.ts';
import type { PlaceRef } from './places.ts';

/** A claim as the view `claims_full` shows it. */
export type ClaimRow = Selectable<ClaimsFullView>;

/** A claim with the moment that orders it. */
export interface TimelineRow extends ClaimRow {
  /** When it was said, or where the article gives no time when the article was published; null where neither is known. */
  readonly at: string | null;
  readonly clock: 'said' | 'published' | null;
}

const AT = sql<string | null>`coalesce(claims.said_earliest, articles.published_on)`.as('at');
const CLOCK = sql<'said' | 'published' | null>`CASE WHEN claims.said_earliest IS NOT NULL THEN 'said'
  WHEN articles.published_on IS NOT NULL THEN 'published' END`.as('clock');

/** Claims that meet the filter, the newest first; those of one article in reading order. */
export async function claims(db: Kysely<Database>, filter: ClaimFilter = {}): Promise<ClaimRow[]> {
  return (await ordered(db, filter, 'newest')).map(({ at, clock, ...claim }) => claim);
}

/** Claims that meet the filter, the oldest first, each with its moment; those without one come last. */
export async function timeline(db: Kysely<Database>, filter: ClaimFilter = {}): Promise<TimelineRow[]> {
  return ordered(db, filter, 'oldest');
}

/** What `speaker` says. */
export const claimsBy = (db: Kysely<Database>, speaker: ActorRef, filter: ClaimFilter = {}): Promise<ClaimRow[]> =>
  claims(db, { ...filter, by: speaker });

/** What is said about `actor`. */
export const claimsAbout = (db: Kysely<Database>, actor: ActorRef, filter: ClaimFilter = {}): Promise<ClaimRow[]> =>
  claims(db, { ...filter, about: actor });

/** What `addressee` is told. */
export const claimsTo = (db: Kysely<Database>, addressee: ActorRef, filter: ClaimFilter = {}): Promise<ClaimRow[]> =>
  claims(db, { ...filter, to: addressee });

/** What is known on the word of `carrier`. */
export const claimsVia = (db: Kysely<Database>, carrier: ActorRef, filter: ClaimFilter = {}): Promise<ClaimRow[]> =>
  claims(db, { ...filter, via: carrier });

/** What is said about `place`, or where it is a country about any place in it. */
export const claimsAt = (db: Kysely<Database>, place: PlaceRef, filter: ClaimFilter = {}): Promise<ClaimRow[]> =>
  claims(db, { ...filter, place });

/** What is said from `since` to `until`, both inclusive: days, months or years. */
export const claimsBetween = (
  db: Kysely<Database>,
  since: string,
  until: string,
  filter: ClaimFilter = {},
): Promise<ClaimRow[]> => claims(db, { ...filter, since, until });

/** What `speaker` says about `actor`. */
export const claimsByAbout = (
  db: Kysely<Database>,
  speaker: ActorRef,
  actor: ActorRef,
  filter: ClaimFilter = {},
): Promise<ClaimRow[]> => claims(db, { ...filter, by: speaker, about: actor });

/**
 * Picks the claims before the view spells them out, so that no words are read of those that a limit leaves away.
 * Dates of any precision sort as text: 2022 comes before 2022-08.
 */
async function ordered(db: Kysely<Database>, filter: ClaimFilter, first: 'newest' | 'oldest'): Promise<TimelineRow[]> {
  const conditions = await claimConditions(db, filter);
  const order = sql`picked.at ${sql.raw(first === 'newest' ? 'DESC' : 'ASC')} NULLS LAST, picked.source_path, picked.cue_start, picked.id`;
  const moments = db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.id', 'claims.article_id')
    .select(['claims.id', 'source_path', 'claims.cue_start', AT, CLOCK])
    .where((claim) => claim.and(conditions));
  const picked = db
    .selectFrom(moments.as('picked'))
    .selectAll()
    .orderBy(order)
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0);
  return db
    .selectFrom(picked.as('picked'))
    .innerJoin('claims_full', 'claims_full.claim_id', 'picked.id')
    .selectAll('claims_full')
    .select(['picked.at', 'picked.clock'])
    .orderBy(order)
    .execute();
}
