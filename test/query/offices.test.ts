import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as ids from '../../src/ids.ts';
import { offices } from '../../src/query/offices.ts';
import { connectionOf } from '../../src/store/connection.ts';
import { GraphWriter } from '../../src/store/graph-writer.ts';
import { openGraph } from '../../src/store/open-graph.ts';
import { prepareArticle } from '../../src/store/prepared-article.ts';
import { type Cast, type MarkedArticle, resolved } from './marked-article.ts';

const person = (name: string) => ({
  id: ids.actorId('person', name, null, null),
  kind: 'person' as const,
  name,
  countryCode: null,
  names: [{ name, kind: 'full' as const }],
});
const CAST: Cast = {
  actors: {
    ines: person('Ines Calloway'),
    council: {
      ...person('Quay Council'),
      id: ids.actorId('organisation', 'Quay Council', null, null),
      kind: 'organisation',
    },
  },
  places: {},
};
const article = (publishedOn: string | undefined, marked: string): MarkedArticle =>
  publishedOn === undefined ? { marked } : { marked, publishedOn };
const ARTICLES: readonly (readonly [string, MarkedArticle])[] = [
  [
    'a.md',
    article('2021-03', '{position=ines/council:Mayor} {@ines:Ines Calloway} spoke to the {@council:Quay Council}.'),
  ],
  [
    'b.md',
    article(
      '2022-08-15',
      '{position=ines/council:mayor} {@ines:Ines Calloway} left the {@council:Quay Council} there.',
    ),
  ],
  ['c.md', article(undefined, '{position=ines/council:Mayor} {@ines:Ines Calloway} and the {@council:Quay Council}.')],
];

async function graphOf(articles: typeof ARTICLES) {
  const db = await openGraph(':memory:');
  const writer = new GraphWriter(connectionOf(db));
  for (const [path, one] of articles) writer.write('0'.repeat(64), prepareArticle(path, resolved(one, CAST)));
  return db;
}

test('an office is one over all articles, with the time over which they assert it, in whatever order they come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...ARTICLES], { minLength: 3 }), async (shuffled) => {
      const db = await graphOf(shuffled);
      expect(await offices(db, { of: 'Quay Council' })).toEqual([
        {
          holder_id: CAST.actors.ines!.id,
          holder: 'Ines Calloway',
          office: 'mayor',
          status: 'held',
          of_id: CAST.actors.council!.id,
          of: 'Quay Council',
          first_asserted: '2021-03',
          last_asserted: '2022-08-15',
          articles: 3,
        },
      ]);
      await db.destroy();
    }),
    { numRuns: 4 },
  );
});

test('an office of which an article does not say whose it is, is the one of which others do', async () => {
  const db = await graphOf(ARTICLES);
  await db.updateTable('positions').set({ of_actor_id: null }).where('title', '=', 'mayor').execute();
  expect((await offices(db, { holder: 'Ines Calloway' })).map(({ of, articles }) => [of, articles])).toEqual([
    ['Quay Council', 3],
  ]);
  await db.updateTable('positions').set({ status: 'former' }).where('title', '=', 'mayor').execute();
  expect((await offices(db, { holder: 'Ines Calloway' })).map(({ status, articles }) => [status, articles])).toEqual([
    ['former', 1],
    ['held', 2],
  ]);
});

test('nobody holds what nobody has named', async () => {
  expect(await offices(await graphOf(ARTICLES), { of: 'Wintermute' })).toEqual([]);
});
