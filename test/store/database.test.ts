import { beforeAll, expect, test } from 'vitest';
import * as ontology from '../../src/ontology.ts';
import type { Database } from '../../src/store/database.ts';
import { FERRY, HARBOUR } from './resolved-sample.ts';
import { sampleGraph } from './sample-graph.ts';

/** How SQLite spells a column of this type; `?` marks one that may be null. */
type Spelled<V> = null extends V ? `${Base<NonNullable<V>>}?` : Base<V>;
type Base<V> = V extends number ? 'INTEGER' | 'REAL' : 'TEXT';
type Columns = { readonly [T in keyof Database]: { readonly [C in keyof Database[T]]-?: Spelled<Database[T][C]> } };

/** The compiler holds this list to `Database`, column by column; the tests hold it to the file. */
const COLUMNS: Columns = {
  actors: { id: 'INTEGER', kind: 'TEXT', name: 'TEXT', country_code: 'TEXT?', canonical_id: 'INTEGER' },
  actor_names: { actor_id: 'INTEGER', name: 'TEXT', kind: 'TEXT', articles: 'INTEGER' },
  actor_keys: { key: 'TEXT', actor_id: 'INTEGER', prominence: 'INTEGER' },
  actor_links: {
    actor_id: 'INTEGER',
    other_id: 'INTEGER',
    verdict: 'TEXT',
    rule: 'TEXT',
    reason: 'TEXT',
    score: 'REAL',
    holds: 'INTEGER',
  },
  actor_decisions: {
    actor_id: 'INTEGER',
    other_id: 'INTEGER',
    verdict: 'TEXT',
    reason: 'TEXT?',
    actor_kind: 'TEXT',
    actor_name: 'TEXT',
    other_kind: 'TEXT',
    other_name: 'TEXT',
  },
  lone_names: { name: 'TEXT', actor_id: 'INTEGER?', male_id: 'INTEGER?', female_id: 'INTEGER?', only_id: 'INTEGER?' },
  places: {
    id: 'INTEGER',
    kind: 'TEXT',
    name: 'TEXT',
    country_code: 'TEXT?',
    latitude: 'REAL?',
    longitude: 'REAL?',
    geonames_id: 'INTEGER?',
    region: 'TEXT?',
    disputed_by: 'TEXT?',
  },
  place_names: { place_id: 'INTEGER', name: 'TEXT', articles: 'INTEGER' },
  articles: {
    id: 'INTEGER',
    source_path: 'TEXT',
    title: 'TEXT?',
    published_on: 'TEXT?',
    url: 'TEXT?',
    publisher_id: 'INTEGER?',
    byline: 'TEXT?',
    language: 'TEXT?',
    text: 'TEXT',
    text_sha256: 'TEXT',
    rows_sha256: 'TEXT',
  },
  article_tags: { article_id: 'INTEGER', tag: 'TEXT' },
  article_actor_names: { article_id: 'INTEGER', actor_id: 'INTEGER', name: 'TEXT' },
  article_place_names: { article_id: 'INTEGER', place_id: 'INTEGER', name: 'TEXT' },
  blocks: {
    article_id: 'INTEGER',
    ordinal: 'INTEGER',
    kind: 'TEXT',
    span_start: 'INTEGER',
    span_end: 'INTEGER',
    source_line: 'INTEGER',
  },
  links: { article_id: 'INTEGER', span_start: 'INTEGER', span_end: 'INTEGER', url: 'TEXT' },
  mentions: {
    article_id: 'INTEGER',
    span_start: 'INTEGER',
    span_end: 'INTEGER',
    form: 'TEXT',
    actor_id: 'INTEGER?',
    place_id: 'INTEGER?',
    sense: 'TEXT?',
    place_reason: 'TEXT?',
  },
  claims: {
    id: 'INTEGER',
    article_id: 'INTEGER',
    cue_start: 'INTEGER',
    cue_end: 'INTEGER',
    cue: 'TEXT',
    attitude: 'TEXT',
    form: 'TEXT',
    polarity: 'TEXT',
    said_earliest: 'TEXT?',
    said_latest: 'TEXT?',
    said_precision: 'TEXT?',
    confidence: 'REAL',
    extractor: 'TEXT',
  },
  claim_spans: { claim_id: 'INTEGER', ordinal: 'INTEGER', span_start: 'INTEGER', span_end: 'INTEGER' },
  claim_actors: {
    claim_id: 'INTEGER',
    role: 'TEXT',
    ordinal: 'INTEGER',
    actor_id: 'INTEGER?',
    span_start: 'INTEGER?',
    span_end: 'INTEGER?',
    source_kind: 'TEXT?',
    of_actor_id: 'INTEGER?',
  },
  claim_places: { claim_id: 'INTEGER', place_id: 'INTEGER', span_start: 'INTEGER', span_end: 'INTEGER' },
  positions: {
    article_id: 'INTEGER',
    actor_id: 'INTEGER',
    title: 'TEXT',
    of_actor_id: 'INTEGER?',
    span_start: 'INTEGER',
    span_end: 'INTEGER',
    office: 'TEXT',
    status: 'TEXT',
  },
  sources: {
    path: 'TEXT',
    sha256: 'TEXT?',
    status: 'TEXT',
    reason: 'TEXT?',
    article_id: 'INTEGER?',
    extractor: 'TEXT',
  },
  claims_full: {
    claim_id: 'INTEGER',
    article_id: 'INTEGER',
    source_path: 'TEXT',
    source_line: 'INTEGER',
    title: 'TEXT?',
    published_on: 'TEXT?',
    url: 'TEXT?',
    publisher: 'TEXT?',
    speaker_id: 'INTEGER?',
    speaker: 'TEXT?',
    speaker_kind: 'TEXT?',
    speaker_text: 'TEXT?',
    speaker_source: 'TEXT?',
    speaker_of_id: 'INTEGER?',
    speaker_of: 'TEXT?',
    cue: 'TEXT',
    attitude: 'TEXT',
    form: 'TEXT',
    polarity: 'TEXT',
    content: 'TEXT',
    addressees: 'TEXT?',
    via: 'TEXT?',
    about: 'TEXT?',
    said_on: 'TEXT?',
    confidence: 'REAL',
    copy_of: 'INTEGER?',
  },
  mentions_full: {
    article_id: 'INTEGER',
    source_path: 'TEXT',
    span_start: 'INTEGER',
    span_end: 'INTEGER',
    text: 'TEXT',
    form: 'TEXT',
    actor_id: 'INTEGER?',
    actor: 'TEXT?',
    actor_kind: 'TEXT?',
    place_id: 'INTEGER?',
    place: 'TEXT?',
    region: 'TEXT?',
    country_code: 'TEXT?',
    sense: 'TEXT?',
    place_reason: 'TEXT?',
    copy_of: 'INTEGER?',
  },
  place_containment: { place_id: 'INTEGER', within_id: 'INTEGER' },
  archives: { path: 'TEXT', sha256: 'TEXT', extractor: 'TEXT' },
  article_shingles: { value: 'INTEGER', precedence: 'INTEGER', article_id: 'INTEGER', ordinal: 'INTEGER' },
  copy_links: { article_id: 'INTEGER', other_id: 'INTEGER', similarity: 'REAL', holds: 'INTEGER' },
  copies: {
    article_id: 'INTEGER',
    copy_of: 'INTEGER',
    source_path: 'TEXT',
    title: 'TEXT?',
    publisher: 'TEXT?',
    published_on: 'TEXT?',
    url: 'TEXT?',
    similarity: 'REAL',
  },
  offices: {
    holder_id: 'INTEGER',
    holder: 'TEXT',
    office: 'TEXT',
    status: 'TEXT',
    of_id: 'INTEGER?',
    of: 'TEXT?',
    first_asserted: 'TEXT?',
    last_asserted: 'TEXT?',
    articles: 'INTEGER',
  },
  nodes: { id: 'INTEGER', kind: 'TEXT', label: 'TEXT' },
  edges: {
    source: 'INTEGER',
    target: 'INTEGER',
    relation: 'TEXT',
    article_id: 'INTEGER',
    claim_id: 'INTEGER?',
    copy_of: 'INTEGER?',
  },
  articles_fts: { rowid: 'INTEGER', articles_fts: 'TEXT', rank: 'INTEGER', title: 'TEXT?', text: 'TEXT' },
  claims_fts: { rowid: 'INTEGER', claims_fts: 'TEXT', rank: 'INTEGER', content: 'TEXT' },
};

