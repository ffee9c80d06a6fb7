import { type Kysely, sql } from 'kysely';

/**
 * The graph as docs/SCHEMA.md describes it. Spans are half-open and count Unicode code points of `articles.text`.
 * Nothing here needs an SQLite newer than 3.37, so that the shells that distributions ship can read the file.
 */
const TABLES = [
  `CREATE TABLE actors (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'state', 'group')),
    name TEXT NOT NULL CHECK (name <> ''),
    country_code TEXT CHECK (length(country_code) = 2),
    canonical_id INTEGER NOT NULL REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT`,
  `CREATE TABLE actor_names (
    actor_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('full', 'short', 'acronym', 'metonym', 'demonym')),
    articles INTEGER NOT NULL CHECK (articles > 0),
    PRIMARY KEY (actor_id, name)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE places (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('country', 'region', 'city', 'water', 'landmark')),
    name TEXT NOT NULL CHECK (name <> ''),
    country_code TEXT CHECK (length(country_code) = 2),
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    geonames_id INTEGER,
    CHECK ((latitude IS NULL) = (longitude IS NULL))
  ) STRICT`,
  `CREATE TABLE place_names (
    place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    articles INTEGER NOT NULL CHECK (articles > 0),
    PRIMARY KEY (place_id, name)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    source_path TEXT NOT NULL UNIQUE,
    title TEXT,
    published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]*'),
    url TEXT,
    publisher_id INTEGER REFERENCES actors (id),
    byline TEXT,
    language TEXT CHECK (length(language) BETWEEN 2 AND 3),
    text TEXT NOT NULL CHECK (text <> ''),
    text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
    rows_sha256 TEXT NOT NULL CHECK (length(rows_sha256) = 64)
  ) STRICT`,
  `CREATE TABLE article_tags (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    tag TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (article_id, tag)
  ) STRICT, WITHOUT ROWID`,
  // Which article calls whom by which name: what `articles` in actor_names and place_names counts. No foreign key to
  // the names, because each would need an index of its own; verify holds the two to each other.
  `CREATE TABLE article_actor_names (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    actor_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article_id, actor_id, name)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE article_place_names (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    place_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article_id, place_id, name)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE blocks (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('title', 'dateline', 'caption', 'heading', 'paragraph', 'quote')),
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end INTEGER NOT NULL CHECK (span_end > span_start),
    source_line INTEGER NOT NULL CHECK (source_line > 0),
    PRIMARY KEY (article_id, ordinal)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE links (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end INTEGER NOT NULL CHECK (span_end > span_start),
    url TEXT NOT NULL,
    PRIMARY KEY (article_id, span_start, span_end, url)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE mentions (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end INTEGER NOT NULL CHECK (span_end > span_start),
    form TEXT NOT NULL CHECK (form IN ('name', 'nominal', 'pronoun', 'demonym')),
    actor_id INTEGER REFERENCES actors (id),
    place_id INTEGER REFERENCES places (id),
    PRIMARY KEY (article_id, span_start, span_end),
    CHECK (actor_id IS NOT NULL OR place_id IS NOT NULL)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    cue_start INTEGER NOT NULL CHECK (cue_start >= 0),
    cue_end INTEGER NOT NULL CHECK (cue_end > cue_start),
    cue TEXT NOT NULL,
    attitude TEXT NOT NULL CHECK (attitude IN (
      'say', 'ask', 'request', 'order', 'promise', 'threaten', 'warn', 'deny', 'admit', 'accuse', 'criticise',
      'praise', 'agree', 'disagree', 'believe', 'hope', 'want', 'fear', 'regret', 'suggest', 'announce', 'predict',
      'know', 'silence')),
    form TEXT NOT NULL CHECK (form IN ('direct', 'mixed', 'indirect', 'none')),
    polarity TEXT NOT NULL CHECK (polarity IN ('positive', 'negative')),
    said_earliest TEXT CHECK (said_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    said_latest TEXT CHECK (said_latest >= said_earliest),
    said_precision TEXT CHECK (said_precision IN ('day', 'week', 'month', 'season', 'year', 'range')),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    extractor TEXT NOT NULL,
    CHECK ((said_earliest IS NULL) = (said_latest IS NULL) AND (said_earliest IS NULL) = (said_precision IS NULL))
  ) STRICT`,
  `CREATE TABLE claim_spans (
    claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end INTEGER NOT NULL CHECK (span_end > span_start),
    PRIMARY KEY (claim_id, ordinal)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE claim_actors (
    claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('speaker', 'via', 'addressee', 'about')),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    actor_id INTEGER REFERENCES actors (id),
    span_start INTEGER CHECK (span_start >= 0),
    span_end INTEGER CHECK (span_end > span_start),
    PRIMARY KEY (claim_id, role, ordinal),
    CHECK ((span_start IS NULL) = (span_end IS NULL)),
    CHECK (span_start IS NOT NULL OR (role = 'speaker' AND actor_id IS NULL))
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE claim_places (
    claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    place_id INTEGER NOT NULL REFERENCES places (id),
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end INTEGER NOT NULL CHECK (span_end > span_start),
    PRIMARY KEY (claim_id, span_start, span_end)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE positions (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    title TEXT NOT NULL CHECK (title <> ''),
    of_actor_id INTEGER REFERENCES actors (id),
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end INTEGER NOT NULL CHECK (span_end > span_start),
    PRIMARY KEY (article_id, span_start, span_end, actor_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE sources (
    path TEXT PRIMARY KEY,
    sha256 TEXT CHECK (length(sha256) = 64),
    status TEXT NOT NULL CHECK (status IN ('loaded', 'unchanged', 'skipped', 'failed')),
    reason TEXT,
    article_id INTEGER REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
    extractor TEXT NOT NULL,
    CHECK ((reason IS NULL) = (status IN ('loaded', 'unchanged'))),
    CHECK (article_id IS NOT NULL OR status IN ('skipped', 'failed'))
  ) STRICT, WITHOUT ROWID`,
];

