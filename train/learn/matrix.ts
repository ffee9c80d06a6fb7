import { DOUBLE, get, load, makeMemory, simd, store } from '../../src/tagger/assembler.ts';
import type { Numbers } from '../../src/tagger/crf.ts';
import { WEIGHTS_ROOM, WORDS_ROOM } from '../../src/tagger/kernel-memory.ts';
import { type Precision, ROWS } from '../../src/tagger/matrix-kernel.ts';
import { Multiplier, type RowsOf } from '../../src/tagger/multiplier.ts';

export type Rows = RowsOf<Float64Array>;

/** Rows that follow one another without gaps, or that begin at column `at` of a wider matrix. */
export function rowsOf(values: Float64Array, stride: number, at = 0): Rows {
  return { values, at, stride };
}

const LANES = 2;
const F64X2_ADD = simd(0xf0);
const F64X2_MUL = simd(0xf2);

/** 64 bits. Sums are in two halves each, and those of two rows make one vector. */
const DOUBLES: Precision = {
  bytes: DOUBLE,
  lanes: LANES,
  add: F64X2_ADD,
  multiply: F64X2_MUL,
  addSums: (address, sums) => {
    const code: number[] = [];
    for (let row = 0; row < ROWS; row += LANES) {
      const both = [...get(sums[row]!), ...get(sums[row + 1]!)];
      code.push(...address, ...address, ...load(row * DOUBLE));
      code.push(...both, ...halves(0), ...both, ...halves(1), ...F64X2_ADD, ...F64X2_ADD, ...store(row * DOUBLE));
    }
    return code;
  },
};

/** Of two vectors the first half of each, or the second. */
function halves(half: number): number[] {
  const bytes = Array.from({ length: DOUBLE }, (_, byte) => half * DOUBLE + byte);
  return [...simd(0x0d), ...bytes, ...bytes.map((byte) => 2 * DOUBLE + byte)];
}

/** The kernel adds nothing to the few numbers behind its last row, but it does add it. */
const MARGIN = 8;
const memory = makeMemory((WEIGHTS_ROOM + WORDS_ROOM + MARGIN) * DOUBLE);
const numbers = new Float64Array(memory.buffer);
const multiplier = new Multiplier({ memory, numbers, precision: DOUBLES, dot });

/** y += x · wᵀ for each of `count` words, w being all `weights` one below the other, of as many `columns` each. */
export function multiplyInto(y: Rows, x: Rows, weights: readonly Float64Array[], count: number, columns: number): void {
  multiplier.multiplyInto(y, x, weights, count, columns);
}

/** In the order of the kernel: even columns apart from odd ones. */
function dot(x: Numbers, xAt: number, w: Numbers, wAt: number, length: number): number {
  let [even, odd] = [0, 0];
  for (let j = 0; j < length - 1; j += LANES) {
    even += x[xAt + j]! * w[wAt + j]!;
    odd += x[xAt + j + 1]! * w[wAt + j + 1]!;
  }
  if (length % LANES > 0) even += x[xAt + length - 1]! * w[wAt + length - 1]!;
  return even + odd;
}

/** For each of `count` words w · x + bias: count × rows, as many as the bias has. */
export function layer(w: Float64Array, bias: Float64Array, x: Float64Array, count: number): Float64Array {
  const rows = bias.length;
  const columns = w.length / rows;
  const y = new Float64Array(count * rows);
  fillRows(y, bias, count);
  multiplyInto(rowsOf(y, rows), rowsOf(x, columns), [w], count, columns);
  return y;
}

/** Gives each of the `count` rows of y the same values. */
export function fillRows(y: Float64Array, row: Float64Array, count: number): void {
  for (let at = 0; at < count * row.length; at += row.length) for (let i = 0; i < row.length; i++) y[at + i] = row[i]!;
}
