import { lowerBound } from '../src/lower-bound.ts';
import type { Span } from '../src/model.ts';

/** Where the words and marks of a text begin: the tokens by which spans are compared, whoever made them. */
export function wordStarts(text: string): number[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu), ({ index }) => index);
}

/** Indices of the words that begin inside the spans. */
export function wordsUnder(starts: readonly number[], spans: readonly Span[]): Set<number> {
  const under = new Set<number>();
  for (const { start, end } of spans)
    for (let at = lowerBound(starts, (word) => word >= start); at < starts.length && starts[at]! < end; at++)
      under.add(at);
  return under;
}

export function sharedWords(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = sharedWords(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Pairs of one set of `a` and one of `b` that share a word, by index, without looking at all the others. */
export function meetings(a: readonly ReadonlySet<number>[], b: readonly ReadonlySet<number>[]): [number, number][] {
  const holders = new Map<number, number[]>();
  for (const [index, words] of b.entries())
    for (const word of words) {
      const known = holders.get(word);
      if (known) known.push(index);
      else holders.set(word, [index]);
    }
  return a.flatMap((words, index) => {
    const met = new Set([...words].flatMap((word) => holders.get(word) ?? []));
    return [...met].sort((one, other) => one - other).map((other): [number, number] => [index, other]);
  });
}
