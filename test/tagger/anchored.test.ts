import { expect, test } from 'vitest';
import { type AnchoredWeights, lookAround, projectWords } from '../../src/tagger/anchored.ts';
import { remember } from '../../src/tagger/memory.ts';
import { someMemory } from './some-encoder.ts';
import { largestDifference, rowOf, someNumbers, times } from './some-numbers.ts';

const [ENCODED, UNITS, CELLS, LABELS, WORDS] = [3, 5, 2, 4, 8];
const numbers = someNumbers(11);
const weights: AnchoredWeights = {
  word: numbers(UNITS * ENCODED),
  anchor: numbers(UNITS * ENCODED),
  bias: numbers(UNITS),
  relations: numbers(6 * UNITS),
  memories: [someMemory(numbers, CELLS, UNITS), someMemory(numbers, CELLS, UNITS)],
  emit: numbers(LABELS * (UNITS + 2 * CELLS)),
  emitBias: numbers(LABELS),
};
const encoded = numbers(WORDS * ENCODED);
const anchor = { first: 3, last: 5, from: 1, to: 7 };
const relations = { rows: Int32Array.of(0, 1, 2, 3, 4, 5, 0, 0, 1, 2, 3, 4), perWord: 2 };

const textOf = (words: Float32Array) => ({ encoded: words, projected: projectWords(weights, words, WORDS) });
const emissionsOf = (words: Float32Array): Float32Array => lookAround(weights, textOf(words), anchor, relations);

test('a word of the window is seen as itself, beside the mean of the anchor, as it lies to it, and with both memories', () => {
  const [third, fourth] = [rowOf(encoded, 3, ENCODED), rowOf(encoded, 4, ENCODED)];
  const mean = third.map((value, i) => (value + fourth[i]!) / 2);
  const units = Array.from({ length: 6 }, (_, t) => {
    const parts = [
      times(weights.word, rowOf(encoded, 1 + t, ENCODED), weights.bias),
      times(weights.anchor, mean),
      ...[0, 1].map((r) => rowOf(weights.relations, relations.rows[2 * t + r]!, UNITS)),
    ];
    return Array.from({ length: UNITS }, (_, i) =>
      Math.max(
        0,
        parts.reduce((sum, part) => sum + part[i]!, 0),
      ),
    );
  });
  const stride = UNITS + 2 * CELLS;
  const joined = new Float32Array(6 * stride);
  for (const [t, row] of units.entries()) joined.set(row, t * stride);
  remember(weights.memories, joined, 6);
  const expected = units.map((_, t) => times(weights.emit, rowOf(joined, t, stride), weights.emitBias));
  expect(largestDifference(emissionsOf(encoded), expected.flat())).toBeLessThan(1e-5);
});

test('words outside the window have no say', () => {
  const changed = encoded.slice();
  changed.set([9, 9, 9], 0);
  changed.set([9, 9, 9], 7 * ENCODED);
  expect(emissionsOf(changed)).toEqual(emissionsOf(encoded));
});

test('a text is not changed by looking around in it, so that the next anchor finds it as it was', () => {
  const text = textOf(encoded);
  const first = lookAround(weights, text, anchor, relations);
  lookAround(weights, text, { first: 5, last: 6, from: 1, to: 7 }, relations);
  expect(lookAround(weights, text, anchor, relations)).toEqual(first);
});
