import { expect, test } from 'vitest';
import { type ArticleFilter, articles, articlesNaming } from '../../src/query/articles.ts';
import { actorId, newsroom } from './newsroom.ts';

const db = await newsroom();
const FILTERS: readonly [ArticleFilter, string[]][] = [
  [{}, ['ferry.md', 'harbour.md', 'letter.txt']],
  [{ actor: 'Quiroga' }, ['ferry.md', 'letter.txt']],
  [{ actor: actorId('tomas') }, ['harbour.md']],
  [{ place: 'Lisbon' }, ['ferry.md', 'harbour.md']],
  [{ place: 'Oslo' }, ['ferry.md']],
  [{ publisher: 'the harbour post' }, ['harbour.md']],
  [{ since: '2024-03-06' }, ['ferry.md']],
  [{ until: '2024-03-31' }, ['harbour.md']],
  [{ since: '2024', until: '2024' }, ['ferry.md', 'harbour.md']],
  [{ limit: 1, offset: 1 }, ['harbour.md']],
];

test.each(FILTERS)('%j', async (filter, paths) => {
  expect((await articles(db, filter)).map((row) => row.source_path)).toEqual(paths);
});

test('articles naming a place, with what they are', async () => {
  expect(await articlesNaming(db, 'Lisboa')).toEqual([
    expect.objectContaining({ source_path: 'ferry.md', published_on: '2024-04', publisher: null, claims: 2 }),
    expect.objectContaining({
      title: 'Harbour deal 🚢 divides council',
      publisher: 'The Harbour Post',
      url: 'https://harbourpost.example/deal',
      claims: 2,
    }),
  ]);
  expect(await articlesNaming(db, 'Portugal')).toEqual(await articlesNaming(db, 'Lisbon'));
});
