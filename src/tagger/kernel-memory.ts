import { makeMemory } from './assembler.ts';

/** Numbers, in their order: weights that a kernel multiplies by, words that are brought to it, and what is lent. */
export const WEIGHTS_ROOM = 1 << 14;
export const WORDS_ROOM = 1 << 15;
/** Enough for articles of some three thousand words. */
const LENT_ROOM = 1 << 20;
/** A kernel adds nothing to the few numbers behind its last row, but it does add it. */
const MARGIN = 8;

export const kernelMemory = makeMemory(WEIGHTS_ROOM + WORDS_ROOM + LENT_ROOM + MARGIN);
/** All of it. */
export const kernelNumbers = new Float64Array(kernelMemory.buffer);
/** The part that `zeros` lends: what lies there is computed with where it lies. */
export const lentNumbers = kernelNumbers.subarray(WEIGHTS_ROOM + WORDS_ROOM, WEIGHTS_ROOM + WORDS_ROOM + LENT_ROOM);

export function isInKernel(values: Float64Array): boolean {
  return values.buffer === kernelMemory.buffer;
}
