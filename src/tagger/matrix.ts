import { LANES } from './assembler.ts';
import { unfilled } from './borrowed.ts';
import type { Numbers } from './crf.ts';
import { kernelMemory, kernelNumbers } from './kernel-memory.ts';
import { SINGLES } from './matrix-kernel.ts';
import { Multiplier, type RowsOf } from './multiplier.ts';

export type Rows = RowsOf<Float32Array>;

/** Rows that follow one another without gaps, or that begin at column `at` of a wider matrix. */
export function rowsOf(values: Float32Array, stride: number, at = 0): Rows {
  return { values, at, stride };
}

const multiplier = new Multiplier({ memory: kernelMemory, numbers: kernelNumbers, precision: SINGLES, dot });

/**
 * y += x · wᵀ for each of `count` words, w being all `weights` one below the other, of as many `columns` each. Most of the
 * tagger's time is spent here.
 */
export function multiplyInto(y: Rows, x: Rows, weights: readonly Float32Array[], count: number, columns: number): void {
  multiplier.multiplyInto(y, x, weights, count, columns);
}

/** In the order of the kernel: four sums, each of every fourth column. */
function dot(x: Numbers, xAt: number, w: Numbers, wAt: number, length: number): number {
  const { fround } = Math;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const at = (j: number): number => (j < length ? fround(x[xAt + j]! * w[wAt + j]!) : 0);
  for (let j = 0; j < length; j += LANES) {
    first = fround(first + at(j));
    second = fround(second + at(j + 1));
    third = fround(third + at(j + 2));
    fourth = fround(fourth + at(j + 3));
  }
  return fround(fround(first + third) + fround(second + fourth));
}

/** For each of `count` words w · x + bias: count × rows, as many as the bias has. */
export function layer(w: Float32Array, bias: Float32Array, x: Float32Array, count: number): Float32Array {
  const rows = bias.length;
  const columns = w.length / rows;
  const y = unfilled(count * rows);
  fillRows(y, bias);
  multiplyInto(rowsOf(y, rows), rowsOf(x, columns), [w], count, columns);
  return y;
}

/** Gives each row of y the same values: what is filled is copied behind itself, twice as much each time. */
function fillRows(y: Float32Array, row: Float32Array): void {
  if (y.length === 0) return;
  y.set(row);
  for (let filled = row.length; filled < y.length; filled *= 2) y.copyWithin(filled, 0, filled);
}
