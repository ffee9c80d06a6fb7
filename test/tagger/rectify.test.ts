import fc from 'fast-check';
import { expect, test } from 'vitest';
import { borrowing, zeros } from '../../src/tagger/borrowed.ts';
import { rowsOf } from '../../src/tagger/matrix.ts';
import { rectify } from '../../src/tagger/rectify.ts';
import { seeds, someNumbers } from './some-numbers.ts';

const size = fc.integer({ min: 0, max: 9 });
const gap = fc.integer({ min: 0, max: 3 });

test('sums that are negative become 0, in the kernel and outside it, and what lies between rows stays', () => {
  fc.assert(
    fc.property(seeds, size, size, gap, (seed, count, width, beside) => {
      const stride = width + beside;
      const numbers = someNumbers(seed);
      const [y, x] = [numbers(1 + count * stride), numbers(2 + count * width)];
      const expected = [...y];
      for (let t = 0; t < count; t++)
        for (let i = 0; i < width; i++)
          expected[1 + t * stride + i] = Math.max(0, Math.fround(y[1 + t * stride + i]! + x[2 + t * width + i]!));
      borrowing(() => {
        const [lentY, lentX] = [zeros(y.length), zeros(x.length)];
        lentY.set(y);
        lentX.set(x);
        rectify(rowsOf(lentY, stride, 1), rowsOf(lentX, width, 2), width, count);
        expect([...lentY]).toEqual(expected);
      });
      rectify(rowsOf(y, stride, 1), rowsOf(x, width, 2), width, count);
      expect([...y]).toEqual(expected);
    }),
  );
});

test('one row may be added to all', () => {
  const y = Float32Array.of(1, -2, 3, 4);
  rectify(rowsOf(y, 2), rowsOf(Float32Array.of(1, -3), 0), 2, 2);
  expect([...y]).toEqual([2, 0, 4, 1]);
});
