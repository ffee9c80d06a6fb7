import fc from 'fast-check';
import { seededRandom } from '../../src/tagger/random.ts';

/** Numbers from -1 up to 1, the same for a seed. */
export function someNumbers(seed: number): (length: number) => Float64Array {
  const random = seededRandom(seed);
  return (length) => Float64Array.from({ length }, () => 2 * random() - 1);
}

export const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** y = w · x + bias, for one row, as one writes it down. */
export function times(w: Float64Array, x: ArrayLike<number>, bias?: ArrayLike<number>): number[] {
  return Array.from({ length: w.length / x.length }, (_, i) =>
    Array.from(x).reduce((sum, value, j) => sum + w[i * x.length + j]! * value, bias?.[i] ?? 0),
  );
}

/** Row t of a matrix whose rows are so wide. */
export function rowOf(values: Float64Array, t: number, width: number): number[] {
  return Array.from(values.subarray(t * width, (t + 1) * width));
}

export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}
