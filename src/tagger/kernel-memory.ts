import { makeMemory, NUMBER } from './assembler.ts';

/** Numbers, in their order: weights that a kernel multiplies by, words that are brought to it, and what is lent. */
export const WEIGHTS_ROOM = 1 << 14;
export const WORDS_ROOM = 1 << 15;
/** Bytes that are lent: enough for articles of some six thousand words. */
const LENT_BYTES = 1 << 23;
/** Bytes for what stays: the tables of a few models. Only what is used is taken up. */
const STAYING_BYTES = 16 << 20;
/** A kernel adds nothing to the few numbers behind its last row, but it does add it. */
const MARGIN_BYTES = 64;

const LENT = (WEIGHTS_ROOM + WORDS_ROOM) * NUMBER + MARGIN_BYTES;
const STAYING = LENT + LENT_BYTES + MARGIN_BYTES;

export const kernelMemory = makeMemory(STAYING + STAYING_BYTES);
/** All of it. */
export const kernelNumbers = new Float32Array(kernelMemory.buffer);
/** The part that is lent: what lies there is computed with where it lies. In bytes, from and to. */
export const LENT_FROM = LENT;
export const LENT_TO = LENT + LENT_BYTES;

export function isInKernel({ buffer }: { readonly buffer: ArrayBufferLike }): boolean {
  return buffer === kernelMemory.buffer;
}

let staying = STAYING / NUMBER;

/** So many numbers for good, where a kernel finds them; an array of their own where there is no more room. */
export function stay(length: number): Float32Array {
  if (staying + length > kernelNumbers.length) return new Float32Array(length);
  staying += length;
  return kernelNumbers.subarray(staying - length, staying);
}

/** The same numbers for good, where a kernel finds them: for tables that are looked up at every word. */
export function keep(values: Float32Array): Float32Array {
  const kept = stay(values.length);
  kept.set(values);
  return kept;
}
