import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EncoderWeights, encode, joinRows, positive, seeWindows } from '../../src/tagger/encoder.ts';
import { remember } from '../../src/tagger/memory.ts';
import { someEncoder } from './some-encoder.ts';
import { largestDifference, rowOf, seeds, someNumbers, times } from './some-numbers.ts';

/** What the words of a window add up to at each word, one place after the other. */
function seenByHand({ shape, window }: EncoderWeights, words: Float64Array, count: number): number[] {
  const { reach, hidden, dimensions } = shape;
  const size = hidden * dimensions;
  return Array.from({ length: count }, (_, t) => {
    const seen = new Float64Array(hidden);
    for (let place = -reach; place <= reach; place++) {
      if (t + place < 0 || t + place >= count) continue;
      const matrix = window.subarray((place + reach) * size, (place + reach + 1) * size);
      for (const [i, value] of times(matrix, rowOf(words, t + place, dimensions)).entries()) seen[i]! += value;
    }
    return Array.from(seen);
  }).flat();
}

test('a word is seen with those up to `reach` places from it, each by the matrix of its place', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 3 }), (seed, count, reach) => {
      const weights = someEncoder(seed, { dimensions: 3, reach, hidden: 5, cells: 1, output: 1 });
      const words = someNumbers(seed + 1)(count * 3);
      const seen = new Float64Array(count * 5);
      seeWindows(weights, words, count, seen);
      expect(largestDifference(seen, seenByHand(weights, words, count))).toBeLessThan(1e-12);
    }),
  );
});

test('the output is mixed of the word and of what both memories hold there, and never negative', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const weights = someEncoder(seed);
      const seen = someNumbers(seed + 1)(count * 5);
      const hidden = seen.map((value) => Math.max(0, value));
      const left = remember(weights.memories[0], hidden, count, false).held;
      const right = remember(weights.memories[1], hidden, count, true).held;
      const expected = Array.from({ length: count }, (_, t) => {
        const joined = [...rowOf(hidden, t, 5), ...rowOf(left, t, 3), ...rowOf(right, t, 3)];
        return times(weights.mix, joined, weights.mixBias).map((value) => Math.max(0, value));
      });
      expect(largestDifference(encode(weights, seen, count).output, expected.flat())).toBeLessThan(1e-12);
    }),
  );
});

test('the same words give the same output to the last bit', () => {
  const seen = someNumbers(2)(40);
  const once = encode(someEncoder(1), seen.slice(), 8).output;
  expect(encode(someEncoder(1), seen.slice(), 8).output).toEqual(once);
});

test('a word farther off than the window reaches is known by the memories alone', () => {
  const weights = someEncoder(1);
  for (const { take } of weights.memories) take.fill(0);
  const output = (words: Float64Array): Float64Array => {
    const seen = new Float64Array(7 * 5);
    seeWindows(weights, words, 7, seen);
    return encode(weights, seen, 7).output;
  };
  const words = someNumbers(2)(7 * 3);
  const changed = words.slice();
  changed.set([5, -5, 5], 0);
  const isSame = Array.from(
    { length: 7 },
    (_, t) => largestDifference(rowOf(output(words), t, 7), rowOf(output(changed), t, 7)) === 0,
  );
  expect(isSame).toEqual([false, false, false, true, true, true, true]);
});

test('negative numbers become 0, others are multiplied by their noise', () => {
  expect(Array.from(positive(Float64Array.of(-1, 2, 3)))).toEqual([0, 2, 3]);
  expect(Array.from(positive(Float64Array.of(-1, 2, 3), Float64Array.of(2, 0, 2)))).toEqual([0, 0, 6]);
});

test('matrices are set side by side, row by row', () => {
  const joined = joinRows([Float64Array.of(1, 2, 3, 4), Float64Array.of(8, 9)], [2, 1], 2);
  expect(Array.from(joined)).toEqual([1, 2, 8, 3, 4, 9]);
});
