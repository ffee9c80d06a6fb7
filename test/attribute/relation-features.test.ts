import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { RELATION_ROWS, relationFeatures } from '../../src/attribute/relation-features.ts';
import { sceneOf } from '../../src/attribute/scene.ts';
import type { Anchor } from '../../src/tagger/anchored.ts';
import { articleOf } from '../article-of.ts';
import { groupsOf, misplaced } from './feature-groups.ts';
import { randomArticle } from './random-article.ts';

/** An article with some anchor in it; the window may leave the block. */
const anchored = fc
  .tuple(
    randomArticle.filter(({ tokens }) => tokens.length > 0),
    fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  )
  .map(([annotated, numbers]) => {
    const count = annotated.tokens.length;
    const [from, first, end, to] = numbers.map((n) => n % count).sort((a, b) => a - b) as [
      number,
      number,
      number,
      number,
    ];
    return { scene: sceneOf(annotated), anchor: { from, first, last: end + 1, to: to + 1 } };
  });

const samples = fc.sample(anchored, { numRuns: 1000, seed: 1 });

test('every word has as many rows as every other, each from its own part of the table', () => {
  const features = samples.map(({ scene, anchor }) => relationFeatures(scene, anchor));
  const words = features.map(({ rows, perWord }) => rows.length / perWord);
  expect(words).toEqual(samples.map(({ anchor }) => anchor.to - anchor.from));
  expect(misplaced(groupsOf(features), RELATION_ROWS)).toEqual([]);
});

test('words before the cue share no row with those from the cue on', () => {
  const [before, behind] = [new Set<number>(), new Set<number>()];
  for (const { scene, anchor } of samples) {
    const { rows, perWord } = relationFeatures(scene, anchor);
    const parting = (anchor.first - anchor.from) * perWord;
    for (const [index, row] of rows.entries()) (index < parting ? before : behind).add(row);
  }
  expect([...before].filter((row) => behind.has(row))).toEqual([]);
});

/** Rows of each word of a text around its word `cue`. */
function relationsIn(text: string, cue: string): Map<string, readonly number[]> {
  const annotated = annotate(articleOf(text));
  const { tokens } = annotated;
  const first = tokens.findIndex((token) => token.text === cue);
  const anchor: Anchor = { first, last: first + 1, from: 0, to: tokens.length };
  const { rows, perWord } = relationFeatures(sceneOf(annotated), anchor);
  return new Map(tokens.map((token, t) => [token.text, Array.from(rows.subarray(t * perWord, (t + 1) * perWord))]));
}

/** How many of the groups tell two words apart. */
function differences(rows: Map<string, readonly number[]>, a: string, b: string): number {
  return rows.get(a)!.filter((row, group) => row !== rows.get(b)![group]).length;
}

test('words of one side are told apart by their distance, and by what stands between them and the cue', () => {
  const rows = relationsIn('Roth said here today, tomorrow.', 'said');
  expect(differences(rows, 'here', 'today')).toBe(1);
  expect(differences(rows, 'today', 'tomorrow')).toBe(2);
});

test('a word that shares the quotation of the cue differs from one in another quotation', () => {
  const rows = relationsIn('“Roth said here today” “there tomorrow”', 'said');
  expect(differences(rows, 'here', 'today')).toBe(1);
  expect(differences(rows, 'today', 'tomorrow')).toBeGreaterThan(2);
});

test('neither the word itself nor the cue stands between the two', () => {
  const semicolon = relationsIn('Roth; said so.', 'said').get(';');
  expect(semicolon).toEqual(relationsIn('Roth also said so.', 'said').get('also'));
  const behind = relationsIn('Roth said; so.', 'said').get(';');
  expect(behind).toEqual(relationsIn('Roth said also so.', 'said').get('also'));
});
