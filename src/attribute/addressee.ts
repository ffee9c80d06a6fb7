import { readTable } from '../lexicon.ts';
import type { Span, Token } from '../model.ts';
import { outside } from '../spans.ts';
import type { CueWord } from './cue-words.ts';
import { nounPhraseAfter } from './noun-phrase.ts';

/** Nouns for the occasion of speech: "in a *letter* to", "in an *interview* with". */
const OCCASIONS = new Set(
  readTable('lexicon/noun-cues.tsv', ['noun', 'use'])
    .filter(({ use }) => use.split('|').includes('in'))
    .map(({ noun }) => noun),
);

/** Occasions whose other party is spoken to: not "after a meeting with". */
const TALK = /^(?:interview|conversation|call|chat|exchange)$/;

/**
 * To whom it was said, in the words of the sentence that are neither source nor content:
 *   told ______ that     wrote to ______     noted in his letter to ______     said in an interview with ______
 */
export function findAddressees(
  words: readonly Token[],
  cue: Span,
  taken: readonly Span[],
  head: CueWord | undefined,
): Span[] {
  const free = outside(words, taken);
  const after = free.findIndex(({ start }) => start >= cue.end);
  if (after === -1 || !head) return [];
  const starts: number[] = [];
  if (head.frames.has('hearer') && touches(words, cue, free[after]!)) starts.push(after);
  if (head.frames.has('to-hearer') && free[after]!.lower === 'to') starts.push(after + 1);
  const occasion = free.findIndex(
    ({ lemma }, at) =>
      OCCASIONS.has(lemma) && (free[at + 1]?.lower === 'to' || (TALK.test(lemma) && free[at + 1]?.lower === 'with')),
  );
  if (occasion !== -1) starts.push(occasion + 2);
  const phrase = starts.map((start) => nounPhraseAfter(free, start)).find((found) => found !== undefined);
  return phrase ? [{ start: free[phrase.first]!.start, end: free[phrase.last - 1]!.end }] : [];
}

function touches(words: readonly Token[], cue: Span, next: Token): boolean {
  return words.find(({ start }) => start >= cue.end) === next && /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(next.pos);
}

/**
 * The hearer with whom the content begins, where a request or an order names them first, with the words behind:
 *   asked | ______ to explain itself        urged | ______ not to go
 */
export function hearerWithin(
  content: readonly Token[],
  head: CueWord | undefined,
): { readonly hearer: Span; readonly rest: readonly Token[] } | undefined {
  if (!head?.frames.has('hearer') || content[0]!.lower === 'to') return undefined;
  const phrase = nounPhraseAfter(content, 0);
  const rest = phrase ? content.slice(phrase.last) : [];
  const asks = rest[0]?.lower === 'to' || (rest[0]?.lower === 'not' && rest[1]?.lower === 'to');
  return phrase && asks
    ? { hearer: { start: content[0]!.start, end: content[phrase.last - 1]!.end }, rest }
    : undefined;
}
