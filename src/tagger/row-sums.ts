import { LANES, NUMBER } from './assembler.ts';
import { zeros } from './borrowed.ts';
import { isInKernel, kernelMemory } from './kernel-memory.ts';
import type { Rows } from './matrix.ts';
import { makeRowSum, type RowSum } from './row-kernel.ts';

/** Rows of a table for each word of a text, as many for one word as for the other: place k of each is of one kind. */
export interface WordRows {
  readonly rows: Int32Array;
  readonly perWord: number;
}

/** Integers of which all are 0, lent where somebody borrows. */
export function zeroRows(length: number): Int32Array {
  const { buffer, byteOffset } = zeros(length); // as many bytes each
  return new Int32Array(buffer, byteOffset, length);
}

/** y += for each word `always` and the sum of its rows of `table`: by the kernel, where all of them lie there. */
export function addRowSums(y: Rows, table: Float32Array, words: WordRows, always: Float32Array): void {
  const inKernel = [y.values, table, words.rows, always].every(isInKernel);
  if (inKernel && always.length % LANES === 0) addInKernel(y, table, words, always);
  else addPlainly(y, table, words, always);
}

const sums = new Map<number, RowSum>();

function addInKernel(y: Rows, table: Float32Array, { rows, perWord }: WordRows, always: Float32Array): void {
  if (rows.length === 0) return;
  const key = always.length * 1000 + perWord;
  const run = sums.get(key) ?? makeRowSum(always.length, perWord, kernelMemory);
  sums.set(key, run);
  const from = rows.byteOffset;
  const to = y.values.byteOffset + y.at * NUMBER;
  run(to, y.stride * NUMBER, from, from + rows.byteLength, table.byteOffset, always.byteOffset);
}

/** The same as the kernel does, to the last bit. */
function addPlainly(y: Rows, table: Float32Array, { rows, perWord }: WordRows, always: Float32Array): void {
  const width = always.length;
  const sum = new Float32Array(width);
  for (let k = 0, to = y.at; k < rows.length; k += perWord, to += y.stride) {
    sum.set(always);
    for (let one = k; one < k + perWord; one++)
      for (let i = 0; i < width; i++) sum[i]! += table[rows[one]! * width + i]!;
    for (let i = 0; i < width; i++) y.values[to + i]! += sum[i]!;
  }
}
