import { lowerBound } from '../lower-bound.ts';
import type { Annotated, Span } from '../model.ts';
import { overlapping } from '../spans.ts';
import type { Attribution } from './attribution.ts';

/**
 * A source is whole names: the learned finder weighs word by word, and may leave one cut.
 *   the lawyer [Anna] Roth → the lawyer [Anna Roth]       Ghana[’s Transport Ministry] → [Ghana’s Transport Ministry]
 *   [the state news agency] KCNA → [the state news agency KCNA]       about [three in ten] → [about three in ten]
 */
export function withWholeSource<A extends Attribution>(annotated: Annotated, attribution: A): A {
  const { source, cue, contents } = attribution;
  if (!source) return attribution;
  // "*The* belief that …": an article or a dash is nobody.
  if (overlapping(annotated.tokens, source).every(({ lower, pos }) => pos === 'PUNCT' || /^(?:the|an?)$/.test(lower)))
    return { ...attribution, source: null };
  const taken = [cue, ...contents];
  const whole = overAmount(annotated, overNameBehind(annotated, overOwner(annotated, overNames(annotated, source))));
  const clashes = taken.some(({ start, end }) => start < whole.end && whole.start < end);
  return clashes ? attribution : { ...attribution, source: whole };
}

/** A name that reports nothing: no cue is made of names alone. */
export function isNameOnly({ names, tokens }: Annotated, cue: Span): boolean {
  return overlapping(tokens, cue).every((token) => overlapping(names, token).length > 0);
}

function overNames({ names }: Annotated, { start, end }: Span): Span {
  const touched = overlapping(names, { start, end });
  return {
    start: Math.min(start, touched[0]?.start ?? start),
    end: Math.max(end, touched.at(-1)?.end ?? end),
  };
}

/** Leftwards over the word that a possessive mark belongs to, and its name. */
function overOwner(annotated: Annotated, source: Span): Span {
  const { tokens } = annotated;
  const at = lowerBound(tokens, ({ start }) => start >= source.start);
  const owner = tokens[at - 1];
  if (!owner || tokens[at]?.pos !== 'PART' || owner.end !== source.start) return source;
  return { start: overNames(annotated, owner).start, end: source.end };
}

/** Leftwards over what says that a number is none to rely on: "About", "at least". */
function overAmount({ tokens }: Annotated, source: Span): Span {
  const at = lowerBound(tokens, ({ start }) => start >= source.start);
  if (tokens[at]?.pos !== 'NUM') return source;
  if (/^(?:about|nearly|almost|roughly|over)$/.test(tokens[at - 1]?.lower ?? ''))
    return { ...source, start: tokens[at - 1]!.start };
  const isLeast = tokens[at - 2]?.lower === 'at' && tokens[at - 1]?.lower === 'least';
  return isLeast ? { ...source, start: tokens[at - 2]!.start } : source;
}

/** Rightwards over a name that a noun introduces. */
function overNameBehind({ names, tokens }: Annotated, source: Span): Span {
  const at = lowerBound(tokens, ({ start }) => start >= source.end);
  const next = tokens[at];
  const name = next && names[lowerBound(names, ({ start }) => start >= next.start)];
  const introduces = tokens[at - 1]?.pos === 'NOUN' && name?.start === next?.start;
  return introduces && name && name.kind !== 'place' ? { start: source.start, end: name.end } : source;
}
