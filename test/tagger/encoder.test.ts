import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../src/tagger/encoder.ts';
import { remember } from '../../src/tagger/memory.ts';
import { someEncoder } from './some-encoder.ts';
import { largestDifference, rowOf, seeds, someNumbers, times } from './some-numbers.ts';

test('the output is mixed of the word and of what both memories hold there, and never negative', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const weights = someEncoder(seed);
      const seen = someNumbers(seed + 1)(count * 5);
      const joined = new Float32Array(count * 11);
      for (let t = 0; t < count; t++) for (let i = 0; i < 5; i++) joined[t * 11 + i] = Math.max(0, seen[t * 5 + i]!);
      remember(weights.memories, joined, count);
      const expected = Array.from({ length: count }, (_, t) => {
        return times(weights.mix, rowOf(joined, t, 11), weights.mixBias).map((value) => Math.max(0, value));
      });
      expect(largestDifference(encode(weights, seen, count), expected.flat())).toBeLessThan(1e-5);
    }),
  );
});

test('the same words give the same output to the last bit', () => {
  const seen = someNumbers(2)(40);
  const once = encode(someEncoder(1), seen.slice(), 8);
  expect(encode(someEncoder(1), seen.slice(), 8)).toEqual(once);
});
