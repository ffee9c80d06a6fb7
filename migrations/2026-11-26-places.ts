import { type Kysely, sql } from 'kysely';

/**
 * Places know the division that they lie in and who disputes them; mentions say why they are read as they are.
 * `place_containment` leads from a place to what it lies in, as far as articles name both.
 */
const STATEMENTS = [
  'ALTER TABLE places ADD COLUMN region TEXT',
  'ALTER TABLE places ADD COLUMN disputed_by TEXT',
  `ALTER TABLE mentions ADD COLUMN sense TEXT CHECK (sense IN (
    'speaks', 'related', 'plain', 'located', 'stated', 'dateline', 'demonym', 'part'))`,
  `ALTER TABLE mentions ADD COLUMN place_reason TEXT CHECK (place_reason IN (
    'only', 'stated', 'near', 'region', 'country', 'publisher', 'kind', 'size'))`,
  'CREATE INDEX places_country_code ON places (country_code, region)',
  `CREATE VIEW place_containment AS
  SELECT inner.id AS place_id, outer.id AS within_id
  FROM places AS inner
  JOIN places AS outer ON outer.country_code = inner.country_code AND outer.id <> inner.id
  WHERE inner.kind <> 'country' AND (outer.kind = 'country' OR (outer.kind = 'region' AND outer.name = inner.region))`,
  'DROP VIEW mentions_full',
  `CREATE VIEW mentions_full AS
  SELECT
    mentions.article_id AS article_id,
    articles.source_path AS source_path,
    mentions.span_start AS span_start,
    mentions.span_end AS span_end,
    substr(articles.text, mentions.span_start + 1, mentions.span_end - mentions.span_start) AS text,
    mentions.form AS form,
    actor.id AS actor_id,
    actor.name AS actor,
    actor.kind AS actor_kind,
    places.id AS place_id,
    places.name AS place,
    places.region AS region,
    coalesce(places.country_code, actor.country_code) AS country_code,
    mentions.sense AS sense,
    mentions.place_reason AS place_reason
  FROM mentions
  JOIN articles ON articles.id = mentions.article_id
  LEFT JOIN actors AS named ON named.id = mentions.actor_id
  LEFT JOIN actors AS actor ON actor.id = named.canonical_id
  LEFT JOIN places ON places.id = mentions.place_id`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
