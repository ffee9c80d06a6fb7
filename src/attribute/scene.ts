import type { Annotated, Span, Token } from '../model.ts';
import { WordFacts } from '../words.ts';
import { matchCueWord } from './cue-words.ts';

/**
 * An article as the learned finder sees it: for every word in which sentence, block and quotation it stands, and counts
 * up to it, so that what lies between two words is told by two look-ups.
 */
export interface Scene {
  readonly annotated: Annotated;
  readonly sentence: Int32Array;
  readonly block: Int32Array;
  /** Index of the quotation, or -1. */
  readonly quote: Int32Array;
  /** 0, or 1 to 4 where a cue of several words of the lists begins or goes on, weak or strong. */
  readonly phrase: Uint8Array;
  /** How many of each of `COUNTED` stand before word t: from `t * COUNTED.length` on, in their order. */
  readonly counts: Int32Array;
}

/** What is counted: words of such a kind, verbs, and words that report outside quotations. */
export const COUNTED = ['comma', 'mark', 'joint', 'that', 'clause', 'dash', 'verb', 'cue'] as const;
const [COMMA, MARK, JOINT, THAT, CLAUSE, DASH, VERB, CUE] = COUNTED.map((_, place) => 1 << place) as [
  ...[number, number, number, number],
  ...[number, number, number, number],
];
const CLAUSES = 'who which while as if when because after before though although where'.split(' ');
const WORDS = new Map([
  [',', COMMA],
  ...['and', 'but', 'or', ';'].map((word): [string, number] => [word, JOINT]),
  ['that', THAT],
  ...CLAUSES.map((word): [string, number] => [word, CLAUSE]),
]);

export function sceneOf(annotated: Annotated): Scene {
  const { tokens, sentences } = annotated;
  const sentence = new Int32Array(tokens.length);
  const block = new Int32Array(tokens.length);
  const phrase = new Uint8Array(tokens.length);
  const counted = new Uint8Array(tokens.length);
  for (let t = 0; t < tokens.length; t++) counted[t] = kinds.of(tokens[t]!);
  const quote = indexOver(tokens, annotated.quotes);
  for (const [index, { first, last, block: own }] of sentences.entries()) {
    sentence.fill(index, first, last);
    block.fill(own, first, last);
    const words = tokens.slice(first, last);
    for (let at = 0; at < words.length; at++) markCue(words, at, first, { phrase, counted, quote });
  }
  return { annotated, sentence, block, quote, phrase, counts: countUp(counted) };
}

function isVerb(pos: string): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

/** Kinds that a word is of by itself, as bits. */
const kinds = new WordFacts(({ lower, pos }) => kindOf(lower) | (isVerb(pos) ? VERB : 0));

/** Those that it is of by its letters or signs. */
function kindOf(lower: string): number {
  const known = WORDS.get(lower);
  const first = lower.charCodeAt(0);
  if (known !== undefined || (first >= 97 && first <= 122)) return known ?? 0; // a letter from a to z
  if (/^["“”‘’'`]+$/.test(lower)) return MARK;
  return /^[:—–-]+$/.test(lower) ? DASH : 0;
}

/** For every token the index of the span that it lies in, or -1; spans are in order and do not overlap. */
export function indexOver(tokens: readonly Token[], spans: readonly Span[]): Int32Array {
  const found = new Int32Array(tokens.length).fill(-1);
  let index = 0;
  for (let t = 0; t < tokens.length; t++) {
    const { start, end } = tokens[t]!;
    while (index < spans.length && spans[index]!.end <= start) index++;
    if (index < spans.length && spans[index]!.start < end) found[t] = index;
  }
  return found;
}

interface CueMarks {
  readonly phrase: Uint8Array;
  readonly counted: Uint8Array;
  readonly quote: Int32Array;
}

function markCue(words: readonly Token[], at: number, offset: number, { phrase, counted, quote }: CueMarks): void {
  const match = matchCueWord(words, at);
  if (!match) return;
  const { pos, lower } = words[at]!;
  const reports = quote[offset + at]! < 0 && isVerb(pos);
  if (reports || /^(?:said|says|according)$/.test(lower)) counted[offset + at]! |= CUE;
  if (match.end - at < 2) return;
  for (let t = at; t < match.end; t++) phrase[offset + t] = 1 + (t > at ? 1 : 0) + (match.word.strong ? 2 : 0);
}

function countUp(counted: Uint8Array): Int32Array {
  const width = COUNTED.length;
  const counts = new Int32Array((counted.length + 1) * width);
  for (let t = 0; t < counted.length; t++)
    for (let k = 0; k < width; k++) counts[(t + 1) * width + k] = counts[t * width + k]! + ((counted[t]! >> k) & 1);
  return counts;
}
