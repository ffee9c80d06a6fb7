import { makeMemory } from './assembler.ts';

/** Numbers, in their order: weights that a kernel multiplies by, words that are brought to it, and what is lent. */
export const WEIGHTS_ROOM = 1 << 14;
export const WORDS_ROOM = 1 << 15;
/** Enough for articles of some three thousand words. */
const LENT_ROOM = 1 << 20;
/** Room for what stays: the tables of a few models, and what they remember of words. Only what is used is taken up. */
const STAYING_ROOM = 12 << 20;
/** A kernel adds nothing to the few numbers behind its last row, but it does add it. */
const MARGIN = 8;

const LENT = WEIGHTS_ROOM + WORDS_ROOM;
const STAYING = LENT + LENT_ROOM + MARGIN;

export const kernelMemory = makeMemory(STAYING + STAYING_ROOM);
/** All of it. */
export const kernelNumbers = new Float64Array(kernelMemory.buffer);
/** The part that `zeros` lends: what lies there is computed with where it lies. */
export const lentNumbers = kernelNumbers.subarray(LENT, LENT + LENT_ROOM);

export function isInKernel({ buffer }: { readonly buffer: ArrayBufferLike }): boolean {
  return buffer === kernelMemory.buffer;
}

let staying = STAYING;

/** So many numbers for good, where a kernel finds them; an array of their own where there is no more room. */
export function stay(length: number): Float64Array {
  if (staying + length > kernelNumbers.length) return new Float64Array(length);
  staying += length;
  return kernelNumbers.subarray(staying - length, staying);
}

/** The same numbers for good, where a kernel finds them: for tables that are looked up at every word. */
export function keep(values: Float64Array): Float64Array {
  const kept = stay(values.length);
  kept.set(values);
  return kept;
}
