import {
  ADD,
  AGAIN_IF,
  advance,
  assemble,
  END,
  F32X2_LOAD,
  F64X2_ADD,
  F64X2_PROMOTE,
  get,
  integer,
  LANES,
  LESS,
  LOOP,
  load,
  loadInteger,
  type Memory,
  MUL,
  NUMBER,
  set,
  store,
} from './assembler.ts';

/** For each word y += always + the sum of its rows of a table, whose indices lie from `rows` up to `end`. */
export type RowSum = (y: number, step: number, rows: number, end: number, table: number, always: number) => void;

/** For each word y += what the word gives, whose address is the next from `addresses` up to `end`; y is `step` on then. */
export type Gathering = (y: number, step: number, addresses: number, end: number) => void;

const INDEX = 4;
const FLOAT = 4;

/** Numbers of a row, an even number of them, and rows of a word. */
export function makeRowSum(width: number, perWord: number, memory: Memory): RowSum {
  const [Y, STEP, ROWS, ROWS_END, TABLE, ALWAYS] = [0, 1, 2, 3, 4, 5] as const;
  const rowAt = (k: number): number => 6 + k;
  const sum = rowAt(perWord);
  const code = [...LOOP];
  for (let k = 0; k < perWord; k++)
    code.push(
      ...get(ROWS),
      ...loadInteger(k * INDEX),
      ...integer(width * NUMBER),
      ...MUL,
      ...get(TABLE),
      ...ADD,
      ...set(rowAt(k)),
    );
  for (let at = 0; at < width * NUMBER; at += LANES * NUMBER) {
    code.push(...get(ALWAYS), ...load(at));
    for (let k = 0; k < perWord; k++) code.push(...get(rowAt(k)), ...load(at), ...F64X2_ADD);
    code.push(...set(sum), ...get(Y), ...get(Y), ...load(at), ...get(sum), ...F64X2_ADD, ...store(at));
  }
  code.push(...advance(ROWS, perWord * INDEX), ...get(Y), ...get(STEP), ...ADD, ...set(Y));
  code.push(...get(ROWS), ...get(ROWS_END), ...LESS, ...AGAIN_IF, ...END);
  return assemble({ parameters: 6, addresses: perWord, vectors: 1, code }, memory);
}

/** What a word gives is `size` numbers of 32 bits, a multiple of two. */
export function makeGathering(size: number, memory: Memory): Gathering {
  const [Y, STEP, ADDRESSES, ADDRESSES_END, TO, FROM, STOP] = [0, 1, 2, 3, 4, 5, 6] as const;
  const code = [
    ...LOOP,
    ...[...get(ADDRESSES), ...loadInteger(0), ...set(FROM), ...get(FROM), ...set(STOP), ...advance(STOP, size * FLOAT)],
    ...[...get(Y), ...set(TO)],
    ...LOOP,
    ...[...get(TO), ...get(TO), ...load(0), ...get(FROM), ...F32X2_LOAD, ...F64X2_PROMOTE, ...F64X2_ADD, ...store(0)],
    ...[...advance(TO, LANES * NUMBER), ...advance(FROM, LANES * FLOAT)],
    ...[...get(FROM), ...get(STOP), ...LESS, ...AGAIN_IF, ...END],
    ...[...advance(ADDRESSES, INDEX), ...get(Y), ...get(STEP), ...ADD, ...set(Y)],
    ...[...get(ADDRESSES), ...get(ADDRESSES_END), ...LESS, ...AGAIN_IF, ...END],
  ];
  return assemble({ parameters: 4, addresses: 3, vectors: 0, code }, memory);
}
