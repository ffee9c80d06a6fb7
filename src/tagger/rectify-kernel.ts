import {
  ADD,
  AGAIN_IF,
  assemble,
  constant,
  END,
  F32X4_ADD,
  F32X4_GREATER,
  get,
  LANES,
  LESS,
  LOOP,
  load,
  type Memory,
  NUMBER,
  set,
  store,
} from './assembler.ts';

/** For each row of y up to `yEnd`: y = the sum of it and of a row of x, 0 where that is negative. Steps are in bytes. */
export type Rectification = (y: number, yEnd: number, yStep: number, x: number, xStep: number) => void;

/** Numbers of a row, a multiple of four. */
export function makeRectification(width: number, memory: Memory): Rectification {
  const [Y, Y_END, Y_STEP, X, X_STEP] = [0, 1, 2, 3, 4] as const;
  const code = [...LOOP];
  for (let at = 0; at < width * NUMBER; at += LANES * NUMBER) {
    const sum = [...get(Y), ...load(at), ...get(X), ...load(at), ...F32X4_ADD];
    code.push(...get(Y), ...constant(0), ...sum, ...F32X4_GREATER, ...store(at));
  }
  code.push(...get(Y), ...get(Y_STEP), ...ADD, ...set(Y), ...get(X), ...get(X_STEP), ...ADD, ...set(X));
  code.push(...get(Y), ...get(Y_END), ...LESS, ...AGAIN_IF, ...END);
  return assemble({ parameters: 5, addresses: 0, code }, memory);
}