interface Info {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

let graph: Awaited<ReturnType<typeof sampleGraph>>;
beforeAll(async () => {
  graph = await sampleGraph({ 'a.md': HARBOUR, 'b.md': FERRY, 'c.md': { ...HARBOUR, url: 'https://post.example/c' } });
});

function ofType(type: string): string[] {
  return graph.sqlite
    .prepare<[string], string>(
      "SELECT name FROM sqlite_schema WHERE type = ? AND name NOT GLOB '*_fts*' AND name NOT GLOB 'kysely*' AND name NOT GLOB 'sqlite*' ORDER BY name",
    )
    .pluck()
    .all(type);
}

function infoOf(table: string): Info[] {
  return graph.sqlite.prepare<[string], Info>('SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?)').all(table);
}

test('every table and view of the file is in the types, and no other', () => {
  const search = ['articles_fts', 'claims_fts'];
  expect([...ofType('table'), ...ofType('view'), ...search].sort()).toEqual(Object.keys(COLUMNS).sort());
});

test('every column of a table has its type and its nullability', () => {
  for (const table of ofType('table')) {
    const found = infoOf(table).map(({ name, type, notnull, pk }) => [name, notnull || pk ? type : `${type}?`]);
    expect([table, Object.fromEntries(found)]).toEqual([table, Reflect.get(COLUMNS, table)]);
  }
});

test('every column of a view and of a search index is in the types, and its values are of that type', () => {
  for (const view of [...ofType('view'), 'articles_fts', 'claims_fts']) {
    const columns: Record<string, string> = Reflect.get(COLUMNS, view);
    const names = infoOf(view).map(({ name }) => name);
    expect([view, ...names.sort()]).toEqual([
      view,
      ...Object.keys(columns)
        .filter((name) => name !== 'rowid')
        .sort(),
    ]);
    if (view.endsWith('_fts')) continue; // its hidden columns hold no values outside a search
    const rows = graph.sqlite.prepare<[], Record<string, unknown>>(`SELECT * FROM ${view}`).all();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      for (const [name, value] of Object.entries(row)) expectType(value, columns[name]!, `${view}.${name}`);
  }
});

function expectType(value: unknown, spelled: string, where: string): void {
  const type = { number: 'INTEGER|REAL', string: 'TEXT', object: '?' }[typeof value as 'number']; // null is an object
  const fits = value === null ? spelled.endsWith('?') : type.includes(spelled.replace('?', ''));
  expect(fits, `${where} is ${JSON.stringify(value)}`).toBe(true);
}

test.each([
  ['actors', 'kind', ontology.ACTOR_KINDS],
  ['actor_names', 'kind', ontology.NAME_KINDS],
  ['actor_links', 'verdict', ontology.VERDICTS],
  ['actor_links', 'rule', ontology.LINK_RULES],
  ['actor_decisions', 'verdict', ontology.VERDICTS],
  ['actor_decisions', 'actor_kind', ontology.ACTOR_KINDS],
  ['actor_decisions', 'other_kind', ontology.ACTOR_KINDS],
  ['places', 'kind', ontology.PLACE_KINDS],
  ['blocks', 'kind', ontology.BLOCK_KINDS],
  ['mentions', 'form', ontology.MENTION_FORMS],
  ['mentions', 'sense', ontology.SENSES],
  ['mentions', 'place_reason', ontology.PLACE_REASONS],
  ['claims', 'attitude', ontology.ATTITUDES],
  ['claims', 'form', ontology.FORMS],
  ['claims', 'polarity', ontology.POLARITIES],
  ['claims', 'said_precision', ontology.PRECISIONS],
  ['claim_actors', 'role', ontology.ROLES],
  ['claim_actors', 'source_kind', ontology.SOURCE_KINDS],
  ['positions', 'status', ontology.OFFICE_STATUSES],
  ['sources', 'status', ontology.SOURCE_STATUSES],
])('the check on %s.%s allows what the ontology lists', (table, column, list) => {
  const made = graph.sqlite
    .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table);
  const [, values = ''] = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)`).exec(made!) ?? [];
  expect(values.match(/\w[\w ]*/g)).toEqual([...list]);
});

test('every relation of the edges view is one that the ontology lists', () => {
  const made = graph.sqlite.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'edges'").pluck().get()!;
  for (const relation of Object.keys(ontology.RELATIONS)) expect(made).toContain(`'${relation}'`);
});

test('every table is STRICT', () => {
  const loose =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT GLOB 'kysely*' AND name NOT GLOB 'sqlite*'";
  expect(graph.sqlite.prepare(loose).all()).toEqual([]);
});
