import {
  AGAIN_IF,
  advance,
  assemble,
  DOUBLE,
  END,
  F64_ADD,
  F64_DIV,
  F64_MUL,
  get,
  LESS,
  LOOP,
  loadSingle,
  type Memory,
  set,
  single,
  storeSingle,
} from './assembler.ts';
import type { Chain } from './chain.ts';

/**
 * The words of a chain from the second on: the sums of each from those of the one before it, which lie right before, up
 * to where the scale of a next word would be. What the arcs of a chain are stands in the code itself.
 */
export type ChainSum = (sums: number, seen: number, scales: number, end: number, arcs: number) => void;

const [SUMS, SEEN, SCALES, SCALES_END, ARCS] = [0, 1, 2, 3, 4] as const;
const [BEFORE, TOTAL, SUM, SCALE] = [5, 6, 7, 8] as const;

export function makeChainSum({ labels, labelCount, from, into }: Chain, memory: Memory): ChainSum {
  const size = labels.length;
  const code = [...LOOP, ...get(SUMS), ...set(BEFORE), ...advance(BEFORE, -size * DOUBLE), ...single(0), ...set(TOTAL)];
  for (let s = 0; s < size; s++) {
    code.push(...single(0));
    for (let k = into[s]!; k < into[s + 1]!; k++)
      code.push(
        ...get(BEFORE),
        ...loadSingle(from[k]! * DOUBLE),
        ...get(ARCS),
        ...loadSingle(k * DOUBLE),
        ...F64_MUL,
        ...F64_ADD,
      );
    code.push(...get(SEEN), ...loadSingle(labels[s]! * DOUBLE), ...F64_MUL, ...set(SUM));
    code.push(
      ...get(SUMS),
      ...get(SUM),
      ...storeSingle(s * DOUBLE),
      ...get(TOTAL),
      ...get(SUM),
      ...F64_ADD,
      ...set(TOTAL),
    );
  }
  code.push(...single(1), ...get(TOTAL), ...F64_DIV, ...set(SCALE), ...get(SCALES), ...get(TOTAL), ...storeSingle(0));
  for (let s = 0; s < size; s++)
    code.push(
      ...get(SUMS),
      ...get(SUMS),
      ...loadSingle(s * DOUBLE),
      ...get(SCALE),
      ...F64_MUL,
      ...storeSingle(s * DOUBLE),
    );
  code.push(...advance(SUMS, size * DOUBLE), ...advance(SEEN, labelCount * DOUBLE), ...advance(SCALES, DOUBLE));
  code.push(...get(SCALES), ...get(SCALES_END), ...LESS, ...AGAIN_IF, ...END);
  return assemble({ parameters: 5, addresses: 1, singles: 3, code }, memory);
}
