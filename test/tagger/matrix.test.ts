import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillRows, multiplyInto } from '../../src/tagger/matrix.ts';
import { largestDifference, rowOf, seeds, someNumbers, times } from './some-numbers.ts';

/** On both sides of what the kernel takes at once: words by twos, rows by fours, columns by twos. */
const size = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 40 }));
const offset = fc.integer({ min: 0, max: 3 });

test('a product is added to what is there, whatever the sizes and wherever the matrices begin', () => {
  fc.assert(
    fc.property(seeds, size, size, size, offset, (seed, count, rows, columns, at) => {
      const numbers = someNumbers(seed);
      const x = numbers(at + count * columns);
      const w = numbers(2 * at + rows * columns);
      const y = numbers(3 * at + count * rows + 2);
      const expected = Array.from(y);
      for (let t = 0; t < count; t++)
        for (let i = 0; i < rows; i++)
          for (let j = 0; j < columns; j++)
            expected[3 * at + t * rows + i]! += x[at + t * columns + j]! * w[2 * at + i * columns + j]!;
      multiplyInto({ values: y, at: 3 * at }, { values: x, at }, { values: w, at: 2 * at }, count, rows, columns);
      expect(largestDifference(y, expected)).toBeLessThan(1e-12);
    }),
    { numRuns: 500 },
  );
});

test('a row comes out the same to the last bit with whichever rows it is multiplied', () => {
  const numbers = someNumbers(3);
  const [x, w, count, rows, columns] = [numbers(9 * 32), numbers(6 * 32), 9, 6, 32];
  const together = new Float64Array(count * rows);
  multiplyInto({ values: together, at: 0 }, { values: x, at: 0 }, { values: w, at: 0 }, count, rows, columns);
  for (let t = 0; t < count; t++) {
    const alone = new Float64Array(rows);
    multiplyInto({ values: alone, at: 0 }, { values: x, at: t * columns }, { values: w, at: 0 }, 1, rows, columns);
    expect(rowOf(together, t, rows)).toEqual(Array.from(alone));
    expect(largestDifference(alone, times(w, rowOf(x, t, columns)))).toBeLessThan(1e-12);
  }
});

test('each row is given the same values, and those behind the last stay', () => {
  const y = new Float64Array(7);
  fillRows(y, Float64Array.of(1, 2), 3);
  expect(Array.from(y)).toEqual([1, 2, 1, 2, 1, 2, 0]);
});

test('a matrix too large for the kernel is multiplied all the same', () => {
  const columns = 1 << 14;
  const y = new Float64Array(8);
  const ones = new Float64Array(4 * columns).fill(1);
  const at0 = (values: Float64Array) => ({ values, at: 0 });
  multiplyInto(at0(y), at0(ones), at0(ones), 4, 2, columns);
  expect([...y]).toEqual(new Array(8).fill(columns));
});
