import { expect, test } from 'vitest';
import { GraphError } from '../../src/errors.ts';
import { actors, findActor, findActors, whoseOwn } from '../../src/query/actors.ts';
import { actorId, newsroom } from './newsroom.ts';

const db = await newsroom();
const named = async (name: string) => (await findActors(db, name)).map((actor) => actor.name);

test.each([
  ['Ines Calloway', ['Ines Calloway']],
  ['calloway', ['Ines Calloway']],
  ['the quay', ['People’s Council']],
  ['Quay', ['People’s Council']],
  ["people's council", ['People’s Council']],
  ['Harbour Post', ['The Harbour Post']],
  ['JOSE QUIROGA', ['José Quiroga']],
  ['JOSÉ QUIROGA', ['José Quiroga']],
  ['J. Quiroga', ['José Quiroga']],
  ['Brandt', ['Tomas Brandt', 'Nora Brandt']],
  ['Brand', []],
  ['Br%', []],
  ['_randt', []],
  ['', []],
])('%j names %j', async (name, found) => {
  expect(await named(name)).toEqual(found);
});

test('those found to be the same are counted as one', async () => {
  expect(await findActor(db, 'J. Quiroga')).toEqual({
    id: actorId('quiroga'),
    kind: 'person',
    name: 'José Quiroga',
    country_code: null,
    mentions: 2,
    articles: 2,
    claims: 2,
  });
  expect(await findActor(db, actorId('jquiroga'))).toEqual(await findActor(db, actorId('quiroga')));
});

test('which of several is meant is not guessed', async () => {
  await expect(findActor(db, 'Brandt')).rejects.toThrow(GraphError);
  await expect(findActor(db, 'Brandt')).rejects.toThrow(
    `"Brandt" is the name of 2 actors: Tomas Brandt (id ${actorId('tomas')}), Nora Brandt (id ${actorId('nora')})`,
  );
});

test('a name means the one whose own it is before others who are called so too', () => {
  const row = { kind: 'person' as const, country_code: null, mentions: 1, articles: 1, claims: 0 };
  const [own, other] = [
    { ...row, id: 1, name: 'José Quiroga' },
    { ...row, id: 2, name: 'Old José Quiroga' },
  ];
  expect(whoseOwn([other, own], 'Jose Quiroga')).toEqual([own]);
  expect(whoseOwn([other, own], 'Quiroga')).toEqual([other, own]);
  expect(whoseOwn([other], 2)).toEqual([other]);
});

test('nobody is undefined', async () => {
  expect(await findActor(db, 'Wintermute')).toBeUndefined();
  expect(await findActor(db, 5)).toBeUndefined();
});

test('everybody, the most mentioned first, in pages', async () => {
  const all = await actors(db);
  expect(all.map(({ name, mentions }) => `${name} ${mentions}`)).toContain('The Harbour Post 0');
  expect(all.map(({ mentions }) => mentions)).toEqual(all.map(({ mentions }) => mentions).sort((a, b) => b - a));
  expect(await actors(db, { limit: 2, offset: 1 })).toEqual(all.slice(1, 3));
  expect(await actors(db, { offset: 3 })).toEqual(all.slice(3));
});
