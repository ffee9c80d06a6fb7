import { readTable, values } from '../lexicon.ts';
import type { Word } from '../model.ts';
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
export function describeWord(word: Word): Description {
  return { features: wordFeatures(word), vector: vectorWord(word) };
}

/** What a word is by itself, wherever it stands: its form, its part of speech, and what the word lists say of it. */
export function wordFeatures(word: Word): string[] {
  const { lower, lemma, pos } = word;
  return [...lexicalFeatures(word), `s2:${lower.slice(-2)}`, `sh:${shapeOf(word.text)}`, `pos:${pos}`].concat(
    [`ps:${pos}${lower.slice(-2)}`],
    cueFeatures(word),
    NOUN_CUES.get(lemma) ?? [],
    ROLE_NOUNS.has(lemma) ? ['role'] : [],
  );
}

/** Those that single out one word or a few, which training sometimes hides so that it does not learn by heart. */
export function lexicalFeatures({ lower, lemma, pos }: Word): string[] {
  return [`w:${lower}`, `l:${lemma}`, `wp:${lower}${pos}`, `p3:${lower.slice(0, 3)}`, `s3:${lower.slice(-3)}`];
}

function cueFeatures(word: Word): string[] {
  const cue = matchCueWord([word], 0)?.word;
  if (!cue) return [];
  const frames = [...cue.frames].map((frame) => `cf:${frame}`);
  return [`ca:${cue.attitude}`, `cs:${cue.strong}`, `cp:${word.pos}${cue.strong}`, ...frames];
}

/** The word under which its vector is kept: without the marks that a tokeniser leaves on it, unless it is all marks. */
export function vectorWord({ lower }: Word): string {
  return /^[.'-]|[.'-]$/.test(lower) ? lower.replace(/^[.'-]+|[.'-]+$/g, '') || lower : lower;
}

function shapeOf(text: string): string {
  if (/^[a-z]+$/.test(text)) return 'x'; // as most are
  if (/^\p{Lu}+$/u.test(text)) return text.length === 1 ? 'X' : 'XX';
  if (/^\p{Lu}/u.test(text)) return 'Xx';
  if (/^\p{Ll}+$/u.test(text)) return 'x';
  if (/^\p{P}+$/u.test(text)) return text;
  return /^\d+$/.test(text) ? 'd' : /\d/.test(text) ? 'd-' : 'o';
}
