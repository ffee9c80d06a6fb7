import type { Crf, Numbers } from './crf.ts';

/** The states of the most probable path; of equally probable ones that whose states come first. */
export function bestPath({ chain, weights }: Crf, emissions: Numbers, count: number): Uint8Array {
  const { labels, labelCount: wide, from, into } = chain;
  const size = labels.length;
  const cameFrom = new Uint8Array(count * size);
  let scores = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  let next = new Float64Array(size);
  for (const s of chain.starts) scores[s] = emissions[labels[s]!]!;
  for (let t = 1; t < count; t++) {
    for (let s = 0, k = 0; s < size; s++) {
      let best = Number.NEGATIVE_INFINITY;
      let source = 0;
      for (const end = into[s + 1]!; k < end; k++) {
        const score = scores[from[k]!]! + weights[k]!;
        if (score <= best) continue;
        best = score;
        source = from[k]!;
      }
      next[s] = best + emissions[t * wide + labels[s]!]!;
      cameFrom[t * size + s] = source;
    }
    const before = scores;
    scores = next;
    next = before;
  }
  const path = new Uint8Array(count);
  let state = chain.ends.reduce((best, s) => (scores[s]! > scores[best]! ? s : best), chain.ends[0]!);
  for (let t = count - 1; t >= 0; t--) {
    path[t] = state;
    state = cameFrom[t * size + state]!;
  }
  return path;
}
