import {
  ADD,
  AGAIN_IF,
  advance,
  assemble,
  constant,
  END,
  F32X4_ABS,
  F32X4_ADD,
  F32X4_DIV,
  F32X4_MUL,
  F32X4_SUB,
  get,
  LANES,
  LESS,
  LOOP,
  load,
  type Memory,
  NOT_EQUAL,
  NUMBER,
  set,
  store,
} from './assembler.ts';

/**
 * One direction of a gated memory, four cells at a time: from where the gates of the first word are to where those of a
 * word behind the last would be. What is taken up lies `taken` bytes behind the gates; `before` is what was held. The
 * last two are the steps, which may go backwards, from word to word. Gates are put in place of what they are made of.
 */
export type Scan = (
  gates: number,
  end: number,
  held: number,
  before: number,
  bias: number,
  gateStep: number,
  heldStep: number,
) => void;

const [GATES, GATES_END, HELD, BEFORE, BIAS, GATE_STEP, HELD_STEP] = [0, 1, 2, 3, 4, 5, 6] as const;
const [AT, TO, FROM, BIAS_AT, STOP] = [7, 8, 9, 10, 11] as const;
const [X, GATE, KEPT] = [12, 13, 14] as const;

/** `taken` is in bytes. */
export function makeScan(cells: number, taken: number, memory: Memory): Scan {
  return assemble({ parameters: 7, addresses: 5, vectors: 3, code: overWords(cells, taken) }, memory);
}

function overWords(cells: number, taken: number): number[] {
  return [
    ...LOOP,
    ...[
      ...get(GATES),
      ...set(AT),
      ...get(HELD),
      ...set(TO),
      ...get(BEFORE),
      ...set(FROM),
      ...get(BIAS),
      ...set(BIAS_AT),
    ],
    ...[...get(GATES), ...set(STOP), ...advance(STOP, cells * NUMBER)],
    ...overCells(taken),
    ...[...get(HELD), ...set(BEFORE), ...get(HELD), ...get(HELD_STEP), ...ADD, ...set(HELD)],
    ...[...get(GATES), ...get(GATE_STEP), ...ADD, ...set(GATES)],
    ...[...get(GATES), ...get(GATES_END), ...NOT_EQUAL, ...AGAIN_IF],
    ...END,
  ];
}

/** gate = 0.5 + 0.5 · x / (1 + |x|)      held = before + gate · (taken − before) */
function overCells(taken: number): number[] {
  const onwards = [AT, TO, FROM, BIAS_AT].flatMap((local) => advance(local, LANES * NUMBER));
  return [
    ...LOOP,
    ...[...get(AT), ...load(0), ...get(BIAS_AT), ...load(0), ...F32X4_ADD, ...set(X)],
    ...[...constant(0.5), ...constant(0.5), ...get(X), ...F32X4_MUL],
    ...[...constant(1), ...get(X), ...F32X4_ABS, ...F32X4_ADD, ...F32X4_DIV, ...F32X4_ADD, ...set(GATE)],
    ...[...get(AT), ...get(GATE), ...store(0)],
    ...[...get(FROM), ...load(0), ...set(KEPT)],
    ...[...get(TO), ...get(KEPT), ...get(GATE), ...get(AT), ...load(taken), ...get(KEPT), ...F32X4_SUB],
    ...[...F32X4_MUL, ...F32X4_ADD, ...store(0)],
    ...onwards,
    ...[...get(AT), ...get(STOP), ...LESS, ...AGAIN_IF],
    ...END,
  ];
}
