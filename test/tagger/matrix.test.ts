import fc from 'fast-check';
import { expect, test } from 'vitest';
import { borrowing, zeros } from '../../src/tagger/borrowed.ts';
import { layer, multiplyInto, rowsOf } from '../../src/tagger/matrix.ts';
import { largestDifference, rowOf, seeds, someNumbers, times } from './some-numbers.ts';

/** On both sides of what the kernel takes at once: words by twos, rows and columns by fours. */
const size = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 40 }));
const offset = fc.integer({ min: 0, max: 3 });

/** In an array of its own, and where what is lent lies. */
const places = fc.constantFrom((work: () => void) => work(), borrowing);

/** The same numbers where `zeros` puts them. */
function put(values: Float32Array): Float32Array {
  const own = zeros(values.length);
  own.set(values);
  return own;
}

test('a product is added to what is there, whatever the sizes and wherever the rows begin', () => {
  fc.assert(
    fc.property(seeds, size, size, size, offset, places, (seed, count, rows, columns, at, inPlace) => {
      inPlace(() => {
        const numbers = someNumbers(seed);
        const [xStride, yStride] = [columns + at, rows + 2 * at];
        const x = put(numbers(at + count * xStride));
        const [above, below] = [numbers(rows * columns), numbers(at * columns)];
        const w = Float32Array.of(...above, ...below);
        const y = put(numbers(3 * at + count * yStride));
        const expected = Array.from(y);
        for (let t = 0; t < count; t++)
          for (let i = 0; i < rows + at; i++)
            for (let j = 0; j < columns; j++)
              expected[3 * at + t * yStride + i]! += x[at + t * xStride + j]! * w[i * columns + j]!;
        multiplyInto(rowsOf(y, yStride, 3 * at), rowsOf(x, xStride, at), [above, below], count, columns);
        expect(largestDifference(y, expected)).toBeLessThan(1e-5);
      });
    }),
    { numRuns: 500 },
  );
});

test('a row comes out the same to the last bit with whichever rows it is multiplied, and wherever it lies', () => {
  const numbers = someNumbers(3);
  const [x, w, count, rows, columns] = [numbers(9 * 32), numbers(6 * 32), 9, 6, 32];
  const together = new Float32Array(count * rows);
  multiplyInto(rowsOf(together, rows), rowsOf(x, columns), [w], count, columns);
  borrowing(() => {
    const lent = zeros(count * rows);
    multiplyInto(rowsOf(lent, rows), rowsOf(put(x), columns), [w], count, columns);
    expect([...lent]).toEqual([...together]);
  });
  for (let t = 0; t < count; t++) {
    const alone = new Float32Array(rows);
    multiplyInto(rowsOf(alone, rows), rowsOf(x, columns, t * columns), [w], 1, columns);
    expect(rowOf(together, t, rows)).toEqual(Array.from(alone));
    expect(largestDifference(alone, times(w, rowOf(x, t, columns)))).toBeLessThan(1e-5);
  }
});

test('a layer adds its bias to each row, whatever lay there before', () => {
  const [w, bias, x] = [
    Float32Array.of(1, 0, 0, 1, 1, 1),
    Float32Array.of(10, 20, 30),
    Float32Array.of(1, 2, 3, 4, 5, 6),
  ];
  const expected = [11, 22, 33, 13, 24, 37, 15, 26, 41];
  expect([...layer(w, bias, x, 3)]).toEqual(expected);
  borrowing(() => zeros(9).fill(7));
  borrowing(() => expect([...layer(w, bias, x, 3)]).toEqual(expected));
});

test('a matrix too large for the kernel is multiplied all the same', () => {
  const columns = 1 << 14;
  const y = new Float32Array(8);
  const ones = new Float32Array(4 * columns).fill(1);
  multiplyInto(rowsOf(y, 2), rowsOf(ones, columns), [ones.subarray(0, 2 * columns)], 4, columns);
  expect([...y]).toEqual(new Array(8).fill(columns));
});
