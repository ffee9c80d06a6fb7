import { type Kysely, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { matchQuery } from './match-query.ts';

/** Ids of the claims whose words match what is typed, see `matchQuery`; none where there is no word to look for. */
export function matchingClaims(db: Kysely<Database>, words: string) {
  const match = matchQuery(words) ?? null;
  return db.selectFrom('claims_fts').select('rowid').where('claims_fts', sql`MATCH`, match);
}
