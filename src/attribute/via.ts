import type { Span, Token } from '../model.ts';
import { outside } from '../spans.ts';
import type { Attribution } from './attribution.ts';
import { nounPhraseAfter } from './noun-phrase.ts';

/** An attribution with the words of those who passed it on, nearest first. */
export interface Carried extends Attribution {
  readonly via: readonly Span[];
}

/**
 * Chains of report. A frame around a whole attribution carries it:
 *   Smith told Jones that …, | according to the agency        The agency reported that | Smith told Jones …
 * "according to" only carries, and does so too where it is beside an attribution and has its very content; "reported" is
 * a claim of its own as well.
 */
export function joinChains(
  attributions: readonly Attribution[],
  onlyCarries: (attribution: Attribution) => boolean,
): Carried[] {
  const carriers = new Set<Attribution>(attributions.filter(onlyCarries));
  const chained = attributions.map((attribution, index) => ({
    ...attribution,
    via: carriersOf(attribution, around(attributions, index), carriers),
  }));
  return chained.filter(
    (outer, index) =>
      !(carriers.has(attributions[index]!) && around(chained, index).some((inner) => isMostOf(outer, inner))),
  );
}

/** What the inner one says is most of what the outer one does: the outer one has nothing to say of its own. */
function isMostOf(outer: Carried, inner: Carried): boolean {
  return outer.source !== null && inner.via.includes(outer.source) && 2 * size(inner) >= size(outer);
}

/** A chain stays within a few attributions of the text: farther ones cannot contain one another. */
const NEIGHBOURS = 12;

function around<A extends Attribution>(all: readonly A[], index: number): readonly A[] {
  return all.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS);
}

/** `onlyCarry` are those that have nothing to say of their own. */
function carriersOf(inner: Attribution, around: readonly Attribution[], onlyCarry: ReadonlySet<Attribution>): Span[] {
  return around
    .filter(
      (outer) =>
        outer !== inner &&
        outer.source !== null &&
        (contains(outer, inner) || (onlyCarry.has(outer) && !onlyCarry.has(inner) && sameContent(outer, inner))),
    )
    .sort((a, b) => size(a) - size(b))
    .map(({ source }) => source!);
}

/** The inner cue within, and at least a part of its source: where a content begins may be off by a word. */
function contains({ contents }: Attribution, { cue, source }: Attribution): boolean {
  const holdsCue = contents.some(({ start, end }) => start <= cue.start && cue.end <= end);
  return holdsCue && source !== null && contents.some(({ start, end }) => start < source.end && source.start < end);
}

function sameContent(a: Attribution, b: Attribution): boolean {
  let shared = 0;
  for (const one of a.contents)
    for (const other of b.contents)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return 2 * shared >= size(a) + size(b) - shared;
}

function size({ contents }: Attribution): number {
  return contents.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** `…, citing ______`   `was quoted as saying by ______` */
export function findCited(words: readonly Token[], cue: Span, taken: readonly Span[]): Span[] {
  const free = outside(words, taken);
  const at = free.findIndex(
    ({ lower, start }, index) =>
      start >= cue.end &&
      (/^(?:citing|quoting)$/.test(lower) || (lower === 'by' && index > 0 && free[index - 1]!.end === cue.end)),
  );
  const phrase = at === -1 ? undefined : nounPhraseAfter(free, at + 1);
  return phrase ? [{ start: free[phrase.first]!.start, end: free[phrase.last - 1]!.end }] : [];
}
