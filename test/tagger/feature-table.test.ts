import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRow, expand, quantise } from '../../src/tagger/feature-table.ts';

/** No weight is so near to 0 that a scale of 32 bits could not tell it from 0. */
const number = fc.double({ min: -1000, max: 1000, noNaN: true }).map((value) => (Math.abs(value) < 1e-30 ? 0 : value));
const numbers = fc.array(number, { minLength: 5, maxLength: 5 });

test('a number comes back within half a step of its row, which is the 127th of its largest', () => {
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 4 }), (rows) => {
      const back = expand(quantise(rows.flat(), rows.length, 5));
      for (const [row, values] of rows.entries()) {
        const half = Math.max(...values.map(Math.abs)) / 254;
        for (const [i, value] of values.entries())
          expect(Math.abs(back[5 * row + i]! - value)).toBeLessThanOrEqual(half * 1.0001);
      }
    }),
  );
});

test('numbers that came back once come back the same ever after', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const once = expand(quantise(values, 1, 5));
      expect(expand(quantise(once, 1, 5))).toEqual(once);
    }),
  );
});

test('a row of nothing but 0 stays so, beside one that is not', () => {
  expect(Array.from(expand(quantise([0, 0, 127, -127], 2, 2)))).toEqual([0, 0, 127, -127]);
});

test('a row is added to what is there, from a place on', () => {
  const sum = Float32Array.of(1, 1, 1, 1);
  addRow(quantise([9, 9, 127, 2], 2, 2), 1, sum, 1);
  expect(Array.from(sum)).toEqual([1, 128, 3, 1]);
});
