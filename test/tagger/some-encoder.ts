import type { EncoderShape, EncoderWeights } from '../../src/tagger/encoder.ts';
import type { MemoryWeights } from '../../src/tagger/memory.ts';
import { someNumbers } from './some-numbers.ts';

/** An encoder of odd sizes with arbitrary weights. */
export function someEncoder(
  seed: number,
  shape: EncoderShape = { dimensions: 3, reach: 2, hidden: 5, cells: 3, output: 7 },
): EncoderWeights {
  const numbers = someNumbers(seed);
  const { dimensions, reach, hidden, cells, output } = shape;
  return {
    shape,
    window: numbers((2 * reach + 1) * hidden * dimensions),
    windowBias: numbers(hidden),
    memories: [someMemory(numbers, cells, hidden), someMemory(numbers, cells, hidden)],
    mix: numbers(output * (hidden + 2 * cells)),
    mixBias: numbers(output),
  };
}

export function someMemory(numbers: (length: number) => Float32Array, cells: number, inputs: number): MemoryWeights {
  return { gate: numbers(cells * inputs), bias: numbers(cells), take: numbers(cells * inputs) };
}
