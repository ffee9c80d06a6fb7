import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { connectionOf } from '../../src/store/connection.ts';
import { openGraph } from '../../src/store/open-graph.ts';
import { type Problem, verify } from '../../src/store/verify.ts';
import { asNobody } from '../as-nobody.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { FERRY, HARBOUR } from './resolved-sample.ts';
import { sampleGraph } from './sample-graph.ts';

const folder = temporaryFolder();
let graph: Awaited<ReturnType<typeof sampleGraph>>;
beforeAll(async () => {
  graph = await sampleGraph({ 'a.md': HARBOUR, 'b.md': FERRY, 'c.md': FERRY });
});

/** What is wrong after the change, which is taken back. */
function problemsAfter(sql: string): Problem[] {
  const { sqlite, db } = graph;
  sqlite.exec('PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; BEGIN');
  sqlite.exec(`${sql}; PRAGMA ignore_check_constraints = OFF`);
  const problems = verify(db);
  sqlite.exec('ROLLBACK; PRAGMA foreign_keys = ON');
  return problems;
}

test('a sound graph has no problem', () => {
  expect(verify(graph.db)).toEqual([]);
});

const SPANS = [
  ['blocks', 'span'],
  ['links', 'span'],
  ['mentions', 'span'],
  ['positions', 'span'],
  ['claims', 'cue'],
  ['claim_spans', 'span'],
  ['claim_actors', 'span'],
  ['claim_places', 'span'],
] as const;

test('every table with a span is tried below', () => {
  const tables = `SELECT DISTINCT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
    WHERE m.type = 'table' AND c.name GLOB '*_start' ORDER BY 1`;
  expect(graph.sqlite.prepare(tables).pluck().all()).toEqual(SPANS.map(([table]) => table).sort());
});

test.each(SPANS)('a span of %s that is moved by one character by hand is found', (table, pair) => {
  const { sqlite } = graph;
  const spans = `SELECT ${pair}_start AS at FROM ${table} WHERE ${pair}_start IS NOT NULL LIMIT 3`;
  for (const at of sqlite.prepare<[], number>(spans).pluck().all()) {
    for (const change of [
      `${pair}_start = ${pair}_start + 1, ${pair}_end = ${pair}_end + 1`,
      `${pair}_start = ${pair}_start + 1`,
      `${pair}_end = ${pair}_end - 1`,
      `${pair}_end = ${pair}_start`,
    ])
      expect(
        problemsAfter(`UPDATE ${table} SET ${change} WHERE ${pair}_start = ${at}`),
        `${table}: ${change}`,
      ).not.toEqual([]);
  }
});

const article = '(SELECT min(id) FROM articles)';
const claim = '(SELECT min(id) FROM claims)';

