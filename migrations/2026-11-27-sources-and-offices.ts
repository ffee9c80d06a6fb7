import { type Kysely, sql } from 'kysely';

/** What sources without a name are and to whom they belong; how offices are held, and by whom over the articles. */
const COLUMNS = [
  `ALTER TABLE claim_actors ADD COLUMN source_kind TEXT CHECK (source_kind IN (
    'official', 'spokesperson', 'expert', 'person', 'group', 'document', 'poll', 'anonymous'))`,
  `ALTER TABLE claim_actors ADD COLUMN of_actor_id INTEGER REFERENCES actors (id)
    CHECK (actor_id IS NULL OR (source_kind IS NULL AND of_actor_id IS NULL))`,
  // Rows from before have none until the next run reads their articles anew.
  "ALTER TABLE positions ADD COLUMN office TEXT NOT NULL DEFAULT ''",
  `ALTER TABLE positions ADD COLUMN status TEXT NOT NULL DEFAULT 'held'
    CHECK (status IN ('held', 'former', 'then', 'acting', 'elect'))`,
  'CREATE INDEX claim_actors_of_actor_id ON claim_actors (of_actor_id) WHERE of_actor_id IS NOT NULL',
];

/** The names of a claim's actors in one role, in order; words stand in for a source without a name. */
const participants = (role: string): string => `(
  SELECT group_concat(name, '; ') FROM (
    SELECT coalesce(canonical.name, substr(articles.text, part.span_start + 1, part.span_end - part.span_start)) AS name
    FROM claim_actors AS part
    LEFT JOIN actors ON actors.id = part.actor_id
    LEFT JOIN actors AS canonical ON canonical.id = actors.canonical_id
    WHERE part.claim_id = claims.id AND part.role = '${role}' ORDER BY part.ordinal))`;

const VIEWS = [
  'DROP VIEW claims_full',
  `CREATE VIEW claims_full AS
  SELECT
    claims.id AS claim_id,
    claims.article_id AS article_id,
    articles.source_path AS source_path,
    (SELECT blocks.source_line FROM blocks
      WHERE blocks.article_id = claims.article_id AND blocks.span_start <= claims.cue_start
      ORDER BY blocks.ordinal DESC LIMIT 1) AS source_line,
    articles.title AS title,
    articles.published_on AS published_on,
    articles.url AS url,
    publisher.name AS publisher,
    speaker.id AS speaker_id,
    (SELECT group_concat(name, '; ') FROM (
      SELECT named.name AS name FROM claim_actors AS part
      JOIN actors ON actors.id = part.actor_id
      JOIN actors AS named ON named.id = actors.canonical_id
      WHERE part.claim_id = claims.id AND part.role = 'speaker' ORDER BY part.ordinal)) AS speaker,
    speaker.kind AS speaker_kind,
    (SELECT group_concat(words, '; ') FROM (
      SELECT substr(articles.text, part.span_start + 1, part.span_end - part.span_start) AS words
      FROM claim_actors AS part
      WHERE part.claim_id = claims.id AND part.role = 'speaker' AND part.span_start IS NOT NULL
      ORDER BY part.ordinal)) AS speaker_text,
    CASE WHEN said_by.actor_id IS NULL THEN said_by.source_kind END AS speaker_source,
    owner.id AS speaker_of_id,
    owner.name AS speaker_of,
    claims.cue AS cue,
    claims.attitude AS attitude,
    claims.form AS form,
    claims.polarity AS polarity,
    (SELECT group_concat(words, ' … ') FROM (
      SELECT substr(articles.text, part.span_start + 1, part.span_end - part.span_start) AS words
      FROM claim_spans AS part WHERE part.claim_id = claims.id ORDER BY part.ordinal)) AS content,
    ${participants('addressee')} AS addressees,
    ${participants('via')} AS via,
    ${participants('about')} AS about,
    CASE WHEN claims.said_earliest = claims.said_latest THEN claims.said_earliest
      ELSE claims.said_earliest || '/' || claims.said_latest END AS said_on,
    claims.confidence AS confidence
  FROM claims
  JOIN articles ON articles.id = claims.article_id
  LEFT JOIN actors AS published_by ON published_by.id = articles.publisher_id
  LEFT JOIN actors AS publisher ON publisher.id = published_by.canonical_id
  LEFT JOIN claim_actors AS said_by ON said_by.claim_id = claims.id AND said_by.role = 'speaker' AND said_by.ordinal = 0
  LEFT JOIN actors AS spoke ON spoke.id = said_by.actor_id
  LEFT JOIN actors AS speaker ON speaker.id = spoke.canonical_id
  LEFT JOIN actors AS owned_by ON owned_by.id = said_by.of_actor_id
  LEFT JOIN actors AS owner ON owner.id = owned_by.canonical_id`,
  // An office of which an article does not say whose it is, is the one of which others do, if these name one body only.
  `CREATE VIEW offices AS
  SELECT holder.id AS holder_id, holder.name AS holder, asserted.office AS office, asserted.status AS status,
    body.id AS of_id, body.name AS "of", min(asserted.published_on) AS first_asserted,
    max(asserted.published_on) AS last_asserted, count(DISTINCT asserted.article_id) AS articles
  FROM (
    SELECT named.canonical_id AS holder_id, positions.office AS office, positions.status AS status,
      positions.article_id AS article_id, articles.published_on AS published_on,
      coalesce(owner.canonical_id, (
        SELECT CASE WHEN count(DISTINCT others.canonical_id) = 1 THEN min(others.canonical_id) END
        FROM actors AS same
        JOIN positions AS other ON other.actor_id = same.id AND other.office = positions.office
        JOIN actors AS others ON others.id = other.of_actor_id
        WHERE same.canonical_id = named.canonical_id)) AS of_id
    FROM positions
    JOIN articles ON articles.id = positions.article_id
    JOIN actors AS named ON named.id = positions.actor_id
    LEFT JOIN actors AS owner ON owner.id = positions.of_actor_id) AS asserted
  JOIN actors AS holder ON holder.id = asserted.holder_id
  LEFT JOIN actors AS body ON body.id = asserted.of_id
  GROUP BY holder.id, asserted.office, asserted.status, body.id`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...COLUMNS, ...VIEWS]) await sql.raw(statement).execute(db);
}
