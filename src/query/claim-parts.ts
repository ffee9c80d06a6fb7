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
  const parts = cues(db, of).unionAll(contents(db, of)).unionAll(participants(db, of)).unionAll(places(db, of));
  return db
    .selectFrom(parts.as('found'))
    .selectAll()
    .orderBy('span_start')
    .orderBy('span_end', 'desc')
    .orderBy('claim_id')
    .orderBy((row) => row('found.part', '<>', 'content'))
    .orderBy('found.part')
    .execute();
}

const claim = expressionBuilder<Database, 'claims'>();

/** The condition on a row of `claims` that it is one of these. */
export const isOf = (of: ClaimsOf) =>
  'claim' in of
    ? claim('claims.id', '=', of.claim)
    : claim.and([claim('claims.article_id', '=', of.article), claim('claims.confidence', '>=', of.from)]);
const part = <P extends Part>(name: P) => sql<Part>`${sql.lit(name)}`.as('part');
const NOBODY = sql<string | null>`NULL`.as('means');

const cues = (db: Kysely<Database>, of: ClaimsOf) =>
  db
    .selectFrom('claims')
    .select(['claims.id as claim_id', 'article_id', 'cue_start as span_start', 'cue_end as span_end'])
    .select([part('cue'), NOBODY])
    .where(isOf(of));

const contents = (db: Kysely<Database>, of: ClaimsOf) =>
  db
    .selectFrom('claims')
    .innerJoin('claim_spans', 'claim_spans.claim_id', 'claims.id')
    .select(['claim_id', 'article_id', 'span_start', 'span_end'])
    .select([part('content'), NOBODY])
    .where(isOf(of));

const participants = (db: Kysely<Database>, of: ClaimsOf) =>
  db
    .selectFrom('claims')
    .innerJoin('claim_actors', 'claim_actors.claim_id', 'claims.id')
    .leftJoin('actors', 'actors.id', 'claim_actors.actor_id')
    .leftJoin('actors as canonical', 'canonical.id', 'actors.canonical_id')
    .select(['claim_id', 'article_id', 'span_start', 'span_end'])
    .$narrowType<{ span_start: number; span_end: number }>()
    .select([sql<Part>`role`.as('part'), 'canonical.name as means'])
    .where('span_start', 'is not', null)
    .where(isOf(of));

const places = (db: Kysely<Database>, of: ClaimsOf) =>
  db
    .selectFrom('claims')
    .innerJoin('claim_places', 'claim_places.claim_id', 'claims.id')
    .innerJoin('places', 'places.id', 'claim_places.place_id')
    .select(['claim_id', 'article_id', 'span_start', 'span_end'])
    .select([part('place'), sql<string | null>`places.name`.as('means')])
    .where(isOf(of));
