import { contentsAgree, matchAttributions, sourcesAgree } from './attribution-score.ts';
import type { Marked } from './polnear.ts';
import { matchCues } from './span-score.ts';
import { wordStarts } from './words.ts';

export const ERROR_KINDS = ['missed cue', 'extra cue', 'wrong source', 'wrong content', 'both wrong'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface AttributionError {
  readonly kind: ErrorKind;
  readonly predicted?: Marked;
  readonly gold?: Marked;
}

/**
 * What the att metric does not count as right, each once: attributions left over whose cues meet have a part wrong,
 * the rest is missed or extra. So right ones and errors add up to all that is predicted, and to all that is gold.
 */
export function findErrors(text: string, predicted: readonly Marked[], gold: readonly Marked[]): AttributionError[] {
  const right = new Set(matchAttributions(text, predicted, gold).flat());
  const left = predicted.filter((marked) => !right.has(marked));
  const wanted = gold.filter((marked) => !right.has(marked));
  const pairs = matchCues(text, left, wanted);
  const paired = new Set(pairs.flat());
  const starts = wordStarts(text);
  return [
    ...pairs.map(([claim, other]) => ({ kind: whatIsWrong(starts, claim, other), predicted: claim, gold: other })),
    ...wanted.filter((other) => !paired.has(other)).map((other) => ({ kind: 'missed cue' as const, gold: other })),
    ...left.filter((claim) => !paired.has(claim)).map((claim) => ({ kind: 'extra cue' as const, predicted: claim })),
  ];
}

function whatIsWrong(starts: readonly number[], claim: Marked, gold: Marked): ErrorKind {
  if (sourcesAgree(claim, gold)) return 'wrong content';
  return contentsAgree(starts, claim, gold) ? 'wrong source' : 'both wrong';
}
