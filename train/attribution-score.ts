import { pairOff } from './one-to-one.ts';
import type { Marked } from './polnear.ts';
import { jaccard, meetings, wordStarts, wordsUnder } from './words.ts';

export interface Counts {
  readonly predicted: number;
  readonly gold: number;
  readonly right: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Contents that share this much of their words (Jaccard index) are the same one. */
const SAME_CONTENT = 0.5;

/**
 * The att metric: predicted and gold attributions matched one to one, best overlap first; a pair is right where the
 * Jaccard index of the content's tokens is at least 0.5 and the sources overlap, or neither has one.
 */
export function matchAttributions<P extends Marked>(
  text: string,
  predicted: readonly P[],
  gold: readonly Marked[],
): [P, Marked][] {
  const starts = wordStarts(text);
  const claimed = predicted.map(({ content }) => wordsUnder(starts, content));
  const wanted = gold.map(({ content }) => wordsUnder(starts, content));
  const candidates = meetings(claimed, wanted)
    .filter(([p, g]) => sourcesAgree(predicted[p]!, gold[g]!))
    .map(([p, g]) => ({ predicted: p, gold: g, fit: jaccard(claimed[p]!, wanted[g]!) }));
  const pairs = pairOff(candidates.filter(({ fit }) => fit >= SAME_CONTENT));
  return pairs.map((pair) => [predicted[pair.predicted]!, gold[pair.gold]!]);
}

export function contentsAgree(starts: readonly number[], a: Marked, b: Marked): boolean {
  return jaccard(wordsUnder(starts, a.content), wordsUnder(starts, b.content)) >= SAME_CONTENT;
}

export function sourcesAgree(a: Marked, b: Marked): boolean {
  if (a.source.length === 0 && b.source.length === 0) return true;
  return a.source.some((one) => b.source.some((other) => one.start < other.end && other.start < one.end));
}

export function sumCounts(all: readonly Counts[]): Counts {
  let [predicted, gold, right] = [0, 0, 0];
  for (const counts of all) {
    predicted += counts.predicted;
    gold += counts.gold;
    right += counts.right;
  }
  return { predicted, gold, right };
}

export function precisionRecallF1({ predicted, gold, right }: Counts): Rates {
  return ratesOf(predicted === 0 ? 0 : right / predicted, gold === 0 ? 0 : right / gold);
}

export function ratesOf(precision: number, recall: number): Rates {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
