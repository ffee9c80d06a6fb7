/**
 * A generator of its own, so that the same figures come out on every machine and in every version of Node: mulberry32
 * (Tommy Ettinger, public domain). Gives numbers from 0 up to 1.
 */
export function seededRandom(seed: number): () => number {
  let index = 0;
  return () => randomAt(seed, index++);
}

/** The number that a generator gives after `index` others. */
export function randomAt(seed: number, index: number): number {
  const state = (seed + Math.imul(index + 1, 0x6d2b79f5)) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** Some of the items, none twice, in the order in which they stand; the same ones whenever it is asked. */
export function sample<T>(items: readonly T[], size: number, seed = 1): T[] {
  const random = seededRandom(seed);
  const drawn = items.map((item, index) => ({ item, index, draw: random() }));
  const chosen = drawn.sort((a, b) => a.draw - b.draw).slice(0, size);
  return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item);
}
