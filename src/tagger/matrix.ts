import { type Kernel, LANES, makeKernel, makeMemory, ROWS, WORDS } from './matrix-kernel.ts';

/** Where a matrix begins in its array; rows follow one another without gaps. */
export interface Matrix {
  readonly values: Float64Array;
  readonly at: number;
}

/** A matrix that has its array for itself. */
export function matrix(values: Float64Array): Matrix {
  return { values, at: 0 };
}

/** Numbers that the kernel's memory holds: few enough to stay near the processor. */
const ROOM = 1 << 15;
const NUMBER = 8;
const memory = makeMemory(ROOM);
const numbers = new Float64Array(memory.buffer);
const kernels = new Map<number, Kernel>();
/** Copying to the kernel is not worth it for fewer words. */
const FEW = 4;

/**
 * y += x · wᵀ, for x of `count` × `columns`, w of `rows` × `columns` and y of `count` × `rows`. Most of the tagger's time
 * is spent here: the kernel does it, for as many words at a time as have room in its memory.
 */
export function multiplyInto(y: Matrix, x: Matrix, w: Matrix, count: number, rows: number, columns: number): void {
  const whole = Math.ceil(rows / ROWS) * ROWS;
  const fit = Math.floor((ROOM - whole * columns - ROWS) / (rows + columns)) - WORDS;
  if (count < FEW || columns === 0 || columns % LANES > 0 || fit < FEW) {
    multiplyPlainly(y, x, w, count, rows, columns);
    return;
  }
  numbers.set(w.values.subarray(w.at, w.at + rows * columns));
  // Rows that fill up the last four are of zeros: the kernel then adds nothing to what stands behind a word of y.
  numbers.fill(0, rows * columns, whole * columns);
  for (let t = 0; t < count; t += fit)
    multiplyPart(from(y, t * rows), from(x, t * columns), Math.min(fit, count - t), rows, columns);
}

function from({ values, at }: Matrix, offset: number): Matrix {
  return { values, at: at + offset };
}

/** w is in the kernel's memory already. Words go by pairs: that of an odd one is whatever was left there. */
function multiplyPart(y: Matrix, x: Matrix, count: number, rows: number, columns: number): void {
  let kernel = kernels.get(columns);
  if (!kernel) {
    kernel = makeKernel(columns, memory);
    kernels.set(columns, kernel);
  }
  const width = Math.ceil(rows / ROWS) * ROWS;
  const xAt = width * columns;
  const yAt = xAt + (count + 1) * columns;
  const yEnd = yAt + count * rows;
  numbers.set(x.values.subarray(x.at, x.at + count * columns), xAt);
  numbers.set(y.values.subarray(y.at, y.at + count * rows), yAt);
  kernel.multiply(yAt * NUMBER, xAt * NUMBER, 0, yEnd * NUMBER, rows * NUMBER, width * NUMBER);
  y.values.set(numbers.subarray(yAt, yEnd), y.at);
}

function multiplyPlainly(y: Matrix, x: Matrix, w: Matrix, count: number, rows: number, columns: number): void {
  for (let t = 0; t < count; t++)
    for (let i = 0; i < rows; i++)
      y.values[y.at + t * rows + i]! += dot(x, x.at + t * columns, w, w.at + i * columns, columns);
}

/**
 * In the order of the kernel, even columns apart from odd ones: a row comes out the same to the last bit whichever way
 * it is multiplied, and an article the same whatever was read before it.
 */
function dot(x: Matrix, xAt: number, w: Matrix, wAt: number, length: number): number {
  const [X, W] = [x.values, w.values];
  let [even, odd] = [0, 0];
  for (let j = 0; j < length - 1; j += LANES) {
    even += X[xAt + j]! * W[wAt + j]!;
    odd += X[xAt + j + 1]! * W[wAt + j + 1]!;
  }
  if (length % LANES > 0) even += X[xAt + length - 1]! * W[wAt + length - 1]!;
  return even + odd;
}

/** Gives each of the `count` rows of y the same values. */
export function fillRows(y: Float64Array, row: Float64Array, count: number): void {
  for (let at = 0; at < count * row.length; at += row.length) for (let i = 0; i < row.length; i++) y[at + i] = row[i]!;
}