test.each<[what: string, sql: string, table: string, problem: string]>([
  ['a span that ends outside the text', 'UPDATE mentions SET span_end = 99999', 'mentions', 'ends outside the text'],
  ['a span the wrong way round', 'UPDATE links SET span_end = span_start - 1', 'links', 'the wrong way round'],
  ['a padded span', 'UPDATE claims SET cue_start = cue_start - 1', 'claims', 'begins or ends with white space'],
  ['another cue', "UPDATE claims SET cue = 'shouted'", 'claims', 'its cue is not the words there'],
  ['other words', "UPDATE articles SET text = text || '.'", 'articles', 'text_sha256'],
  ['another title', "UPDATE articles SET title = 'No'", 'articles', 'not as it was written'],
  ['a tag too many', `INSERT INTO article_tags VALUES (${article}, 'new')`, 'articles', 'not as it was written'],
  ['another attitude', "UPDATE claims SET attitude = 'praise'", 'articles', 'not as it was written'],
  [
    'another id of an article',
    `UPDATE articles SET id = 7 WHERE id = ${article}`,
    'articles',
    'not that of its content',
  ],
  ['a claim without content', `DELETE FROM claim_spans WHERE claim_id = ${claim}`, 'claims', 'has no content'],
  ['a claim without a speaker', "DELETE FROM claim_actors WHERE role = 'speaker'", 'claims', 'has no speaker row'],
  [
    'other claimed words',
    'UPDATE claim_spans SET span_end = span_end - 5',
    'claims',
    'its id is not that of its words',
  ],
  [
    'blocks in another order',
    'UPDATE blocks SET ordinal = 5 - ordinal',
    'blocks',
    'begins before the block above it ends',
  ],
  [
    'a block that is missing',
    'DELETE FROM blocks WHERE ordinal = 1',
    'blocks',
    'words stand between it and the block above',
  ],
  ['the last block missing', 'DELETE FROM blocks WHERE ordinal > 0', 'blocks', 'words stand in no block'],
  [
    'a row of no article',
    "INSERT INTO article_tags VALUES (1, 'x')",
    'article_tags',
    'a row of articles that is not there',
  ],
  ['a row that breaks a check', "UPDATE actors SET kind = 'cat'", 'the file', 'CHECK constraint failed in actors'],
  [
    'another name of an actor',
    "UPDATE actors SET name = 'X' WHERE kind = 'state'",
    'actors',
    'not that of its content',
  ],
  ['another place', 'UPDATE places SET geonames_id = 1', 'places', 'not that of its content'],
  ['a wrong count', 'UPDATE actor_names SET articles = articles + 1', 'actor_names', 'does not count the articles'],
  ['a wrong count of a place', 'UPDATE place_names SET articles = 9', 'place_names', 'does not count the articles'],
  [
    'a name that nobody uses',
    "INSERT INTO place_names VALUES ((SELECT min(id) FROM places), 'N', 1)",
    'place_names',
    'count',
  ],
  ['a use without its name', "DELETE FROM actor_names WHERE name = 'Oduya'", 'article_actor_names', 'does not have'],
  ['an actor for nothing', "INSERT INTO actors VALUES (5, 'group', 'G', NULL, 5)", 'actors', 'nothing points at it'],
  [
    'a place for nothing',
    "INSERT INTO places (id, kind, name) VALUES (5, 'city', 'C')",
    'places',
    'nothing points at it',
  ],
  [
    'a chain of sameness',
    `UPDATE actors SET canonical_id = (SELECT id FROM actors WHERE name = 'Mara Oduya') WHERE name = 'Ilse Brandt';
     UPDATE actors SET canonical_id = (SELECT id FROM actors WHERE name = 'José Ñuñez') WHERE name = 'Mara Oduya'`,
    'actors',
    'itself the same as another',
  ],
  [
    'sameness without a link',
    "UPDATE actors SET canonical_id = (SELECT id FROM actors WHERE name = 'Mara Oduya') WHERE name = 'Ilse Brandt'",
    'actors',
    'does not follow from its links',
  ],
  ['a key that is no name', "UPDATE actor_keys SET key = 'family x' WHERE key = 'family oduya'", 'actor_keys', 'keys'],
  [
    'a link that no rule makes',
    "INSERT INTO actor_links SELECT min(id), max(id), 'same', 'spelling', 'r', 0.9, 0 FROM actors",
    'actor_links',
    'not what its names and decisions say',
  ],
  [
    'a lone name of somebody',
    "INSERT INTO lone_names SELECT 'oduya', min(id), NULL, NULL, NULL FROM actors",
    'lone_names',
    'is not whom',
  ],
  ['an article without a source', "DELETE FROM sources WHERE path = 'a.md'", 'articles', 'has no source'],
  [
    'a source for another article',
    `UPDATE sources SET article_id = ${article} WHERE status = 'loaded'`,
    'sources',
    'another file',
  ],
  [
    'an article of the wrong file',
    "UPDATE sources SET path = 'aa.md' WHERE path = 'c.md'",
    'sources',
    'first in byte order',
  ],
  ['a source without its hash', "UPDATE sources SET sha256 = NULL WHERE path = 'a.md'", 'sources', 'without a hash'],
  [
    'a search index that lacks an article',
    `INSERT INTO articles_fts (articles_fts, rowid, title, text) SELECT 'delete', id, title, text FROM articles WHERE id = ${article}`,
    'articles_fts',
    'not that of the rows',
  ],
  [
    'a search index with words that nobody claims',
    `INSERT INTO claims_fts (rowid, content) VALUES (${claim} + 1, 'nothing')`,
    'claims_fts',
    'not that of the rows',
  ],
])('%s is found', (_, sql, table, problem) => {
  const found = problemsAfter(sql);
  expect(found).toContainEqual({ table, row: expect.any(String), problem: expect.stringContaining(problem) });
});

test('a problem names its row', () => {
  expect(problemsAfter("UPDATE actors SET name = 'X' WHERE kind = 'state'").map(({ row }) => row)).toEqual([
    expect.stringMatching(/^id \d+$/),
  ]);
});

test('an actor whose name counts within its article only is held to that article', async () => {
  const { actorId } = await import('../../src/ids.ts');
  const scoped = actorId('person', 'Mara Oduya', null, HARBOUR.text);
  const plain = actorId('person', 'Mara Oduya', null, null);
  const tables = ['mentions', 'positions', 'claim_actors', 'actor_names', 'article_actor_names'];
  const move = (id: number) =>
    [
      `UPDATE actors SET id = ${id}, canonical_id = ${id} WHERE id = ${plain}`,
      ...tables.map((table) => `UPDATE ${table} SET actor_id = ${id} WHERE actor_id = ${plain}`),
    ].join(';');
  const identity = (problems: Problem[]) => problems.filter(({ table }) => table === 'actors');
  expect(identity(problemsAfter(move(scoped)))).toEqual([]);
  expect(identity(problemsAfter(move(scoped + 1)))).toHaveLength(1);
});

test('a read-only file can be verified', async () => {
  const file = join(folder, 'graph.db');
  await (await sampleGraph({ 'a.md': HARBOUR }, file)).db.destroy();
  chmodSync(file, 0o444);
  chmodSync(folder, 0o555);
  await asNobody(async () => {
    const db = await openGraph(file, { readonly: true });
    expect(verify(db)).toEqual([]);
    expect(connectionOf(db).readonly).toBe(true);
    await db.destroy();
  });
  chmodSync(folder, 0o755);
});
