import fc from 'fast-check';
import type { EncoderShape } from '../../src/tagger/encoder.ts';
import { seededRandom } from '../../src/tagger/random.ts';

/** Numbers from -1 up to 1, the same for a seed. */
export function someNumbers(seed: number): (length: number) => Float32Array {
  const random = seededRandom(seed);
  return (length) => Float32Array.from({ length }, () => 2 * random() - 1);
}

export const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** y = w · x + bias, for one row, as one writes it down. */
export function times(w: ArrayLike<number>, x: ArrayLike<number>, bias?: ArrayLike<number>): number[] {
  return Array.from({ length: w.length / x.length }, (_, i) =>
    Array.from(x).reduce((sum, value, j) => sum + w[i * x.length + j]! * value, bias?.[i] ?? 0),
  );
}

/** Row t of a matrix whose rows are so wide. */
export function rowOf(values: Float32Array | Float64Array, t: number, width: number): number[] {
  return Array.from(values.subarray(t * width, (t + 1) * width));
}

/** What the words of a window add up to at word t, one place after the other; `words` are count × dimensions. */
export function seenAt(
  { shape, window }: { readonly shape: EncoderShape; readonly window: Float32Array | Float64Array },
  words: Float32Array | Float64Array,
  t: number,
): number[] {
  const { reach, hidden, dimensions } = shape;
  const size = hidden * dimensions;
  const seen = new Array<number>(hidden).fill(0);
  for (let place = -reach; place <= reach; place++) {
    if (t + place < 0 || t + place >= words.length / dimensions) continue;
    const matrix = window.subarray((place + reach) * size, (place + reach + 1) * size);
    for (const [i, value] of times(matrix, rowOf(words, t + place, dimensions)).entries()) seen[i]! += value;
  }
  return seen;
}

export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}
