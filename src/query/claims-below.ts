import type { Kysely } from 'kysely';
import { EVIDENCE_GRADE } from '../confidence.ts';
import type { Database } from '../store/database.ts';
import { type ClaimFilter, claimConditions } from './claim-filter.ts';
import { matchingClaims } from './matching-claims.ts';

/**
 * How many claims meet the filter, and hold the words where some are looked for, but are not of evidence grade; what is
 * left away when nobody names a `minConfidence`.
 */
export async function claimsBelow(db: Kysely<Database>, filter: ClaimFilter, words?: string): Promise<number> {
  const conditions = await claimConditions(db, { ...filter, minConfidence: 0 });
  const below = db
    .selectFrom('claims')
    .select((claim) => claim.fn.countAll<number>().as('claims'))
    .where((claim) => claim.and([...conditions, claim('claims.confidence', '<', EVIDENCE_GRADE)]));
  const holding = words === undefined ? below : below.where('claims.id', 'in', matchingClaims(db, words));
  return (await holding.executeTakeFirstOrThrow()).claims;
}
