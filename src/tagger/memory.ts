import { LANES, NUMBER } from './assembler.ts';
import { zeros } from './borrowed.ts';
import { isInKernel, kernelMemory, kernelNumbers } from './kernel-memory.ts';
import { multiplyInto, type Rows, rowsOf } from './matrix.ts';
import { makeScan, type Scan } from './memory-kernel.ts';

/**
 * A gated memory that runs over a text in one direction: each of its cells keeps what it holds or takes up what it sees.
 *
 *   gate = squash(W_gate · x + bias)      memory = (1 − gate) · memory before + gate · (W_take · x)
 *
 * The gate looks at the word alone, not at the memory, so that all matrix products of a text are done at once.
 */
export interface MemoryWeights {
  /** cells × inputs */
  readonly gate: Float32Array;
  readonly bias: Float32Array;
  /** cells × inputs */
  readonly take: Float32Array;
}

/** Two of a kind. */
export type BothMemories = readonly [forwards: MemoryWeights, backwards: MemoryWeights];

/**
 * `joined` is count × (inputs + 2 · cells) and has the words in its first columns; the others are filled with what each
 * memory holds there, that from the left first.
 */
export function remember(weights: BothMemories, joined: Float32Array, count: number): void {
  const [forwards, backwards] = weights;
  const cells = forwards.bias.length;
  const inputs = forwards.gate.length / cells;
  const looked = zeros(count * 4 * cells); // the gates of both, then what both take up
  const stride = inputs + 2 * cells;
  const all = [forwards.gate, backwards.gate, forwards.take, backwards.take];
  multiplyInto(rowsOf(looked, 4 * cells), rowsOf(joined, stride), all, count, inputs);
  for (const [side, { bias }] of weights.entries()) {
    const pass = {
      gates: rowsOf(looked, 4 * cells, side * cells),
      held: rowsOf(joined, stride, inputs + side * cells),
    };
    if (count > 0) scan(pass, bias, count, side === 1);
  }
}

/** Rows of gates, each with what is taken up 2 · cells behind it, and rows for what is held. */
interface Pass {
  readonly gates: Rows;
  readonly held: Rows;
}

function scan(pass: Pass, bias: Float32Array, count: number, isBackwards: boolean): void {
  const { gates, held } = pass;
  if (bias.length % LANES > 0 || !isInKernel(gates.values) || !isInKernel(held.values))
    scanPlainly(pass, bias, count, isBackwards);
  else scanInKernel(pass, bias, count, isBackwards);
}

const scans = new Map<number, Scan>();

function scanInKernel({ gates, held }: Pass, bias: Float32Array, count: number, isBackwards: boolean): void {
  const cells = bias.length;
  const run = scans.get(cells) ?? makeScan(cells, 2 * cells * NUMBER, kernelMemory);
  scans.set(cells, run);
  // Where weights were: what is held before the first word is nothing; the bias stands behind it.
  kernelNumbers.fill(0, 0, cells).set(bias, cells);
  const first = isBackwards ? count - 1 : 0;
  const step = isBackwards ? -NUMBER : NUMBER;
  const start = gates.values.byteOffset + (gates.at + first * gates.stride) * NUMBER;
  run(
    start,
    start + count * gates.stride * step,
    held.values.byteOffset + (held.at + first * held.stride) * NUMBER,
    0,
    cells * NUMBER,
    gates.stride * step,
    held.stride * step,
  );
}

/** The same as the kernel does, to the last bit. */
function scanPlainly({ gates, held }: Pass, bias: Float32Array, count: number, isBackwards: boolean): void {
  const cells = bias.length;
  for (let done = 0; done < count; done++) {
    const t = isBackwards ? count - 1 - done : done;
    const at = gates.at + t * gates.stride;
    const to = held.at + t * held.stride;
    const from = to + (isBackwards ? held.stride : -held.stride);
    for (let i = 0; i < cells; i++) {
      const gate = squash(fround(gates.values[at + i]! + bias[i]!));
      const before = done === 0 ? 0 : held.values[from + i]!;
      gates.values[at + i] = gate;
      held.values[to + i] = before + fround(gate * fround(gates.values[at + 2 * cells + i]! - before));
    }
  }
}

const { fround } = Math;

/** From 0 to 1, like the logistic function, but of arithmetic alone: quick, and the same to the last bit everywhere. */
export function squash(x: number): number {
  return fround(0.5 + fround((0.5 * x) / fround(1 + Math.abs(x))));
}
