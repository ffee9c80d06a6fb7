import type { Selection } from './selection.ts';

export type ColumnType = 'integer' | 'real' | 'text';

/** A table as spreadsheets and data frames take it: a name, columns with their types, and rows in a fixed order. */
export interface ExportTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** SQL that gives the columns in this order. */
  readonly rows: string;
}

export type Cell = number | string | null;

const CLAIMS = {
  claim_id: 'integer',
  article_id: 'integer',
  source_path: 'text',
  source_line: 'integer',
  title: 'text',
  published_on: 'text',
  url: 'text',
  publisher: 'text',
  speaker_id: 'integer',
  speaker: 'text',
  speaker_kind: 'text',
  speaker_text: 'text',
  speaker_source: 'text',
  speaker_of_id: 'integer',
  speaker_of: 'text',
  cue: 'text',
  attitude: 'text',
  form: 'text',
  polarity: 'text',
  content: 'text',
  addressees: 'text',
  via: 'text',
  about: 'text',
  said_on: 'text',
  confidence: 'real',
  copy_of: 'integer',
} as const;

const ROLE = "CASE role WHEN 'speaker' THEN 0 WHEN 'via' THEN 1 WHEN 'addressee' THEN 2 ELSE 3 END";
const WORDS = 'substr(text, span_start + 1, span_end - span_start)';

/** Articles with who publishes them. */
export const ARTICLES = `SELECT articles.id, source_path, title, published_on, url,
    publisher.id AS publisher_id, publisher.name AS publisher, byline, language, text
  FROM chosen_articles CROSS JOIN articles ON articles.id = chosen_articles.id
  LEFT JOIN actors ON actors.id = publisher_id LEFT JOIN actors AS publisher ON publisher.id = actors.canonical_id
  ORDER BY n`;

export const EXPORT_TABLES: readonly ExportTable[] = [
  {
    name: 'claims',
    columns: CLAIMS,
    rows: `SELECT ${Object.keys(CLAIMS).join(', ')} FROM chosen_claims
      CROSS JOIN claims_full ON claim_id = chosen_claims.id ORDER BY n`,
  },
  {
    name: 'claim_actors',
    columns: {
      claim_id: 'integer',
      role: 'text',
      ordinal: 'integer',
      actor_id: 'integer',
      actor: 'text',
      words: 'text',
      source_kind: 'text',
      of_actor_id: 'integer',
      of_actor: 'text',
    },
    rows: `SELECT claim_id, role, ordinal, named.id, named.name, ${WORDS}, source_kind, body.id, body.name
      FROM chosen_claims CROSS JOIN claims ON claims.id = chosen_claims.id
      JOIN articles ON articles.id = claims.article_id
      JOIN claim_actors ON claim_id = claims.id
      LEFT JOIN actors ON actors.id = actor_id LEFT JOIN actors AS named ON named.id = actors.canonical_id
      LEFT JOIN actors AS bodies ON bodies.id = of_actor_id LEFT JOIN actors AS body ON body.id = bodies.canonical_id
      ORDER BY n, ${ROLE}, ordinal`,
  },
  {
    name: 'articles',
    columns: {
      id: 'integer',
      source_path: 'text',
      title: 'text',
      published_on: 'text',
      url: 'text',
      publisher_id: 'integer',
      publisher: 'text',
      byline: 'text',
      language: 'text',
      text: 'text',
    },
    rows: ARTICLES,
  },
  {
    name: 'actors',
    columns: { id: 'integer', kind: 'text', name: 'text', country_code: 'text', names: 'text' },
    rows: `SELECT actors.id, kind, actors.name, country_code, (SELECT group_concat(name, '; ') FROM (
        SELECT DISTINCT actor_names.name AS name FROM actors AS same JOIN actor_names ON actor_id = same.id
        WHERE same.canonical_id = actors.id ORDER BY name))
      FROM chosen_actors JOIN actors USING (id) ORDER BY actors.name, actors.id`,
  },
  {
    name: 'places',
    columns: {
      id: 'integer',
      kind: 'text',
      name: 'text',
      country_code: 'text',
      region: 'text',
      latitude: 'real',
      longitude: 'real',
      geonames_id: 'integer',
    },
    rows: `SELECT id, kind, name, country_code, region, latitude, longitude, geonames_id
      FROM chosen_places JOIN places USING (id) ORDER BY name, id`,
  },
  {
    name: 'claim_places',
    columns: { claim_id: 'integer', place_id: 'integer', place: 'text', words: 'text' },
    rows: `SELECT claim_id, place_id, places.name, ${WORDS}
      FROM chosen_claims CROSS JOIN claims ON claims.id = chosen_claims.id
      JOIN articles ON articles.id = claims.article_id
      JOIN claim_places ON claim_id = claims.id JOIN places ON places.id = place_id
      ORDER BY n, span_start, place_id`,
  },
  {
    name: 'offices',
    columns: {
      holder_id: 'integer',
      holder: 'text',
      office: 'text',
      status: 'text',
      of_id: 'integer',
      of: 'text',
      first_asserted: 'text',
      last_asserted: 'text',
      articles: 'integer',
    },
    rows: `SELECT holder_id, holder, office, status, of_id, "of", first_asserted, last_asserted, articles
      FROM offices JOIN chosen_actors ON id = holder_id ORDER BY holder, holder_id, office, status, "of"`,
  },
];

/** The rows of a table, one at a time. */
export function tableRows({ sqlite }: Selection, { rows }: ExportTable): IterableIterator<Cell[]> {
  return sqlite.prepare<[], Cell[]>(rows).raw().iterate();
}
