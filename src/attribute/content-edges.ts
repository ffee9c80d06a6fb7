import { lowerBound } from '../lower-bound.ts';
import type { Annotated, Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import type { Attribution } from './attribution.ts';
import { nounPhraseAfter } from './noun-phrase.ts';

/** So many words are looked at for the end of the name. */
const LONGEST_HEARER = 12;

/**
 * Whom "to" leads to is told something, and is no part of it: the learned finder weighs word by word, and may think so.
 *   in a letter to [Weber that the port would open] → in a letter to Weber [that the port would open]
 */
export function withoutHearer<A extends Attribution>({ tokens }: Annotated, attribution: A): A {
  const [opening] = attribution.contents;
  const at = lowerBound(tokens, ({ start }) => start >= opening!.start);
  if (tokens[at - 1]?.lower !== 'to') return attribution;
  const words = tokens.slice(at, at + LONGEST_HEARER);
  const that = words[nounPhraseAfter(words, 0)?.last ?? 0];
  return fromThat(attribution, that);
}

/** What is said from this word on, where it is "that" and stands in the first of the contents. */
function fromThat<A extends Attribution>(attribution: A, that: Token | undefined): A {
  const [opening, ...others] = attribution.contents;
  if (that?.lower !== 'that' || that.start >= opening!.end) return attribution;
  return { ...attribution, contents: [{ start: that.start, end: opening!.end }, ...others] };
}

/**
 * When it was said is no part of it:
 *   told Weber as late as [July that the port is open] → told Weber as late as July [that the port is open]
 */
export function withoutDate<A extends Attribution>({ tokens, times }: Annotated, attribution: A): A {
  const [opening] = attribution.contents;
  const at = lowerBound(tokens, ({ start }) => start >= opening!.start);
  const first = tokens[at]?.pos === 'ADP' ? tokens[at + 1] : tokens[at];
  const date = first && overlapping(times, first)[0];
  if (!date) return attribution;
  const that = tokens[lowerBound(tokens, ({ start }) => start >= date.end)];
  return fromThat(attribution, that);
}

/**
 * The pronoun that stands for a content before whoever says it is of the content:
 *   what [Roth] called [a scandal] → [what] Roth called [a scandal]
 */
export function withRelative<A extends Attribution>({ tokens }: Annotated, attribution: A): A {
  const { source, cue, contents } = attribution;
  if (!source || source.end > cue.start || contents.some(({ start }) => start < cue.end)) return attribution;
  const at = lowerBound(tokens, ({ start }) => start >= source.start);
  const pronoun = tokens[at - 1];
  // "which *in 2019* promised": nobody, and the pronoun itself is who speaks.
  if (!pronoun || !/^(?:what|which|whom)$/.test(pronoun.lower) || tokens[at]!.pos === 'ADP') return attribution;
  return { ...attribution, contents: [{ start: pronoun.start, end: pronoun.end }, ...contents] };
}
