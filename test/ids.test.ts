import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorId, contentId, nestedId, placeId } from '../src/ids.ts';

test('an id is 53 bits of SHA-256, the same on every machine', () => {
  // printf '["actor","person","Mara Oduya"]' | sha256sum begins with these sixteen digits.
  expect(contentId('actor', 'person', 'Mara Oduya')).toBe(Number(0x8ba16a75564d29d9n >> 11n));
  expect(actorId('person', 'Mara Oduya', null, null)).toBe(contentId('actor', 'person', 'Mara Oduya', null));
});

test.each([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [[null], ['']],
  [[1], ['1']],
  [['a', null], ['a']],
  [['a","b'], ['a', 'b']],
  [['\ud83d'], ['\ufffd']],
])('%j and %j are two things', (one, other) => {
  expect(contentId('thing', ...one)).not.toBe(contentId('thing', ...other));
});

test('the kind is part of the id', () => {
  expect(contentId('actor', 'Georgia')).not.toBe(contentId('place', 'Georgia'));
});

test('a scope keeps apart what one name stands for in two articles', () => {
  expect(actorId('person', 'Kim', null, 'one text')).not.toBe(actorId('person', 'Kim', null, 'another text'));
  expect(placeId('city', 'Verrin', 'TL', 1)).not.toBe(placeId('city', 'Verrin', 'TL', 2));
});

test('every id is held exactly by JavaScript, and a nested one begins as its parent does', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, part) => {
      const parent = contentId('article', text);
      const id = nestedId(parent, 'claim', part);
      expect(Number.isSafeInteger(parent) && Number.isSafeInteger(id)).toBe(true);
      expect(Math.floor(id / 2 ** 33)).toBe(Math.floor(parent / 2 ** 33));
      expect(nestedId(parent, 'claim', `${part}.`)).not.toBe(id);
    }),
  );
});
