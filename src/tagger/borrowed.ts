import { lentNumbers } from './kernel-memory.ts';

let used = 0;
let depth = 0;

/**
 * Lets `work` use memory over and over that would take longer to ask for, and to clear away, than to fill: what `zeros`
 * gives within it is lent until it ends, and may not be part of what it returns.
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
 * So many zeros: lent where somebody borrows, else an array of their own, as for a text that is too long for what there
 * is to lend.
 */
export function zeros(length: number): Float64Array {
  if (depth === 0 || used + length > lentNumbers.length) return new Float64Array(length);
  const lent = lentNumbers.subarray(used, used + length);
  used += length;
  return lent.fill(0);
}
