import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { distanceStep, PLACE_ROWS, placeFeatures } from '../../src/attribute/place-features.ts';
import { sceneOf } from '../../src/attribute/scene.ts';
import { articleOf } from '../article-of.ts';
import { groupsOf, misplaced } from './feature-groups.ts';
import { randomArticle } from './random-article.ts';

const articles = fc.sample(randomArticle, { numRuns: 500, seed: 1 });

test('every word has as many rows as there are groups, each from its own part of the table', () => {
  const features = articles.map((annotated) => placeFeatures(sceneOf(annotated)));
  const words = features.map(({ rows, perWord }) => rows.length / perWord);
  expect(words).toEqual(articles.map(({ tokens }) => tokens.length));
  const groups = groupsOf(features);
  expect(groups).toHaveLength(features[0]!.perWord);
  expect(misplaced(groups, PLACE_ROWS)).toEqual([]);
});

test('distances have twelve steps, exact when near, and a longer one has no lower step', () => {
  const steps = Array.from({ length: 1000 }, (_, distance) => distanceStep(distance));
  expect(steps.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 5]);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(new Set(steps).size).toBe(12);
});

/** What one group says of each word, less the number of its first row. */
function column(text: string, index: number, offset: number): number[] {
  const { rows, perWord } = placeFeatures(sceneOf(annotate(articleOf(text))));
  return Array.from(rows)
    .filter((_, at) => at % perWord === (index + perWord) % perWord)
    .map((row) => row - offset);
}

test('a word stands outside a quotation, first, last or within it', () => {
  expect(column('He said “go now” twice.', 0, 0)).toEqual([0, 0, 1, 3, 3, 2, 0, 0]);
});

test('a word stands close to the one before it, or apart', () => {
  expect(column('He left, then.\n\n“Go.”', -1, PLACE_ROWS - 2)).toEqual([0, 0, 1, 0, 1, 0, 1, 1, 1]);
});
