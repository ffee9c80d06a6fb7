import {
  ADD,
  AGAIN_IF,
  advance,
  assemble,
  constant,
  END,
  F32X4_ADD,
  F32X4_MUL,
  get,
  LANES,
  LESS,
  LOOP,
  load,
  type Memory,
  NUMBER,
  set,
  shuffle,
  store,
} from './assembler.ts';

/**
 * Matrix products: for each word or pair of words, for each four rows of w, sums over the columns, a vector at a time;
 * y += them. Addresses are in bytes. Words of y are `stride` apart, and `width` is what four rows and four make up: where
 * the last of them are of zeros, nothing is added to what stands behind a word. Ends where a word would begin at `yEnd`.
 */
export type Product = (y: number, x: number, w: number, yEnd: number, stride: number, width: number) => void;

export const ROWS = 4;

/** How wide numbers are, and what is done with vectors of them. */
export interface Precision {
  readonly bytes: number;
  /** Numbers of a vector. */
  readonly lanes: number;
  readonly add: readonly number[];
  readonly multiply: readonly number[];
  /** Adds to the four numbers at an address the sum over each of four vectors, which the locals hold. */
  readonly addSums: (address: readonly number[], sums: readonly [number, number, number, number]) => readonly number[];
}

/** 32 bits. Sums are in four parts each; turned over, those of four rows make one vector. */
export const SINGLES: Precision = {
  bytes: NUMBER,
  lanes: LANES,
  add: F32X4_ADD,
  multiply: F32X4_MUL,
  addSums: (address, [first, second, third, fourth]) => {
    const halves = (one: number, other: number): number[] => {
      const both = [...get(one), ...get(other)];
      return [...both, ...shuffle(0, 4, 1, 5), ...both, ...shuffle(2, 6, 3, 7), ...F32X4_ADD];
    };
    const parts = [...halves(first, second), ...set(first), ...halves(third, fourth), ...set(third)];
    const both = [...get(first), ...get(third)];
    const sums = [...both, ...shuffle(0, 1, 4, 5), ...both, ...shuffle(2, 3, 6, 7), ...F32X4_ADD];
    return [...parts, ...address, ...address, ...load(0), ...sums, ...F32X4_ADD, ...store(0)];
  },
};

/** Locals: the parameters, more addresses, and vectors. */
const [Y, X, W, Y_END, STRIDE, WIDTH] = [0, 1, 2, 3, 4, 5] as const;
const [ROW, TO, STOP, SEEN_AT, ROW_AT] = [6, 7, 8, 9, 10] as const;
const FIRST_VECTOR = 11;

interface Shape {
  readonly precision: Precision;
  /** Columns that are summed over: so many vectors. They stand in the code as a constant, */
  readonly columns: number;
  /** and so does how many numbers lie from one word of x to the next. */
  readonly stride: number;
  /** Words that are taken at once. */
  readonly words: 1 | 2;
}

export function makeProduct(shape: Shape, memory: Memory): Product {
  const routine = { parameters: 6, addresses: 5, vectors: shape.words * (1 + ROWS) + 1, code: overWords(shape) };
  return assemble(routine, memory);
}

const seen = (word: number): number => FIRST_VECTOR + 1 + word;
const WEIGHT = FIRST_VECTOR;
const sumOf = ({ words }: Shape, word: number, row: number): number => FIRST_VECTOR + 1 + words + word * ROWS + row;

function overWords(shape: Shape): number[] {
  const { stride, words, precision } = shape;
  const next = [...get(Y), ...Array.from({ length: words }, () => [...get(STRIDE), ...ADD]).flat(), ...set(Y)];
  return [
    ...LOOP,
    ...[...get(W), ...set(ROW), ...get(Y), ...set(TO), ...get(Y), ...get(WIDTH), ...ADD, ...set(STOP)],
    ...overRows(shape),
    ...[...advance(X, words * stride * precision.bytes), ...next],
    ...[...get(Y), ...get(Y_END), ...LESS, ...AGAIN_IF],
    ...END,
  ];
}

function overRows(shape: Shape): number[] {
  const { columns, words, precision } = shape;
  const sums = [addSums(shape, 0, get(TO)), addSums(shape, 1, [...get(TO), ...get(STRIDE), ...ADD])];
  return [
    ...LOOP,
    ...clearSums(shape),
    ...[...get(X), ...set(SEEN_AT), ...get(ROW), ...set(ROW_AT), ...advance(ROW, columns * precision.bytes)],
    ...overColumns(shape),
    ...sums.slice(0, words).flat(),
    ...[...advance(ROW, (ROWS - 1) * columns * precision.bytes), ...advance(TO, ROWS * precision.bytes)],
    ...[...get(TO), ...get(STOP), ...LESS, ...AGAIN_IF],
    ...END,
  ];
}

function clearSums(shape: Shape): number[] {
  return Array.from({ length: shape.words * ROWS }, (_, sum) => [
    ...constant(0),
    ...set(sumOf(shape, 0, 0) + sum),
  ]).flat();
}

/** A vector of columns of the words meets those of four rows, up to where the second row begins. */
function overColumns(shape: Shape): number[] {
  const { columns, stride, words, precision } = shape;
  const code: number[] = [];
  for (let word = 0; word < words; word++)
    code.push(...get(SEEN_AT), ...load(word * stride * precision.bytes), ...set(seen(word)));
  for (let row = 0; row < ROWS; row++) {
    code.push(...get(ROW_AT), ...load(row * columns * precision.bytes), ...set(WEIGHT));
    for (let word = 0; word < words; word++) {
      const product = [...get(seen(word)), ...get(WEIGHT), ...precision.multiply];
      code.push(...get(sumOf(shape, word, row)), ...product, ...precision.add, ...set(sumOf(shape, word, row)));
    }
  }
  const onwards = [
    ...advance(SEEN_AT, precision.lanes * precision.bytes),
    ...advance(ROW_AT, precision.lanes * precision.bytes),
  ];
  return [...LOOP, ...code, ...onwards, ...get(ROW_AT), ...get(ROW), ...LESS, ...AGAIN_IF, ...END];
}

/** y += the sums of a word */
function addSums(shape: Shape, word: number, address: readonly number[]): readonly number[] {
  const sum = (row: number): number => sumOf(shape, word, row);
  return shape.precision.addSums(address, [sum(0), sum(1), sum(2), sum(3)]);
}
