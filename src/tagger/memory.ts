import { zeros } from './borrowed.ts';
import { multiplyInto } from './matrix.ts';

/**
 * A gated memory that runs over a text in one direction: each of its cells keeps what it holds or takes up what it sees.
 *
 *   gate = squash(W_gate · x + bias)      memory = (1 − gate) · memory before + gate · (W_take · x)
 *
 * The gate looks at the word alone, not at the memory, so that all matrix products of a text are done at once.
 */
export interface MemoryWeights {
  /** cells × inputs */
  readonly gate: Float64Array;
  readonly bias: Float64Array;
  /** cells × inputs */
  readonly take: Float64Array;
}

/** Each count × cells. */
export interface Memory {
  readonly gates: Float64Array;
  readonly taken: Float64Array;
  readonly held: Float64Array;
}

/** x is count × inputs; `backwards` runs from the last word to the first. */
export function remember(weights: MemoryWeights, x: Float64Array, count: number, backwards: boolean): Memory {
  const cells = weights.bias.length;
  const inputs = weights.gate.length / cells;
  const gates = zeros(count * cells);
  const taken = zeros(count * cells);
  const held = zeros(count * cells);
  const rows = { values: x, at: 0 };
  multiplyInto({ values: gates, at: 0 }, rows, { values: weights.gate, at: 0 }, count, cells, inputs);
  multiplyInto({ values: taken, at: 0 }, rows, { values: weights.take, at: 0 }, count, cells, inputs);
  const [first, step] = backwards ? [count - 1, -cells] : [0, cells];
  for (let t = 0, at = first * cells; t < count; t++, at += step)
    for (let i = at; i < at + cells; i++) {
      const gate = squash(gates[i]! + weights.bias[i - at]!);
      const before = t === 0 ? 0 : held[i - step]!;
      gates[i] = gate;
      held[i] = before + gate * (taken[i]! - before);
    }
  return { gates, taken, held };
}

/** From 0 to 1, like the logistic function, but of arithmetic alone: quick, and the same to the last bit everywhere. */
export function squash(x: number): number {
  return 0.5 + (0.5 * x) / (1 + Math.abs(x));
}
