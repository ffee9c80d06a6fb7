import type { Annotated } from '../model.ts';
import { overlapping } from '../spans.ts';
import type { Attribution } from './attribution.ts';

/**
 * What leads to a source, or only closes it, is no part of it:
 *   [which the mayor] says → which [the mayor] says       [Anna Roth,] who said → [Anna Roth], who said
 * The comma that closes an insertion stays: [Anna Roth, the mayor,]
 */
export function withTrimmedSource<A extends Attribution>({ tokens }: Annotated, attribution: A): A {
  if (!attribution.source) return attribution;
  const words = overlapping(tokens, attribution.source);
  const first = words.length > 1 && /^(?:which|what)$/.test(words[0]!.lower) ? 1 : 0;
  const closes = words.length > first + 1 && words.findIndex(({ text }) => text === ',') === words.length - 1;
  const last = closes ? words.length - 1 : words.length;
  const source = { start: words[first]!.start, end: words[last - 1]!.end };
  return first === 0 && !closes ? attribution : { ...attribution, source };
}
