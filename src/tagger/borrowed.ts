/** Numbers for articles of some three thousand words; for what goes beyond, fresh memory is asked for. */
const ROOM = 1 << 20;
let room: Float64Array | undefined;
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

/** So many zeros: lent where somebody borrows, else an array of their own. */
export function zeros(length: number): Float64Array {
  if (depth === 0 || used + length > ROOM) return new Float64Array(length);
  room ??= new Float64Array(ROOM);
  const lent = room.subarray(used, used + length);
  used += length;
  return lent.fill(0);
}
