import { expressionBuilder, type Kysely, sql } from 'kysely';
import type { Role } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import type { Stretch } from './passage.ts';

/** What some words of a claim are in it. */
export type Part = 'cue' | 'content' | 'place' | Role;

export interface ClaimPart extends Stretch {
  readonly claim_id: number;
  readonly part: Part;
  /** Who or which place is meant, where the words name one. */
  readonly means: string | null;
}

/** One claim, or the claims of an article from a confidence on. */
export type ClaimsOf = { readonly article: number; readonly from: number } | { readonly claim: number };

/**
 * The words that have a part in one claim, or in all such claims of an article, in reading order; of two stretches that
 * begin together the longer is first, and of two that are the same the content.
 */
export async function claimParts(db: Kysely<Database>, of: ClaimsOf): Promise<ClaimPart[]> {
  const { rows } = await sql<ClaimPart>`SELECT * FROM (
    SELECT claims.id AS claim_id, article_id, cue_start AS span_start, cue_end AS span_end, 'cue' AS part, NULL AS means
      FROM claims WHERE ${isOf(of)}
    UNION ALL
    SELECT claim_id, article_id, span_start, span_end, 'content', NULL
      FROM claims JOIN claim_spans ON claim_id = claims.id WHERE ${isOf(of)}
    UNION ALL
    SELECT claim_id, article_id, span_start, span_end, role, named.name
      FROM claims JOIN claim_actors ON claim_id = claims.id
      LEFT JOIN actors ON actors.id = actor_id LEFT JOIN actors AS named ON named.id = actors.canonical_id
      WHERE span_start IS NOT NULL AND ${isOf(of)}
    UNION ALL
    SELECT claim_id, article_id, span_start, span_end, 'place', places.name
      FROM claims JOIN claim_places ON claim_id = claims.id JOIN places ON places.id = place_id WHERE ${isOf(of)})
    ORDER BY span_start, span_end DESC, claim_id, part <> 'content', part`.execute(db);
  return rows;
}

const claim = expressionBuilder<Database, 'claims'>();

/** The condition on a row of `claims` that it is one of these. */
export const isOf = (of: ClaimsOf) =>
  'claim' in of
    ? claim('claims.id', '=', of.claim)
    : claim.and([claim('claims.article_id', '=', of.article), claim('claims.confidence', '>=', of.from)]);
