import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode as read } from '../../../src/tagger/encoder.ts';
import {
  type AnchoredWeights,
  type EncoderWeights,
  encode,
  lookAround,
  type MemoryWeights,
  type Noise,
  seeWindows,
} from '../../../train/learn/forward.ts';
import { largestDifference, rowOf, seeds, seenAt } from '../../tagger/some-numbers.ts';
import { someDoubles, someEncoder } from './some-doubles.ts';

const silent = (count: number): Noise => ({
  hidden: new Float64Array(count * 5).fill(1),
  output: new Float64Array(count * 7).fill(1),
});

/** The same weights as those that read. */
function narrow(weights: EncoderWeights) {
  const of = ({ gate, bias, take }: MemoryWeights) => ({
    gate: Float32Array.from(gate),
    bias: Float32Array.from(bias),
    take: Float32Array.from(take),
  });
  const [forwards, backwards] = weights.memories;
  return {
    shape: weights.shape,
    window: Float32Array.from(weights.window),
    windowBias: Float32Array.from(weights.windowBias),
    memories: [of(forwards), of(backwards)] as const,
    mix: Float32Array.from(weights.mix),
    mixBias: Float32Array.from(weights.mixBias),
  };
}

test('a word is seen with those up to `reach` places from it, each by the matrix of its place', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 3 }), (seed, count, reach) => {
      const weights = someEncoder(seed, reach);
      const words = someDoubles(seed + 1)(count * 3);
      const seen = new Float64Array(count * 5);
      seeWindows(weights, words, count, seen);
      const expected = Array.from({ length: count }, (_, t) => seenAt(weights, words, t)).flat();
      expect(largestDifference(seen, expected)).toBeLessThan(1e-12);
    }),
  );
});

test('where nothing is dropped it is what a reader computes, but for the bits', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const weights = someEncoder(seed);
      const seen = someDoubles(seed + 1)(count * 5);
      const { output } = encode(weights, seen, count, silent(count));
      expect(largestDifference(output, read(narrow(weights), Float32Array.from(seen), count))).toBeLessThan(1e-5);
    }),
  );
});

test('negative numbers become 0, others are multiplied by their noise', () => {
  const weights = someEncoder(1);
  const seen = someDoubles(2)(2 * 5);
  const noise = { hidden: someDoubles(3)(2 * 5), output: someDoubles(4)(2 * 7) };
  const { joined, output } = encode(weights, seen, 2, noise);
  const hidden = [...rowOf(joined, 0, 11).slice(0, 5), ...rowOf(joined, 1, 11).slice(0, 5)];
  expect(hidden).toEqual(Array.from(seen, (value, i) => (value > 0 ? value * noise.hidden[i]! : 0)));
  const quiet = encode(weights, seen, 2, { ...noise, output: silent(2).output }).output;
  expect(Array.from(output)).toEqual(Array.from(quiet, (value, i) => (value > 0 ? value * noise.output[i]! : 0)));
});

test('over thousands of words the sum of relations that is carried along does not wander', () => {
  const numbers = someDoubles(5);
  const [units, count] = [3, 20_000];
  const cell = (): MemoryWeights => ({ gate: numbers(units), bias: numbers(1), take: numbers(units) });
  const weights: AnchoredWeights = {
    word: numbers(units),
    anchor: new Float64Array(units),
    bias: new Float64Array(units),
    relations: numbers(7 * units).map(Math.abs),
    memories: [cell(), cell()],
    emit: numbers(units + 2),
    emitBias: numbers(1),
  };
  const random = someDoubles(6)(2 * count);
  const rows = Int32Array.from(random, (number) => Math.floor(3.5 * (number + 1)));
  const text = { encoded: new Float64Array(count), projected: new Float64Array(count * units) };
  const anchor = { first: 0, last: 1, from: 0, to: count };
  const noise = new Float64Array(count * units).fill(1);
  const { joined } = lookAround(weights, text, anchor, { rows, perWord: 2 }, noise);
  let worst = 0;
  for (let t = 0; t < count; t++)
    for (let i = 0; i < units; i++) {
      const sum = weights.relations[rows[2 * t]! * units + i]! + weights.relations[rows[2 * t + 1]! * units + i]!;
      worst = Math.max(worst, Math.abs(joined[t * (units + 2) + i]! - sum));
    }
  expect(worst).toBeLessThan(1e-11);
});
