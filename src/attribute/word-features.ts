import { readTable, values } from '../lexicon.ts';
import type { Token } from '../model.ts';
import type { Description } from '../tagger/word-reader.ts';
import { matchCueWord } from './cue-words.ts';

const NOUN_CUES = new Map(
  readTable('lexicon/noun-cues.tsv', ['noun', 'attitude', 'use']).map(({ noun, attitude, use }) => [
    noun,
    [`na:${attitude}`, ...values(use).map((one) => `nu:${one}`)],
  ]),
);
const ROLE_NOUNS = new Set(readTable('lexicon/role-nouns.tsv', ['noun']).map(({ noun }) => noun));

/** All that the model is told of a word by itself. */
export function describeWord(token: Token): Description {
  return { features: wordFeatures(token), vector: vectorWord(token) };
}

/** What a word is by itself, wherever it stands: its form, its part of speech, and what the word lists say of it. */
export function wordFeatures(token: Token): string[] {
  const { lower, lemma, pos } = token;
  return [...lexicalFeatures(token), `s2:${lower.slice(-2)}`, `sh:${shapeOf(token.text)}`, `pos:${pos}`].concat(
    [`ps:${pos}${lower.slice(-2)}`],
    cueFeatures(token),
    NOUN_CUES.get(lemma) ?? [],
    ROLE_NOUNS.has(lemma) ? ['role'] : [],
  );
}

/** Those that single out one word or a few, which training sometimes hides so that it does not learn by heart. */
export function lexicalFeatures({ lower, lemma, pos }: Token): string[] {
  return [`w:${lower}`, `l:${lemma}`, `wp:${lower}${pos}`, `p3:${lower.slice(0, 3)}`, `s3:${lower.slice(-3)}`];
}

function cueFeatures(token: Token): string[] {
  const word = matchCueWord([token], 0)?.word;
  if (!word) return [];
  const frames = [...word.frames].map((frame) => `cf:${frame}`);
  return [`ca:${word.attitude}`, `cs:${word.strong}`, `cp:${token.pos}${word.strong}`, ...frames];
}

/** The word under which its vector is kept: without the marks that a tokeniser leaves on it, unless it is all marks. */
export function vectorWord({ lower }: Token): string {
  return lower.replace(/^[.'-]+|[.'-]+$/g, '') || lower;
}

function shapeOf(text: string): string {
  if (/^\p{Lu}+$/u.test(text)) return text.length === 1 ? 'X' : 'XX';
  if (/^\p{Lu}/u.test(text)) return 'Xx';
  if (/^\p{Ll}+$/u.test(text)) return 'x';
  if (/^\p{P}+$/u.test(text)) return text;
  return /^\d+$/.test(text) ? 'd' : /\d/.test(text) ? 'd-' : 'o';
}