const INDEXES = [
  'CREATE INDEX actors_canonical_id ON actors (canonical_id)',
  'CREATE INDEX actor_names_name ON actor_names (name COLLATE NOCASE)',
  'CREATE INDEX place_names_name ON place_names (name COLLATE NOCASE)',
  'CREATE INDEX articles_published_on ON articles (published_on)',
  'CREATE INDEX articles_publisher_id ON articles (publisher_id)',
  'CREATE INDEX article_tags_tag ON article_tags (tag)',
  'CREATE INDEX mentions_actor_id ON mentions (actor_id) WHERE actor_id IS NOT NULL',
  'CREATE INDEX mentions_place_id ON mentions (place_id) WHERE place_id IS NOT NULL',
  'CREATE INDEX claims_article_id ON claims (article_id)',
  'CREATE INDEX claims_said_earliest ON claims (said_earliest)',
  'CREATE INDEX claim_actors_actor_id ON claim_actors (actor_id) WHERE actor_id IS NOT NULL',
  'CREATE INDEX claim_places_place_id ON claim_places (place_id)',
  'CREATE INDEX positions_actor_id ON positions (actor_id)',
  'CREATE INDEX positions_of_actor_id ON positions (of_actor_id)',
  'CREATE INDEX sources_article_id ON sources (article_id)',
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
  LEFT JOIN actors AS speaker ON speaker.id = spoke.canonical_id`,
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
    coalesce(places.country_code, actor.country_code) AS country_code
  FROM mentions
  JOIN articles ON articles.id = mentions.article_id
  LEFT JOIN actors AS named ON named.id = mentions.actor_id
  LEFT JOIN actors AS actor ON actor.id = named.canonical_id
  LEFT JOIN places ON places.id = mentions.place_id`,
  `CREATE VIEW nodes AS
  SELECT id, kind, name AS label FROM actors WHERE id = canonical_id
  UNION ALL
  SELECT id, 'place', name FROM places
  UNION ALL
  SELECT id, 'article', coalesce(title, source_path) FROM articles`,
  `CREATE VIEW edges AS
  SELECT speaker.canonical_id AS source, other.canonical_id AS target,
    CASE part.role WHEN 'about' THEN 'said_about' ELSE 'told' END AS relation,
    claims.article_id AS article_id, claims.id AS claim_id
  FROM claims
  JOIN claim_actors AS said_by ON said_by.claim_id = claims.id AND said_by.role = 'speaker'
  JOIN actors AS speaker ON speaker.id = said_by.actor_id
  JOIN claim_actors AS part ON part.claim_id = claims.id AND part.role IN ('about', 'addressee')
  JOIN actors AS other ON other.id = part.actor_id
  UNION ALL
  SELECT carrier.canonical_id, speaker.canonical_id, 'via', claims.article_id, claims.id
  FROM claims
  JOIN claim_actors AS part ON part.claim_id = claims.id AND part.role = 'via'
  JOIN actors AS carrier ON carrier.id = part.actor_id
  JOIN claim_actors AS said_by ON said_by.claim_id = claims.id AND said_by.role = 'speaker'
  JOIN actors AS speaker ON speaker.id = said_by.actor_id
  UNION ALL
  SELECT holder.canonical_id, body.canonical_id, 'position', positions.article_id, NULL
  FROM positions
  JOIN actors AS holder ON holder.id = positions.actor_id
  JOIN actors AS body ON body.id = positions.of_actor_id
  UNION ALL
  SELECT publisher.canonical_id, articles.id, 'published', articles.id, NULL
  FROM articles JOIN actors AS publisher ON publisher.id = articles.publisher_id`,
];

const SEARCH = [
  `CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, text, content = 'articles', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')`,
  `CREATE VIRTUAL TABLE claims_fts USING fts5 (
    content, content = 'claims_full', content_rowid = 'claim_id', tokenize = 'unicode61 remove_diacritics 2')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...INDEXES, ...VIEWS, ...SEARCH]) await sql.raw(statement).execute(db);
}
