import { expect, test } from 'vitest';
import { findPlace, findPlaces, places } from '../../src/query/places.ts';
import { newsroom, placeId } from './newsroom.ts';

const db = await newsroom();

test.each([['Lisbon'], ['lisboa'], [placeId('lisbon')]])('%j is a place', async (name) => {
  expect(await findPlace(db, name)).toMatchObject({
    name: 'Lisbon',
    country_code: 'PT',
    mentions: 2,
    articles: 2,
    claims: 1,
  });
});

test('a place that no article names is not there', async () => {
  expect(await findPlaces(db, 'Portugal')).toEqual([]);
  expect(await findPlace(db, 'Portugal')).toBeUndefined();
});

test.each([
  ['Europe', ['Lisbon', 'Oslo']],
  ['Portugal', ['Lisbon']],
  ['Lisbon District', ['Lisbon']],
  ['Asia', []],
])('places in %s', async (place, found) => {
  expect((await places(db, { place })).map(({ name }) => name)).toEqual(found);
});

test('all places, the most mentioned first', async () => {
  expect((await places(db)).map(({ name }) => name)).toEqual(['Lisbon', 'Oslo']);
  expect((await places(db, { limit: 1 })).map(({ name }) => name)).toEqual(['Lisbon']);
});
