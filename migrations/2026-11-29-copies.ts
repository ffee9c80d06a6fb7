import { type Kysely, sql } from 'kysely';

/**
 * Copies of one text. `article_shingles` is by what an article is found among others; it has no foreign key, which would
 * need an index of its own, and `verify` holds it to the articles. `copy_links` is a table of its own and not a column of
 * `articles`, since what stands behind a long text in a row is slow to look up.
 */
const STATEMENTS = [
  `CREATE TABLE article_shingles (
    value INTEGER NOT NULL,
    precedence INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    PRIMARY KEY (value, precedence, article_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE copy_links (
    article_id INTEGER NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
    other_id INTEGER NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
    similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1),
    holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
    PRIMARY KEY (article_id, other_id),
    CHECK (article_id <> other_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX copy_links_other_id ON copy_links (other_id, holds)',
  `CREATE VIEW copies AS
  SELECT copy_links.article_id AS article_id, copy_links.other_id AS copy_of, articles.source_path AS source_path,
    articles.title AS title, publisher.name AS publisher, articles.published_on AS published_on, articles.url AS url,
    copy_links.similarity AS similarity
  FROM copy_links
  JOIN articles ON articles.id = copy_links.article_id
  LEFT JOIN actors AS published_by ON published_by.id = articles.publisher_id
  LEFT JOIN actors AS publisher ON publisher.id = published_by.canonical_id
  WHERE copy_links.holds = 1`,
];

/** Of which article another is a copy. */
const copyOf = (article: string): string =>
  `(SELECT other_id FROM copy_links WHERE copy_links.article_id = ${article} AND holds = 1)`;

/** The names of a claim's actors in one role, in order; words stand in for a source without a name. */
const participants = (role: string): string => `(
  SELECT group_concat(name, '; ') FROM (
    SELECT coalesce(canonical.name, substr(articles.text, part.span_start + 1, part.span_end - part.span_start)) AS name
    FROM claim_actors AS part
    LEFT JOIN actors ON actors.id = part.actor_id
    LEFT JOIN actors AS canonical ON canonical.id = actors.canonical_id
    WHERE part.claim_id = claims.id AND part.role = '${role}' ORDER BY part.ordinal))`;

/** Rows of copies stay, and say so in a last column. */
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
    claims.confidence AS confidence,
    ${copyOf('claims.article_id')} AS copy_of
  FROM claims
  JOIN articles ON articles.id = claims.article_id
  LEFT JOIN actors AS published_by ON published_by.id = articles.publisher_id
  LEFT JOIN actors AS publisher ON publisher.id = published_by.canonical_id
  LEFT JOIN claim_actors AS said_by ON said_by.claim_id = claims.id AND said_by.role = 'speaker' AND said_by.ordinal = 0
  LEFT JOIN actors AS spoke ON spoke.id = said_by.actor_id
  LEFT JOIN actors AS speaker ON speaker.id = spoke.canonical_id
  LEFT JOIN actors AS owned_by ON owned_by.id = said_by.of_actor_id
  LEFT JOIN actors AS owner ON owner.id = owned_by.canonical_id`,
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
    mentions.place_reason AS place_reason,
    ${copyOf('mentions.article_id')} AS copy_of
  FROM mentions
  JOIN articles ON articles.id = mentions.article_id
  LEFT JOIN actors AS named ON named.id = mentions.actor_id
  LEFT JOIN actors AS actor ON actor.id = named.canonical_id
  LEFT JOIN places ON places.id = mentions.place_id`,
  'DROP VIEW edges',
  `CREATE VIEW edges AS
  SELECT speaker.canonical_id AS source, other.canonical_id AS target,
    CASE part.role WHEN 'about' THEN 'said_about' ELSE 'told' END AS relation,
    claims.article_id AS article_id, claims.id AS claim_id,
    ${copyOf('claims.article_id')} AS copy_of
  FROM claims
  JOIN claim_actors AS said_by ON said_by.claim_id = claims.id AND said_by.role = 'speaker'
  JOIN actors AS speaker ON speaker.id = said_by.actor_id
  JOIN claim_actors AS part ON part.claim_id = claims.id AND part.role IN ('about', 'addressee')
  JOIN actors AS other ON other.id = part.actor_id
  UNION ALL
  SELECT carrier.canonical_id, speaker.canonical_id, 'via', claims.article_id, claims.id, ${copyOf('claims.article_id')}
  FROM claims
  JOIN claim_actors AS part ON part.claim_id = claims.id AND part.role = 'via'
  JOIN actors AS carrier ON carrier.id = part.actor_id
  JOIN claim_actors AS said_by ON said_by.claim_id = claims.id AND said_by.role = 'speaker'
  JOIN actors AS speaker ON speaker.id = said_by.actor_id
  UNION ALL
  SELECT holder.canonical_id, body.canonical_id, 'position', positions.article_id, NULL,
    ${copyOf('positions.article_id')}
  FROM positions
  JOIN actors AS holder ON holder.id = positions.actor_id
  JOIN actors AS body ON body.id = positions.of_actor_id
  UNION ALL
  SELECT publisher.canonical_id, articles.id, 'published', articles.id, NULL, ${copyOf('articles.id')}
  FROM articles JOIN actors AS publisher ON publisher.id = articles.publisher_id`,
  // What copies of one text assert is asserted once.
  // An office of which an article does not say whose it is, is the one of which others do, if these name one body only.
  'DROP VIEW offices',
  `CREATE VIEW offices AS
  SELECT holder.id AS holder_id, holder.name AS holder, asserted.office AS office, asserted.status AS status,
    body.id AS of_id, body.name AS "of", min(asserted.published_on) AS first_asserted,
    max(asserted.published_on) AS last_asserted,
    count(DISTINCT coalesce(${copyOf('asserted.article_id')}, asserted.article_id)) AS articles
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
  for (const statement of [...STATEMENTS, ...VIEWS]) await sql.raw(statement).execute(db);
}
