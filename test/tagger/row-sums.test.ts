import fc from 'fast-check';
import { expect, test } from 'vitest';
import { borrowing, zeros } from '../../src/tagger/borrowed.ts';
import { stay } from '../../src/tagger/kernel-memory.ts';
import { rowsOf } from '../../src/tagger/matrix.ts';
import { addRowSums, zeroRows } from '../../src/tagger/row-sums.ts';

const TABLE = Float32Array.from({ length: 10 }, (_, i) => 2 ** i);

/** The same numbers where kernels find them. */
function put(values: Float32Array): Float32Array {
  const own = stay(values.length);
  own.set(values);
  return own;
}

test('every word gets the sum of its own rows, whatever those before it had, and wherever they lie', () => {
  const row = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(row, row, row)), fc.boolean(), (words, inKernel) => {
      borrowing(() => {
        const y = (inKernel ? zeros(3 * words.length) : new Float32Array(3 * words.length)).fill(1);
        const rows = inKernel ? zeroRows(3 * words.length) : new Int32Array(3 * words.length);
        rows.set(words.flat());
        addRowSums(rowsOf(y, 3), put(TABLE), { rows, perWord: 3 }, put(Float32Array.of(100, 200)));
        const sum = (rows: readonly number[], i: number) => rows.reduce((all, one) => all + TABLE[2 * one + i]!, 0);
        expect([...y]).toEqual(words.flatMap((rows) => [101 + sum(rows, 0), 201 + sum(rows, 1), 1]));
      });
    }),
  );
});
