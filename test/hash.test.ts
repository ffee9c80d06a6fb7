import { expect, test } from 'vitest';
import { hash } from '../src/hash.ts';
import { featureRow } from '../src/tagger/word-reader.ts';

// Weights lie where these point: what was learnt is lost when one changes.
test.each([
  ['', 2872998923],
  ['a', 444641715],
  ['said', 1309392892],
  ['w:said', 1619094514],
  ['s3:aid', 3977096743],
  ['ė', 1081722777],
  ['😀', 1787143206],
])('the hash of "%s" is %i, for ever', (text, value) => {
  expect(hash(text)).toBe(value);
});

test('features that are much alike spread over all rows as evenly as chance has it', () => {
  const rows = 256;
  const counts = new Float64Array(rows);
  const each = 100;
  for (let index = 0; index < rows * each; index++) counts[featureRow(`w:${index}`, rows)]!++;
  const chiSquare = counts.reduce((sum, count) => sum + (count - each) ** 2 / each, 0);
  expect(chiSquare).toBeGreaterThan(rows / 2);
  expect(chiSquare).toBeLessThan(rows + 5 * Math.sqrt(2 * rows)); // five standard deviations above the mean
});
