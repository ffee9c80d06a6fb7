import { makeMemory } from '../../src/tagger/assembler.ts';
import { COLUMNS, DOUBLE, makeProduct, type Product, ROWS } from './product-kernel.ts';

/** Rows of a matrix, or of some of its columns: where the first begins in its array, and how far it is to the next. */
export interface Rows {
  readonly values: Float64Array;
  readonly at: number;
  readonly stride: number;
}

/** Rows that follow one another without gaps, or that begin at column `at` of a wider matrix. */
export function rowsOf(values: Float64Array, stride: number, at = 0): Rows {
  return { values, at, stride };
}

/** Numbers, in their order: weights that the kernel multiplies by, and words that are brought to it. */
const WEIGHTS_ROOM = 1 << 14;
const WORDS_ROOM = 1 << 15;
/** The kernel adds nothing to the few numbers behind its last row, but it does add it. */
const MARGIN = 8;
const memory = makeMemory((WEIGHTS_ROOM + WORDS_ROOM + MARGIN) * DOUBLE);
const numbers = new Float64Array(memory.buffer);

/** Copying to the kernel is not worth it for fewer words. */
const FEW = 4;

/**
 * y += x · wᵀ for each of `count` words, w being all `weights` one below the other, of as many `columns` each: by the
 * kernel, by parts that are brought to it.
 */
export function multiplyInto(y: Rows, x: Rows, weights: readonly Float64Array[], count: number, columns: number): void {
  const length = weights.reduce((sum, { length }) => sum + length, 0);
  const rows = columns === 0 ? 0 : length / columns;
  const padded = Math.ceil(rows / ROWS) * ROWS;
  const fit = Math.floor(WORDS_ROOM / (x.stride + y.stride)) - 1;
  const isForKernel = padded * columns <= WEIGHTS_ROOM && Math.min(fit, count) >= FEW;
  if (rows === 0 || count === 0) return;
  if (columns % COLUMNS > 0 || !isForKernel) {
    multiplyPlainly(y, x, weights, count, columns);
    return;
  }
  bringWeights(weights, padded * columns);
  for (let t = 0; t < count; t += fit)
    multiplyPart(from(y, t), from(x, t), { count: Math.min(fit, count - t), rows, columns, width: padded * DOUBLE });
}

function from({ values, at, stride }: Rows, t: number): Rows {
  return { values, at: at + t * stride, stride };
}

/** Rows that fill up the last four are of zeros: the kernel then adds nothing to what stands behind a word of y. */
function bringWeights(weights: readonly Float64Array[], padded: number): void {
  let at = 0;
  for (const values of weights) {
    numbers.set(values, at);
    at += values.length;
  }
  numbers.fill(0, at, padded);
}

interface Size {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
}

/** The weights are in the kernel's memory already. */
function multiplyPart(y: Rows, x: Rows, { count, rows, columns, width }: Size): void {
  const xLength = (count - 1) * x.stride + columns;
  const yLength = (count - 1) * y.stride + rows;
  const xAt = bring(x, xLength, WEIGHTS_ROOM);
  const yAt = bring(y, yLength, WEIGHTS_ROOM + xLength);
  const stride = y.stride * DOUBLE;
  const pairs = count - (count % 2);
  if (pairs > 0) productOf(columns, x.stride, 2)(yAt, xAt, 0, yAt + pairs * stride, stride, width);
  if (pairs < count) {
    const last = yAt + pairs * stride;
    productOf(columns, x.stride, 1)(last, xAt + pairs * x.stride * DOUBLE, 0, last + 1, stride, width);
  }
  y.values.set(numbers.subarray(yAt / DOUBLE, yAt / DOUBLE + yLength), y.at);
}

/** Address of rows in the kernel's memory, to which they are copied. */
function bring({ values, at }: Rows, length: number, to: number): number {
  numbers.set(values.subarray(at, at + length), to);
  return to * DOUBLE;
}

const products = new Map<number, Product>();
const MOST = 1 << 20;

function productOf(columns: number, stride: number, words: 1 | 2): Product {
  const key = (columns * MOST + stride) * 2 + words - 1;
  const known = products.get(key);
  if (known) return known;
  const product = makeProduct({ columns, stride, words }, memory);
  products.set(key, product);
  return product;
}

function multiplyPlainly(y: Rows, x: Rows, weights: readonly Float64Array[], count: number, columns: number): void {
  for (let t = 0; t < count; t++) {
    let to = y.at + t * y.stride;
    for (const w of weights)
      for (let at = 0; at < w.length; at += columns)
        y.values[to++]! += dot(x.values, x.at + t * x.stride, w, at, columns);
  }
}

/** In the order of the kernel, even columns apart from odd ones: the same to the last bit whichever way it is multiplied. */
function dot(x: Float64Array, xAt: number, w: Float64Array, wAt: number, length: number): number {
  let [even, odd] = [0, 0];
  for (let j = 0; j < length - 1; j += COLUMNS) {
    even += x[xAt + j]! * w[wAt + j]!;
    odd += x[xAt + j + 1]! * w[wAt + j + 1]!;
  }
  if (length % COLUMNS > 0) even += x[xAt + length - 1]! * w[wAt + length - 1]!;
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
