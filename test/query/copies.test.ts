import { beforeAll, describe, expect, test } from 'vitest';
import { actorProfile } from '../../src/query/actor-profile.ts';
import { findActors } from '../../src/query/actors.ts';
import { articles } from '../../src/query/articles.ts';
import { claims } from '../../src/query/claims.ts';
import { searchArticles, searchClaims } from '../../src/query/search.ts';
import { showArticle } from '../../src/query/show.ts';
import { topSpeakers } from '../../src/query/top-speakers.ts';
import { verify } from '../../src/store/verify.ts';
import { sampleGraph } from '../store/sample-graph.ts';

/** One text under two publishers, another headline and a sentence less in the later one. */
const BODY = `Oduya said that the lighthouse of Gull Bay is closed until somebody pays for its lamp, its door and its stairs.

Nobody else was there that evening, and the boats that came late had to wait for the morning outside the harbour wall.`;
const FIRST = {
  text: `The lamp goes out\n\n${BODY}`,
  publishedOn: '2031-03-05',
  publisher: 'The Lantern',
  url: 'https://lantern.example/lamp',
};
const LATER = {
  text: `Harbour left in the dark\n\n${BODY}`,
  publishedOn: '2031-03-06',
  publisher: 'Harbour Authority',
  url: 'https://ha.example/dark',
};

let graph: Awaited<ReturnType<typeof sampleGraph>>;
beforeAll(async () => {
  graph = await sampleGraph({ 'a.md': LATER, 'b.md': FIRST });
});

describe('a text that two published', () => {
  test('says what it says once, and again where copies are asked for or their publisher is named', async () => {
    const { db } = graph;
    const paths = async (filter: object) => (await claims(db, filter)).map(({ source_path }) => source_path);
    expect(await paths({})).toEqual(['b.md']);
    expect(await paths({ copies: true })).toEqual(['a.md', 'b.md']);
    expect(await paths({ publisher: 'Harbour Authority' })).toEqual(['a.md']);
    expect(await paths({ publisher: 'Harbour Authority', copies: false })).toEqual([]);
    expect(await searchClaims(db, 'lighthouse')).toHaveLength(1);
    expect(await searchArticles(db, 'stairs')).toHaveLength(1);
    expect(await searchArticles(db, 'stairs', { copies: true })).toHaveLength(2);
  });

  test('counts once for its speaker, and in the totals', async () => {
    const { db, writer } = graph;
    const counted = async (grade: object) => [
      (await findActors(db, 'Oduya', grade))[0]!.claims,
      (await topSpeakers(db, grade))[0]!.claims,
      (await actorProfile(db, 'Oduya', grade))!.claims_made,
    ];
    expect(await counted({})).toEqual([1, 1, 1]);
    expect(await counted({ copies: true })).toEqual([2, 2, 2]);
    expect(writer.totals()).toMatchObject({ articles: 2, copies: 1, claims: 1, evidenceGrade: 1 });
  });

  test('is listed with both, each of which names the other', async () => {
    const { db } = graph;
    const [later, first] = await articles(db);
    expect(first).toMatchObject({ copy_of: null, also_published_by: 'Harbour Authority', claims: 1 });
    expect(later).toMatchObject({ copy_of: first!.id, also_published_by: 'The Lantern', claims: 1 });
    expect((await showArticle(db, 'a.md'))?.claims).toMatchObject([{ copy_of: first!.id }]);
    expect(await db.selectFrom('copies').selectAll().execute()).toMatchObject([
      { article_id: later!.id, copy_of: first!.id, publisher: 'Harbour Authority', similarity: 1 },
    ]);
  });

  test('is no copy any more when the other goes', async () => {
    const { db, writer, write } = await sampleGraph({ 'a.md': LATER, 'b.md': FIRST });
    writer.prune('b.md');
    expect(await claims(db)).toMatchObject([{ source_path: 'a.md', copy_of: null }]);
    write('b.md', FIRST);
    expect(await claims(db)).toMatchObject([{ source_path: 'b.md' }]);
    expect(verify(db)).toEqual([]);
  });
});

test.each([
  ['UPDATE copy_links SET holds = 0', 'copy_links'],
  ['UPDATE copy_links SET similarity = 0.5', 'copy_links'],
  ['DELETE FROM copy_links', 'copy_links'],
  ['DELETE FROM article_shingles WHERE ordinal = 3', 'article_shingles'],
  ['INSERT INTO article_shingles VALUES (1, 1, 1, 1)', 'article_shingles'],
])('verify sees that %s', async (change, table) => {
  const { db, sqlite } = await sampleGraph({ 'a.md': LATER, 'b.md': FIRST });
  sqlite.exec(change);
  expect(new Set(verify(db).map((problem) => problem.table))).toEqual(new Set([table]));
});
