import {
  ADD,
  AGAIN_IF,
  advance,
  assemble,
  constant,
  END,
  get,
  LESS,
  LOOP,
  load,
  type Memory,
  set,
  simd,
  store,
} from '../../src/tagger/assembler.ts';

/**
 * Matrix products: for each word or pair of words, for each four rows of w, sums over the columns, two columns at a time;
 * y += them. Addresses are in bytes. Words of y are `stride` apart, and `width` is what four rows and four make up: where
 * the last of them are of zeros, nothing is added to what stands behind a word. Ends where a word would begin at `yEnd`.
 */
export type Product = (y: number, x: number, w: number, yEnd: number, stride: number, width: number) => void;

export const ROWS = 4;
/** Columns that an instruction takes at once, and bytes of a number. */
export const COLUMNS = 2;
export const DOUBLE = 8;
const F64X2_ADD = simd(0xf0);
const F64X2_MUL = simd(0xf2);

/** Locals: the parameters, more addresses, and vectors. */
const [Y, X, W, Y_END, STRIDE, WIDTH] = [0, 1, 2, 3, 4, 5] as const;
const [ROW, TO, STOP, SEEN_AT, ROW_AT] = [6, 7, 8, 9, 10] as const;
const FIRST_VECTOR = 11;

interface Shape {
  /** Columns that are summed over: an even number. They stand in the code as a constant, */
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
  const { stride, words } = shape;
  const next = [...get(Y), ...Array.from({ length: words }, () => [...get(STRIDE), ...ADD]).flat(), ...set(Y)];
  return [
    ...LOOP,
    ...[...get(W), ...set(ROW), ...get(Y), ...set(TO), ...get(Y), ...get(WIDTH), ...ADD, ...set(STOP)],
    ...overRows(shape),
    ...[...advance(X, words * stride * DOUBLE), ...next],
    ...[...get(Y), ...get(Y_END), ...LESS, ...AGAIN_IF],
    ...END,
  ];
}

function overRows(shape: Shape): number[] {
  const { columns, words } = shape;
  const sums = [addSums(shape, 0, get(TO)), addSums(shape, 1, [...get(TO), ...get(STRIDE), ...ADD])];
  return [
    ...LOOP,
    ...clearSums(shape),
    ...[...get(X), ...set(SEEN_AT), ...get(ROW), ...set(ROW_AT), ...advance(ROW, columns * DOUBLE)],
    ...overColumns(shape),
    ...sums.slice(0, words).flat(),
    ...[...advance(ROW, (ROWS - 1) * columns * DOUBLE), ...advance(TO, ROWS * DOUBLE)],
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

/** Two columns of the words meet those of four rows, up to where the second row begins. */
function overColumns(shape: Shape): number[] {
  const { columns, stride, words } = shape;
  const code: number[] = [];
  for (let word = 0; word < words; word++)
    code.push(...get(SEEN_AT), ...load(word * stride * DOUBLE), ...set(seen(word)));
  for (let row = 0; row < ROWS; row++) {
    code.push(...get(ROW_AT), ...load(row * columns * DOUBLE), ...set(WEIGHT));
    for (let word = 0; word < words; word++) {
      const product = [...get(seen(word)), ...get(WEIGHT), ...F64X2_MUL];
      code.push(...get(sumOf(shape, word, row)), ...product, ...F64X2_ADD, ...set(sumOf(shape, word, row)));
    }
  }
  const onwards = [...advance(SEEN_AT, COLUMNS * DOUBLE), ...advance(ROW_AT, COLUMNS * DOUBLE)];
  return [...LOOP, ...code, ...onwards, ...get(ROW_AT), ...get(ROW), ...LESS, ...AGAIN_IF, ...END];
}

/** y += the sums of a word; each is in two halves, and those of two rows make one vector. */
function addSums(shape: Shape, word: number, address: readonly number[]): number[] {
  const code: number[] = [];
  for (let row = 0; row < ROWS; row += 2) {
    const both = [...get(sumOf(shape, word, row)), ...get(sumOf(shape, word, row + 1))];
    code.push(...address, ...address, ...load(row * DOUBLE));
    code.push(...both, ...halves(0), ...both, ...halves(1), ...F64X2_ADD, ...F64X2_ADD, ...store(row * DOUBLE));
  }
  return code;
}

/** Of two vectors the first half of each, or the second. */
function halves(half: number): number[] {
  const bytes = Array.from({ length: DOUBLE }, (_, byte) => half * DOUBLE + byte);
  return [...simd(0x0d), ...bytes, ...bytes.map((byte) => 2 * DOUBLE + byte)];
}
