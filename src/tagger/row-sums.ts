import type { Rows } from './matrix.ts';

/** Rows of a table for each word of a text, as many for one word as for the other: place k of each is of one kind. */
export interface WordRows {
  readonly rows: Int32Array;
  readonly perWord: number;
}

/**
 * y += for each word `always` and the sum of its rows of `table`. Words side by side differ in few of their rows, so the
 * sum is carried along and only what differs is exchanged.
 */
export function addRowSums(y: Rows, table: Float64Array, { rows, perWord }: WordRows, always: Float64Array): void {
  const width = always.length;
  const sum = Float64Array.from(always);
  for (let k = 0; k < perWord && k < rows.length; k++) addRow(sum, table, rows[k]! * width);
  for (let k = 0, to = y.at; k < rows.length; k += perWord, to += y.stride) {
    if (k > 0)
      for (let one = k; one < k + perWord; one++)
        if (rows[one] !== rows[one - perWord]) exchange(sum, table, rows[one]! * width, rows[one - perWord]! * width);
    for (let i = 0; i < width; i++) y.values[to + i]! += sum[i]!;
  }
}

function addRow(sum: Float64Array, table: Float64Array, row: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += table[row + i]!;
}

function exchange(sum: Float64Array, table: Float64Array, now: number, before: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += table[now + i]! - table[before + i]!;
}
