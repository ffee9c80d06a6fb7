import fc from 'fast-check';
import { expect, test } from 'vitest';
import { borrowing, zeros } from '../../src/tagger/borrowed.ts';
import { type BothMemories, type MemoryWeights, remember, squash } from '../../src/tagger/memory.ts';
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
  count: fc.integer({ min: 0, max: 6 }),
  cells: fc.integer({ min: 1, max: 6 }),
  inputs: fc.integer({ min: 1, max: 5 }),
});
/** In an array of its own, and where what is lent lies. */
const places = fc.constantFrom((work: () => void) => work(), borrowing);

/** What each memory holds at each word. */
function heldOf(weights: BothMemories, x: Float32Array, count: number): [forwards: number[][], backwards: number[][]] {
  const cells = weights[0].bias.length;
  const inputs = x.length / count;
  const stride = inputs + 2 * cells;
  const joined = zeros(count * stride);
  for (let t = 0; t < count; t++) joined.set(x.subarray(t * inputs, (t + 1) * inputs), t * stride);
  remember(weights, joined, count);
  const rows = Array.from({ length: count }, (_, t) => rowOf(joined, t, stride));
  return [rows.map((row) => row.slice(inputs, inputs + cells)), rows.map((row) => row.slice(inputs + cells))];
}

test('what is held is as the formula has it, from the first word on or from the last', () => {
  fc.assert(
    fc.property(seeds, sizes, places, (seed, { count, cells, inputs }, inPlace) => {
      const numbers = someNumbers(seed);
      const weights = [someMemory(numbers, cells, inputs), someMemory(numbers, cells, inputs)] as const;
      const x = numbers(count * inputs);
      const words = Array.from({ length: count }, (_, t) => rowOf(x, t, inputs));
      inPlace(() => {
        const [forwards, backwards] = heldOf(weights, x, count);
        expect(largestDifference(forwards.flat(), heldByHand(weights[0], words).flat())).toBeLessThan(1e-5);
        const turned = heldByHand(weights[1], words.toReversed()).toReversed();
        expect(largestDifference(backwards.flat(), turned.flat())).toBeLessThan(1e-5);
      });
    }),
  );
});

test('it comes out the same to the last bit wherever the words lie', () => {
  const numbers = someNumbers(9);
  const weights = [someMemory(numbers, 4, 6), someMemory(numbers, 4, 6)] as const;
  const x = numbers(11 * 6);
  const own = heldOf(weights, x, 11);
  borrowing(() => expect(heldOf(weights, x, 11)).toEqual(own));
});

test('what is held at a word depends on no word that comes later in the direction of the memory', () => {
  const numbers = someNumbers(5);
  const weights = [someMemory(numbers, 3, 2), someMemory(numbers, 3, 2)] as const;
  const x = numbers(6 * 2);
  const changed = x.slice();
  changed.set([9, -9], 3 * 2);
  const same = (side: 0 | 1): boolean[] => {
    const others = heldOf(weights, changed, 6)[side];
    return heldOf(weights, x, 6)[side].map((row, t) => largestDifference(row, others[t]!) === 0);
  };
  expect(same(0)).toEqual([true, true, true, false, false, false]);
  expect(same(1)).toEqual([false, false, false, false, true, true]);
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
