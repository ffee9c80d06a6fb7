import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiplyInto, rowsOf } from '../../../train/learn/matrix.ts';
import { largestDifference, seeds } from '../../tagger/some-numbers.ts';
import { someDoubles } from './some-doubles.ts';

/** On both sides of what the kernel takes at once: words by twos, rows by fours, columns by twos. */
const size = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 40 }));
const offset = fc.integer({ min: 0, max: 3 });

test('a product is added to what is there, whatever the sizes and wherever the rows begin', () => {
  fc.assert(
    fc.property(seeds, size, size, size, offset, (seed, count, rows, columns, at) => {
      const numbers = someDoubles(seed);
      const [xStride, yStride] = [columns + at, rows + 2 * at];
      const x = numbers(at + count * xStride);
      const [above, below] = [numbers(rows * columns), numbers(at * columns)];
      const w = Float64Array.of(...above, ...below);
      const y = numbers(3 * at + count * yStride);
      const expected = Array.from(y);
      for (let t = 0; t < count; t++)
        for (let i = 0; i < rows + at; i++)
          for (let j = 0; j < columns; j++)
            expected[3 * at + t * yStride + i]! += x[at + t * xStride + j]! * w[i * columns + j]!;
      multiplyInto(rowsOf(y, yStride, 3 * at), rowsOf(x, xStride, at), [above, below], count, columns);
      expect(largestDifference(y, expected)).toBeLessThan(1e-12);
    }),
    { numRuns: 500 },
  );
});

test('a row comes out the same to the last bit with whichever rows it is multiplied', () => {
  const numbers = someDoubles(3);
  const [x, w, count, rows, columns] = [numbers(9 * 32), numbers(6 * 32), 9, 6, 32];
  const together = new Float64Array(count * rows);
  multiplyInto(rowsOf(together, rows), rowsOf(x, columns), [w], count, columns);
  for (let t = 0; t < count; t++) {
    const alone = new Float64Array(rows);
    multiplyInto(rowsOf(alone, rows), rowsOf(x, columns, t * columns), [w], 1, columns);
    expect([...together.subarray(t * rows, (t + 1) * rows)]).toEqual([...alone]);
  }
});

test('a matrix too large for the kernel is multiplied all the same', () => {
  const columns = 1 << 14;
  const y = new Float64Array(8);
  const ones = new Float64Array(4 * columns).fill(1);
  multiplyInto(rowsOf(y, 2), rowsOf(ones, columns), [ones.subarray(0, 2 * columns)], 4, columns);
  expect([...y]).toEqual(new Array(8).fill(columns));
});
