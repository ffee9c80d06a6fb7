import { LANES, NUMBER } from './assembler.ts';
import { unfilled } from './borrowed.ts';
import { isInKernel, kernelMemory, kernelNumbers, WEIGHTS_ROOM, WORDS_ROOM } from './kernel-memory.ts';
import { makeProduct, type Product, ROWS } from './matrix-kernel.ts';

/** Rows of a matrix, or of some of its columns: where the first begins in its array, and how far it is to the next. */
export interface Rows {
  readonly values: Float32Array;
  readonly at: number;
  readonly stride: number;
}

/** Rows that follow one another without gaps, or that begin at column `at` of a wider matrix. */
export function rowsOf(values: Float32Array, stride: number, at = 0): Rows {
  return { values, at, stride };
}

/** Copying to the kernel is not worth it for fewer words. */
const FEW = 4;

/**
 * y += x · wᵀ for each of `count` words, w being all `weights` one below the other, of as many `columns` each. Most of the
 * tagger's time is spent here: the kernel does it, with what is lent where it lies, with other arrays by parts that are
 * brought to it.
 */
export function multiplyInto(y: Rows, x: Rows, weights: readonly Float32Array[], count: number, columns: number): void {
  const length = weights.reduce((sum, { length }) => sum + length, 0);
  const rows = columns === 0 ? 0 : length / columns;
  const padded = Math.ceil(rows / ROWS) * ROWS;
  const isLent = isInKernel(x.values) && isInKernel(y.values);
  const fit = isLent ? count : Math.floor((WORDS_ROOM - columns) / (x.stride + y.stride)) - 1;
  const isForKernel = padded * columns <= WEIGHTS_ROOM && fit > 0 && (isLent || Math.min(fit, count) >= FEW);
  if (rows === 0 || count === 0) return;
  if (columns % LANES > 0 || !isForKernel) {
    multiplyPlainly(y, x, weights, count, columns);
    return;
  }
  bringWeights(weights, padded * columns);
  for (let t = 0; t < count; t += fit)
    multiplyPart(from(y, t), from(x, t), { count: Math.min(fit, count - t), rows, columns, width: padded * NUMBER });
}

function from({ values, at, stride }: Rows, t: number): Rows {
  return { values, at: at + t * stride, stride };
}

/** Rows that fill up the last four are of zeros: the kernel then adds nothing to what stands behind a word of y. */
function bringWeights(weights: readonly Float32Array[], padded: number): void {
  let at = 0;
  for (const values of weights) {
    kernelNumbers.set(values, at);
    at += values.length;
  }
  kernelNumbers.fill(0, at, padded);
}

interface Size {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  /** Of all rows of the weights, in bytes of y. */
  readonly width: number;
}

/** The weights are in the kernel's memory already. */
function multiplyPart(y: Rows, x: Rows, { count, rows, columns, width }: Size): void {
  const xLength = (count - 1) * x.stride + columns;
  const yLength = (count - 1) * y.stride + rows;
  const xAt = bring(x, xLength, WEIGHTS_ROOM);
  const yAt = bring(y, yLength, WEIGHTS_ROOM + xLength);
  const stride = y.stride * NUMBER;
  const pairs = count - (count % 2);
  if (pairs > 0) productOf(columns, x.stride, 2)(yAt, xAt, 0, yAt + pairs * stride, stride, width);
  if (pairs < count) {
    const last = yAt + pairs * stride;
    productOf(columns, x.stride, 1)(last, xAt + pairs * x.stride * NUMBER, 0, last + 1, stride, width);
  }
  if (!isInKernel(y.values)) y.values.set(kernelNumbers.subarray(yAt / NUMBER, yAt / NUMBER + yLength), y.at);
}

/** Address of rows in the kernel's memory, to which they are copied if they are elsewhere. */
function bring({ values, at }: Rows, length: number, to: number): number {
  if (isInKernel(values)) return values.byteOffset + at * NUMBER;
  kernelNumbers.set(values.subarray(at, at + length), to);
  return to * NUMBER;
}

const products = new Map<number, Product>();
const MOST = 1 << 20;

function productOf(columns: number, stride: number, words: 1 | 2): Product {
  const key = (columns * MOST + stride) * 2 + words - 1;
  const known = products.get(key);
  if (known) return known;
  const product = makeProduct({ columns, stride, words }, kernelMemory);
  products.set(key, product);
  return product;
}

/**
 * The same as the kernel does, to the last bit, so that a row comes out the same whichever way it is multiplied, and an
 * article the same whatever was read before it.
 */
function multiplyPlainly(y: Rows, x: Rows, weights: readonly Float32Array[], count: number, columns: number): void {
  for (let t = 0; t < count; t++) {
    let to = y.at + t * y.stride;
    for (const w of weights)
      for (let at = 0; at < w.length; at += columns)
        y.values[to++]! += dot(x.values, x.at + t * x.stride, w, at, columns);
  }
}

const { fround } = Math;

/** In the order of the kernel: four sums, each of every fourth column. */
function dot(x: Float32Array, xAt: number, w: Float32Array, wAt: number, length: number): number {
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
