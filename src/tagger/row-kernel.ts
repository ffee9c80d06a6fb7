import {
  ADD,
  AGAIN_IF,
  advance,
  assemble,
  END,
  F32X4_ADD,
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

const INDEX = 4;

/** Numbers of a row, a multiple of four, and rows of a word. */
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
    for (let k = 0; k < perWord; k++) code.push(...get(rowAt(k)), ...load(at), ...F32X4_ADD);
    code.push(...set(sum), ...get(Y), ...get(Y), ...load(at), ...get(sum), ...F32X4_ADD, ...store(at));
  }
  code.push(...advance(ROWS, perWord * INDEX), ...get(Y), ...get(STEP), ...ADD, ...set(Y));
  code.push(...get(ROWS), ...get(ROWS_END), ...LESS, ...AGAIN_IF, ...END);
  return assemble({ parameters: 6, addresses: perWord, vectors: 1, code }, memory);
}
