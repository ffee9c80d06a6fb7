import { type ExpressionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Role } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { type ClaimFilter, claimConditions } from './claim-filter.ts';
import { matchingClaims } from './matching-claims.ts';

export const FACETS = ['by', 'about', 'to', 'place', 'publisher', 'attitude', 'form', 'year', 'confidence'] as const;
export type Facet = (typeof FACETS)[number];

/** One value of a facet, and how many of the claims have it. */
export interface FacetRow {
  readonly facet: Facet;
  /** An id where the facet is of actors or places; of the confidence, the least that these claims have. */
  readonly value: string | number;
  readonly label: string;
  readonly claims: number;
}

/** Values of a facet that are given. */
const LISTED = 8;

/**
 * What the claims that meet a filter have in common: of each facet the most frequent values. With `words`, of those
 * that a search for them finds.
 */
export async function claimFacets(db: Kysely<Database>, filter: ClaimFilter, words?: string): Promise<FacetRow[]> {
  const chosen = await chosenClaims(db, filter, words);
  const facets = sql.join(
    FACETS.map((facet) => top(facet)),
    sql` UNION ALL `,
  );
  const { rows } = await sql<FacetRow>`WITH chosen AS MATERIALIZED ${chosen} ${facets}`.execute(db);
  return rows;
}

/** How many claims meet a filter, and hold the words where some are looked for. */
export async function countClaims(db: Kysely<Database>, filter: ClaimFilter, words?: string): Promise<number> {
  const chosen = await chosenClaims(db, filter, words);
  const { rows } = await sql<{ claims: number }>`SELECT count(*) AS claims FROM ${chosen}`.execute(db);
  return rows[0]!.claims;
}

async function chosenClaims(db: Kysely<Database>, filter: ClaimFilter, words: string | undefined) {
  const conditions = await claimConditions(db, filter);
  const query = db
    .selectFrom('claims')
    .select(['claims.id', 'article_id', 'attitude', 'form', 'confidence'])
    .where((claim: ExpressionBuilder<Database, 'claims'>) => claim.and(conditions));
  return words === undefined ? query : query.where('claims.id', 'in', matchingClaims(db, words));
}

function top(facet: Facet): RawBuilder<FacetRow> {
  return sql<FacetRow>`SELECT ${sql.lit(facet)} AS facet, value, label, claims FROM (SELECT * FROM (${sql.raw(VALUES[facet])})
    WHERE claims > 0 ORDER BY claims DESC, label LIMIT ${sql.lit(LISTED)})`;
}

/** From the claims to what belongs to them, also where SQLite would rather read all that any claim has: hence CROSS JOIN. */
const actors = (
  role: Role,
): string => `SELECT named.id AS value, named.name AS label, count(DISTINCT chosen.id) AS claims
  FROM chosen CROSS JOIN claim_actors ON claim_id = chosen.id AND role = '${role}'
  JOIN actors ON actors.id = actor_id JOIN actors AS named ON named.id = actors.canonical_id GROUP BY named.id`;

const column = (name: string): string =>
  `SELECT ${name} AS value, ${name} AS label, count(*) AS claims FROM chosen GROUP BY ${name}`;

/** How sure claims are, at the least. */
const CONFIDENCES = [0.9, 0.8, 0.7, 0.6] as const;

const VALUES: Readonly<Record<Facet, string>> = {
  by: actors('speaker'),
  about: actors('about'),
  to: actors('addressee'),
  place: `SELECT places.id AS value, places.name AS label, count(DISTINCT chosen.id) AS claims
    FROM chosen CROSS JOIN claim_places ON claim_id = chosen.id JOIN places ON places.id = place_id GROUP BY places.id`,
  publisher: `SELECT named.id AS value, named.name AS label, count(*) AS claims
    FROM chosen JOIN articles ON articles.id = article_id
    JOIN actors ON actors.id = publisher_id JOIN actors AS named ON named.id = actors.canonical_id GROUP BY named.id`,
  attitude: column('attitude'),
  form: column('form'),
  confidence: CONFIDENCES.map(
    (least) => `SELECT ${least} AS value, '${Math.round(100 * least)} % and more' AS label, count(*) AS claims
      FROM chosen WHERE confidence >= ${least}`,
  ).join(' UNION ALL '),
  year: `SELECT substr(published_on, 1, 4) AS value, substr(published_on, 1, 4) AS label, count(*) AS claims
    FROM chosen JOIN articles ON articles.id = article_id WHERE published_on IS NOT NULL GROUP BY 1`,
};
