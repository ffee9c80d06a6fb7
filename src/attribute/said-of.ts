import { lowerBound } from '../lower-bound.ts';
import type { Annotated, Span, Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import type { Attribution } from './attribution.ts';
import { matchCueWord } from './cue-words.ts';

/**
 * Of whom a passive tells, or what seems, says nothing: nobody is named who does. It belongs to what is said, but for
 * whom a verb of telling tells:
 *   [Roth] is expected [to resign] → nobody: [Roth] [to resign]       [Roth] was asked [about it] → nobody: [about it]
 *   [the pier] seems [to sink] → nobody: [the pier] [to sink]
 * States of mind are the subject's own, and so is what only seems to be said: *is worried*, *seemed to mock*.
 */
export function withSaidOf<A extends Attribution>(annotated: Annotated, attribution: A): A {
  const { source, cue, contents } = attribution;
  if (!source || source.start > cue.start) return attribution;
  const kind = kindOfCue(annotated, cue);
  if (kind === 'active') return attribution;
  if (kind === 'told') return { ...attribution, source: null };
  return { ...attribution, source: null, contents: [...contents, source].sort((a, b) => a.start - b.start) };
}

const AUXILIARY =
  /^(?:has|have|had|can|could|will|would|should|may|might|must|do|does|did|is|are|was|were|be|been|being|not|n't|n’t)$/;
const BE = /^(?:is|are|was|were|be|been|being)$/;
const SEEMS = /^(?:seem|appear)(?:s|ed|ing)?$/;
/** A row of cues.tsv is no longer. */
const LONGEST_CUE = 8;

/** Whether the subject of a cue speaks, is told something, or is what is spoken of. */
function kindOfCue({ tokens }: Annotated, cue: Span): 'active' | 'told' | 'saidOf' {
  const words = overlapping(tokens, cue);
  const main = words.findIndex((word) => !isBesideVerb(word));
  if (main === -1) return 'active';
  if (SEEMS.test(words[main]!.lower)) return main === words.length - 1 ? 'saidOf' : 'active';
  const be = words.slice(0, main).findLastIndex(({ lower }) => AUXILIARY.test(lower) && !/^n/.test(lower));
  if (be === -1 || !BE.test(words[be]!.lower) || words[main]!.lower.endsWith('ing')) return 'active';
  // The list has states of mind with their verb: "be worried"; here it stands beside it: "is still worried".
  const from = lowerBound(tokens, ({ start }) => start >= words[main]!.start);
  if (matchCueWord([words[be]!, ...tokens.slice(from, from + LONGEST_CUE)], 0)) return 'active';
  // By itself: whom a verb with its preposition is about is not its subject.
  const reports = matchCueWord([words[main]!], 0)?.word;
  if (!reports) return 'active';
  return reports.frames.has('hearer') ? 'told' : 'saidOf';
}

/** “*has also been* widely criticised” */
function isBesideVerb({ lower, pos }: Token): boolean {
  return pos === 'ADV' || AUXILIARY.test(lower);
}
