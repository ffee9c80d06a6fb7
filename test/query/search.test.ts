import { expect, test } from 'vitest';
import { searchArticles, searchClaims } from '../../src/query/search.ts';
import { newsroom } from './newsroom.ts';

const db = await newsroom();

test('claims, the hit marked in their words', async () => {
  const hits = await searchClaims(db, 'harbour lisbon');
  expect(hits).toHaveLength(1);
  expect(hits[0]).toMatchObject({
    speaker: 'Ines Calloway',
    content: 'that the People’s Council would buy a harbour in Lisbon',
    highlighted: 'that the People’s Council would buy a **harbour** in **Lisbon**',
  });
});

test('the best match comes first, and a page holds as many as asked for', async () => {
  const both = await searchClaims(db, 'lisbon OR ferry');
  expect(both.map(({ speaker }) => speaker)).toEqual(['José Quiroga; Nora Brandt', 'Ines Calloway']);
  expect(both[0]!.rank).toBeLessThan(both[1]!.rank);
  expect(await searchClaims(db, 'lisbon OR ferry', { limit: 1, offset: 1 })).toEqual(both.slice(1));
});

test('claims within a filter', async () => {
  expect((await searchClaims(db, 'lisbon', { by: 'Calloway' })).map(({ cue }) => cue)).toEqual(['told']);
  expect(await searchClaims(db, 'lisbon', { by: 'Tomas Brandt' })).toEqual([]);
});

test('articles by their text, the hit marked in a piece of it', async () => {
  const hits = await searchArticles(db, '"looked on"');
  expect(hits.map(({ source_path }) => source_path)).toEqual(['letter.txt']);
  expect(hits[0]!.snippet).toContain('Aldo Hermit **looked on**.');
});

test('articles within a filter', async () => {
  expect(
    (await searchArticles(db, 'council OR ferry OR hermit', { place: 'Oslo' })).map((row) => row.source_path),
  ).toEqual(['ferry.md']);
});

test('nothing to look for finds nothing', async () => {
  expect(await searchClaims(db, ' " ')).toEqual([]);
  expect(await searchArticles(db, '-ferry')).toEqual([]);
});
