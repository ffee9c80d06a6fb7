import { DOUBLE } from './assembler.ts';
import { kernelMemory, LENT_FROM, LENT_TO } from './kernel-memory.ts';

let used = LENT_FROM;
let depth = 0;

/**
 * Lets `work` use memory over and over that would take longer to ask for, and to clear away, than to fill: what `zeros`
 * and `doubles` give within it is lent until it ends, and may not be part of what it returns.
 */
export function borrowing<T>(work: () => T): T {
  const before = used;
  depth++;
  try {
    return work();
  } finally {
    depth--;
    used = before;
  }
}

/**
 * So many zeros, of 32 bits each: lent where somebody borrows, else an array of their own, as for a text that is too long
 * for what there is to lend.
 */
export function zeros(length: number): Float32Array {
  return unfilled(length).fill(0);
}

/** So many numbers of 32 bits for who fills them all: what is lent holds what was there before. */
export function unfilled(length: number): Float32Array {
  return lent(Float32Array, length);
}

/** The same of a byte each. */
export function unfilledBytes(length: number): Uint8Array {
  return lent(Uint8Array, length);
}

/** So many zeros of 64 bits each. */
export function doubles(length: number): Float64Array {
  return lent(Float64Array, length).fill(0);
}

/** So many whole zeros of 32 bits each. */
export function integers(length: number): Int32Array {
  return lent(Int32Array, length).fill(0);
}

interface Numbers<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): A;
  new (memory: ArrayBufferLike, at: number, length: number): A;
}

function lent<A>(Kind: Numbers<A>, length: number): A {
  const at = lend(length * Kind.BYTES_PER_ELEMENT);
  return at === undefined ? new Kind(length) : new Kind(kernelMemory.buffer, at, length);
}

/** Address of so many bytes, where a number of either size may stand; undefined where there are none to lend. */
function lend(bytes: number): number | undefined {
  const end = used + Math.ceil(bytes / DOUBLE) * DOUBLE;
  if (depth === 0 || end > LENT_TO) return undefined;
  const at = used;
  used = end;
  return at;
}
