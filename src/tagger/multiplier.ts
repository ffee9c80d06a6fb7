import type { Memory } from './assembler.ts';
import type { Numbers } from './crf.ts';
import { WEIGHTS_ROOM, WORDS_ROOM } from './kernel-memory.ts';
import { makeProduct, type Precision, type Product, ROWS } from './matrix-kernel.ts';

/** Rows of a matrix, or of some of its columns: where the first begins in its array, and how far it is to the next. */
export interface RowsOf<A extends Numbers> {
  readonly values: A;
  readonly at: number;
  readonly stride: number;
}
type Rows = RowsOf<Numbers>;

/** Where a kernel works and on what: its memory begins with room for weights, and for words that are brought to it. */
export interface Workshop {
  readonly memory: Memory;
  /** All of it. */
  readonly numbers: Numbers;
  readonly precision: Precision;
  /** The sum over `length` columns of x · w, to the last bit as the kernel has it. */
  readonly dot: (x: Numbers, xAt: number, w: Numbers, wAt: number, length: number) => number;
}

/** Copying to the kernel is not worth it for fewer words. */
const FEW = 4;
const MOST = 1 << 20;

/** Matrix products by the kernel: with what lies in its memory where it lies, with other arrays by parts that are brought to it. */
export class Multiplier {
  readonly #products = new Map<number, Product>();

  constructor(private readonly workshop: Workshop) {}

  /** y += x · wᵀ for each of `count` words, w being all `weights` one below the other, of as many `columns` each. */
  multiplyInto(y: Rows, x: Rows, weights: readonly Numbers[], count: number, columns: number): void {
    const { bytes, lanes } = this.workshop.precision;
    const length = weights.reduce((sum, { length }) => sum + length, 0);
    const rows = columns === 0 ? 0 : length / columns;
    const padded = Math.ceil(rows / ROWS) * ROWS;
    const isThere = this.#isThere(x) && this.#isThere(y);
    const fit = isThere ? count : Math.floor((WORDS_ROOM - columns) / (x.stride + y.stride)) - 1;
    const isForKernel = padded * columns <= WEIGHTS_ROOM && fit > 0 && (isThere || Math.min(fit, count) >= FEW);
    if (rows === 0 || count === 0) return;
    if (columns % lanes > 0 || !isForKernel) {
      this.#multiplyPlainly(y, x, weights, count, columns);
      return;
    }
    this.#bringWeights(weights, padded * columns);
    for (let t = 0; t < count; t += fit)
      this.#multiplyPart(from(y, t), from(x, t), {
        count: Math.min(fit, count - t),
        rows,
        columns,
        width: padded * bytes,
      });
  }

  #isThere({ values }: Rows): boolean {
    return values.buffer === this.workshop.memory.buffer;
  }

  /** Rows that fill up the last four are of zeros: the kernel then adds nothing to what stands behind a word of y. */
  #bringWeights(weights: readonly Numbers[], padded: number): void {
    const { numbers } = this.workshop;
    let at = 0;
    for (const values of weights) {
      numbers.set(values, at);
      at += values.length;
    }
    numbers.fill(0, at, padded);
  }

  /** The weights are in the kernel's memory already. */
  #multiplyPart(y: Rows, x: Rows, { count, rows, columns, width }: Size): void {
    const { numbers, precision } = this.workshop;
    const { bytes } = precision;
    const xLength = (count - 1) * x.stride + columns;
    const yLength = (count - 1) * y.stride + rows;
    const xAt = this.#bring(x, xLength, WEIGHTS_ROOM);
    const yAt = this.#bring(y, yLength, WEIGHTS_ROOM + xLength);
    const stride = y.stride * bytes;
    const pairs = count - (count % 2);
    if (pairs > 0) this.#product(columns, x.stride, 2)(yAt, xAt, 0, yAt + pairs * stride, stride, width);
    if (pairs < count) {
      const last = yAt + pairs * stride;
      this.#product(columns, x.stride, 1)(last, xAt + pairs * x.stride * bytes, 0, last + 1, stride, width);
    }
    if (!this.#isThere(y)) y.values.set(numbers.subarray(yAt / bytes, yAt / bytes + yLength), y.at);
  }

  /** Address of rows in the kernel's memory, to which they are copied if they are elsewhere. */
  #bring(rows: Rows, length: number, to: number): number {
    const { numbers, precision } = this.workshop;
    const { values, at } = rows;
    if (this.#isThere(rows)) return values.byteOffset + at * precision.bytes;
    numbers.set(values.subarray(at, at + length), to);
    return to * precision.bytes;
  }

  #product(columns: number, stride: number, words: 1 | 2): Product {
    const key = (columns * MOST + stride) * 2 + words - 1;
    const known = this.#products.get(key);
    if (known) return known;
    const { memory, precision } = this.workshop;
    const product = makeProduct({ precision, columns, stride, words }, memory);
    this.#products.set(key, product);
    return product;
  }

  /**
   * The same as the kernel does, to the last bit, so that a row comes out the same whichever way it is multiplied, and an
   * article the same whatever was read before it.
   */
  #multiplyPlainly(y: Rows, x: Rows, weights: readonly Numbers[], count: number, columns: number): void {
    const { dot } = this.workshop;
    for (let t = 0; t < count; t++) {
      let to = y.at + t * y.stride;
      for (const w of weights)
        for (let at = 0; at < w.length; at += columns)
          y.values[to++]! += dot(x.values, x.at + t * x.stride, w, at, columns);
    }
  }
}

interface Size {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  /** Of all rows of the weights, in bytes of y. */
  readonly width: number;
}

function from({ values, at, stride }: Rows, t: number): Rows {
  return { values, at: at + t * stride, stride };
}
