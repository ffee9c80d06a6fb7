import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowIndex } from '../../src/tagger/row-index.ts';

test('every number finds its row, of several the last; others find none', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(fc.array(number), number, (numbers, other) => {
      const index = new RowIndex(Int32Array.from(numbers)); // as the weights have them: the upper half is below zero
      const rows = new Map(numbers.map((number, row) => [number, row]));
      for (const asked of [...numbers, other]) expect(index.get(asked)).toBe(rows.get(asked));
    }),
  );
});
