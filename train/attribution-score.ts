import type { Span } from '../src/model.ts';
import type { Marked } from './polnear.ts';

export interface Counts {
  readonly predicted: number;
  readonly gold: number;
  readonly right: number;
}

/**
 * The att metric: predicted and gold attributions matched one to one, best overlap first; a pair is right where the
 * Jaccard index of the content's tokens is at least 0.5 and the sources overlap, or neither has one.
 */
export function matchAttributions(
  text: string,
  predicted: readonly Marked[],
  gold: readonly Marked[],
): [Marked, Marked][] {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map((match) => match.index);
  const goldTokens = gold.map(({ content }) => covered(tokens, content));
  const candidates = predicted.flatMap((claim, p) => {
    const claimed = covered(tokens, claim.content);
    return gold.map((other, g) => ({
      p,
      g,
      jaccard: sourcesAgree(claim, other) ? jaccard(claimed, goldTokens[g]!) : 0,
    }));
  });
  const usedPredicted = new Set<number>();
  const usedGold = new Set<number>();
  const pairs: [Marked, Marked][] = [];
  for (const { p, g } of candidates.filter(({ jaccard }) => jaccard >= 0.5).sort((a, b) => b.jaccard - a.jaccard)) {
    if (usedPredicted.has(p) || usedGold.has(g)) continue;
    usedPredicted.add(p);
    usedGold.add(g);
    pairs.push([predicted[p]!, gold[g]!]);
  }
  return pairs;
}

function covered(tokens: readonly number[], spans: readonly Span[]): Set<number> {
  return new Set(tokens.filter((at) => spans.some(({ start, end }) => start <= at && at < end)));
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((at) => b.has(at)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function sourcesAgree(a: Marked, b: Marked): boolean {
  if (a.source.length === 0 && b.source.length === 0) return true;
  return a.source.some((one) => b.source.some((other) => one.start < other.end && other.start < one.end));
}

export function precisionRecallF1({ predicted, gold, right }: Counts): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
