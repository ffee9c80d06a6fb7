import type { Span } from '../src/model.ts';
import { type Counts, precisionRecallF1, sumCounts } from './attribution-score.ts';
import { pairOff } from './one-to-one.ts';
import type { Marked } from './polnear.ts';
import { jaccard, meetings, sharedWords, wordStarts, wordsUnder } from './words.ts';

export const PARTS = ['source', 'cue', 'content'] as const;
export type Part = (typeof PARTS)[number];

/** For each part, in how many of the pairs it is the same to the character, and in how many it shares a word. */
export type SpanCounts = Readonly<Record<Part, { readonly exact: Counts; readonly overlap: Counts }>>;

/** Predicted and gold attributions whose cues share a word, one to one: of several, the best overlap of contents. */
export function matchCues<P extends Marked>(
  text: string,
  predicted: readonly P[],
  gold: readonly Marked[],
): [P, Marked][] {
  const starts = wordStarts(text);
  const under = (all: readonly Marked[], part: Part) => all.map((marked) => wordsUnder(starts, marked[part]));
  const [claimed, wanted] = [under(predicted, 'content'), under(gold, 'content')];
  const [claimedCues, wantedCues] = [under(predicted, 'cue'), under(gold, 'cue')];
  const candidates = meetings(claimedCues, wantedCues).map(([p, g]) => ({
    predicted: p,
    gold: g,
    // Contents decide; how well the cues agree tells only between equals.
    fit: jaccard(claimed[p]!, wanted[g]!) + 1e-3 * jaccard(claimedCues[p]!, wantedCues[g]!),
  }));
  return pairOff(candidates).map((pair) => [predicted[pair.predicted]!, gold[pair.gold]!]);
}

/** Compares the parts of attributions that `matchCues` has paired; those without a partner count against every part. */
export function scoreSpans(text: string, predicted: readonly Marked[], gold: readonly Marked[]): SpanCounts {
  const pairs = matchCues(text, predicted, gold);
  const starts = wordStarts(text);
  const count = (holds: (pair: readonly [Marked, Marked]) => boolean): Counts => ({
    predicted: predicted.length,
    gold: gold.length,
    right: pairs.filter(holds).length,
  });
  const part = (name: Part) => ({
    exact: count(([claim, other]) => isSame(claim[name], other[name])),
    overlap: count(([claim, other]) => touches(starts, claim[name], other[name])),
  });
  return { source: part('source'), cue: part('cue'), content: part('content') };
}

export function spanF1(articles: readonly SpanCounts[], part: Part, how: 'exact' | 'overlap'): number {
  return precisionRecallF1(sumCounts(articles.map((counts) => counts[part][how]))).f1;
}

/** Of pairs, the share in which a part is the same to the character. */
export function exactShare(pairs: readonly (readonly [Marked, Marked])[], part: Part): number {
  return pairs.filter(([claim, other]) => isSame(claim[part], other[part])).length / Math.max(1, pairs.length);
}

/** The same stretches, in whatever order they are listed; two parts that lack are the same. */
function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  const spell = (spans: readonly Span[]): string =>
    spans
      .map(({ start, end }) => `${start}-${end}`)
      .sort()
      .join(' ');
  return spell(a) === spell(b);
}

function touches(starts: readonly number[], a: readonly Span[], b: readonly Span[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  return sharedWords(wordsUnder(starts, a), wordsUnder(starts, b)) > 0;
}
