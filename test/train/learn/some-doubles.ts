import { seededRandom } from '../../../src/tagger/random.ts';
import type { EncoderWeights, MemoryWeights } from '../../../train/learn/forward.ts';

/** Numbers from -1 up to 1, the same for a seed. */
export function someDoubles(seed: number): (length: number) => Float64Array {
  const random = seededRandom(seed);
  return (length) => Float64Array.from({ length }, () => 2 * random() - 1);
}

/** An encoder of odd sizes with arbitrary weights. */
export function someEncoder(seed: number, reach = 2): EncoderWeights {
  const numbers = someDoubles(seed);
  const memory = (): MemoryWeights => ({ gate: numbers(3 * 5), bias: numbers(3), take: numbers(3 * 5) });
  return {
    shape: { dimensions: 3, reach, hidden: 5, cells: 3, output: 7 },
    window: numbers((2 * reach + 1) * 5 * 3),
    windowBias: numbers(5),
    memories: [memory(), memory()],
    mix: numbers(7 * 11),
    mixBias: numbers(7),
  };
}
