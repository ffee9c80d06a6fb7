import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { attribute } from '../../src/attribute/attribute.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { articleOf } from '../article-of.ts';

/** Whom and where the first mention of a name stands for, and why: `Russia @Moscow (plain)`. */
function meaning(text: string, name: string): string {
  const annotated = annotate(articleOf(text));
  const { mentions, actors, places } = resolve(annotated, attribute(annotated));
  const { actorId, placeId, sense } = mentions.find(({ start, end }) => text.slice(start, end) === name)!;
  const actor = actors.find(({ id }) => id === actorId)?.name;
  const place = places.find(({ id }) => id === placeId);
  return [actor, place && `@${place.name}`, `(${sense})`].filter(Boolean).join(' ');
}

test.each([
  ['Moscow said on Monday that it would send ships.', 'Moscow', 'Russia @Moscow (speaks)'],
  ['Moscow’s isolation grows.', 'Moscow', 'Russia @Moscow (plain)'],
  ['Its ties to Moscow are close.', 'Moscow', 'Russia @Moscow (related)'],
  ['The talks in Moscow failed.', 'Moscow', '@Moscow (located)'],
  ['He flew to Moscow.', 'Moscow', '@Moscow (located)'],
  ['The mayor of Moscow, Russia, left.', 'Moscow', '@Moscow (stated)'],
  ['The White House said that it would wait.', 'White House', 'White House @White House (speaks)'],
  ['They met at the White House.', 'White House', '@White House (located)'],
  ['The Pentagon said that it would wait.', 'Pentagon', 'Pentagon @Pentagon (speaks)'],
  ['War in Ukraine goes on.', 'Ukraine', 'Ukraine @Ukraine (located)'],
  ['French ships left.', 'French', 'France @France (demonym)'],
])('%s', (text, name, expected) => {
  expect(meaning(text, name)).toBe(expected);
});

test.each([
  ['Lyon said that it would wait.', 'Lyon'],
  ['The talks in Lyon failed.', 'Lyon'],
])('a town that is no capital is a place, and there is nothing to decide: %s', (text, name) => {
  expect(meaning(text, name)).toBe('@Lyon (null)');
});

test('another name of a body is no place', () => {
  expect(meaning('The Defense Department said that it would wait.', 'Defense Department')).toBe('Pentagon (null)');
});
