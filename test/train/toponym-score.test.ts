import { expect, test } from 'vitest';
import type { Place, Resolved } from '../../src/model.ts';
import { kilometres } from '../../train/kilometres.ts';
import { judge } from '../../train/toponym-score.ts';

const LONDON = { latitude: 51.5085, longitude: -0.1257 };
const PARIS = { latitude: 48.8534, longitude: 2.3488 };

test('London is 344 km from Paris, and no way from itself', () => {
  expect(Math.round(kilometres(LONDON, PARIS))).toBe(344);
  expect(kilometres(PARIS, PARIS)).toBe(0);
  expect(Math.round(kilometres({ latitude: 0, longitude: 179 }, { latitude: 0, longitude: -179 }))).toBe(222);
});

const place = (id: number, name: string, countryCode: string, at: typeof PARIS): Place => {
  return { id, kind: 'city', name, countryCode, region: null, disputedBy: null, ...at, geonamesId: id };
};
const mention = (start: number, end: number, placeId: number | null) => {
  return {
    start,
    end,
    form: 'name' as const,
    actorId: placeId === null ? 1 : null,
    placeId,
    sense: null,
    placeReason: null,
  };
};
// judge() looks at these two alone.
const resolved = {
  places: [place(1, 'Paris', 'FR', PARIS), place(2, 'London', 'GB', LONDON)],
  mentions: [mention(0, 5, 1), mention(10, 20, 2), mention(10, 16, 1), mention(30, 40, null)],
} as unknown as Resolved;

test.each([
  ['the same words', { start: 0, end: 5, geonamesId: 1, countryCode: 'FR', ...PARIS }, [1, true, true, true, true]],
  [
    'the words that fit best',
    { start: 10, end: 16, geonamesId: 1, countryCode: 'FR', ...PARIS },
    [1, true, true, true, true],
  ],
  [
    'words that overlap',
    { start: 12, end: 25, geonamesId: 9, countryCode: 'GB', ...LONDON },
    [2, false, true, true, false],
  ],
  ['another place', { start: 0, end: 5, geonamesId: 2, countryCode: 'GB', ...LONDON }, [1, true, false, false, false]],
  [
    'a place of no country',
    { start: 0, end: 5, geonamesId: 3, countryCode: undefined, ...PARIS },
    [1, true, null, true, false],
  ],
  [
    'words that name no place',
    { start: 30, end: 40, geonamesId: 3, countryCode: 'FR', ...PARIS },
    [undefined, false, false, false, false],
  ],
] as const)('%s', (_, truth, expected) => {
  const [{ place, isExact, country, near, sameId }] = judge([truth], resolved) as [ReturnType<typeof judge>[number]];
  expect([place?.id, isExact, country, near, sameId]).toEqual(expected);
});
