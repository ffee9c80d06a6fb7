import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EncoderWeights, encode, seeWindows } from '../../src/tagger/encoder.ts';
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
      const joined = new Float64Array(count * 11);
      for (let t = 0; t < count; t++) for (let i = 0; i < 5; i++) joined[t * 11 + i] = Math.max(0, seen[t * 5 + i]!);
      remember(weights.memories, joined, count);
      const expected = Array.from({ length: count }, (_, t) => {
        return times(weights.mix, rowOf(joined, t, 11), weights.mixBias).map((value) => Math.max(0, value));
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
  const weights = someEncoder(1);
  const seen = someNumbers(2)(2 * 5);
  const noise = { hidden: someNumbers(3)(2 * 5), output: someNumbers(4)(2 * 7) };
  const { joined, output } = encode(weights, seen, 2, noise);
  const hidden = [...rowOf(joined, 0, 11).slice(0, 5), ...rowOf(joined, 1, 11).slice(0, 5)];
  expect(hidden).toEqual(Array.from(seen, (value, i) => (value > 0 ? value * noise.hidden[i]! : 0)));
  const quiet = encode(weights, seen, 2, { ...noise, output: new Float64Array(14).fill(1) }).output;
  expect(Array.from(output)).toEqual(Array.from(quiet, (value, i) => (value > 0 ? value * noise.output[i]! : 0)));
});
