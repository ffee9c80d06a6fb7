import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MemoryWeights, remember, squash } from '../../src/tagger/memory.ts';
import { someMemory } from './some-encoder.ts';
import { largestDifference, rowOf, seeds, someNumbers, times } from './some-numbers.ts';

/** memory = (1 − gate) · memory before + gate · (W_take · x), word by word. */
function heldByHand({ gate, bias, take }: MemoryWeights, words: readonly number[][]): number[][] {
  let before = Array.from(bias, () => 0);
  return words.map((x) => {
    const gates = times(gate, x, bias).map(squash);
    const taken = times(take, x);
    before = before.map((held, i) => (1 - gates[i]!) * held + gates[i]! * taken[i]!);
    return before;
  });
}

const sizes = fc.record({
  count: fc.integer({ min: 1, max: 6 }),
  cells: fc.integer({ min: 1, max: 5 }),
  inputs: fc.integer({ min: 1, max: 5 }),
});

test('what is held is as the formula has it, from the first word on or from the last', () => {
  fc.assert(
    fc.property(seeds, sizes, (seed, { count, cells, inputs }) => {
      const numbers = someNumbers(seed);
      const weights = someMemory(numbers, cells, inputs);
      const x = numbers(count * inputs);
      const words = Array.from({ length: count }, (_, t) => rowOf(x, t, inputs));
      const forwards = heldByHand(weights, words).flat();
      const backwards = heldByHand(weights, words.toReversed()).toReversed().flat();
      expect(largestDifference(remember(weights, x, count, false).held, forwards)).toBeLessThan(1e-12);
      expect(largestDifference(remember(weights, x, count, true).held, backwards)).toBeLessThan(1e-12);
    }),
  );
});

test('what is held at a word depends on no word that comes later in the direction of the memory', () => {
  const numbers = someNumbers(5);
  const weights = someMemory(numbers, 3, 2);
  const x = numbers(6 * 2);
  const changed = x.slice();
  changed.set([9, -9], 3 * 2);
  const held = (words: Float64Array, backwards: boolean): number[][] =>
    Array.from({ length: 6 }, (_, t) => rowOf(remember(weights, words, 6, backwards).held, t, 3));
  const same = (backwards: boolean): boolean[] =>
    held(x, backwards).map((row, t) => largestDifference(row, held(changed, backwards)[t]!) === 0);
  expect(same(false)).toEqual([true, true, true, false, false, false]);
  expect(same(true)).toEqual([false, false, false, false, true, true]);
});

test('a squashed number lies between 0 and 1, and the greater the number the greater it is', () => {
  expect([squash(0), squash(1), squash(-1), squash(3)]).toEqual([0.5, 0.75, 0.25, 0.875]);
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(squash(a)).toBeGreaterThan(0);
      expect(squash(a)).toBeLessThan(1);
      if (a < b) expect(squash(a)).toBeLessThanOrEqual(squash(b));
    }),
  );
});
