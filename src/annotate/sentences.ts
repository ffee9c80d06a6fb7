import { readTable } from '../lexicon.ts';
import type { Sentence, Token } from '../model.ts';

/** Abbreviations after which a capitalised word goes on with the sentence ("Sen. Rubio"), in lower case with the stop. */
const BEFORE_NAMES = new Set(
  readTable('lexicon/abbreviations.tsv', ['abbreviation', 'follows'])
    .filter(({ follows }) => follows === 'name')
    .map(({ abbreviation }) => abbreviation.toLowerCase()),
);
const ABBREVIATIONS = new Set(
  readTable('lexicon/abbreviations.tsv', ['abbreviation']).map(({ abbreviation }) => abbreviation.toLowerCase()),
);

/** Sentences of one block's tokens; `offset` is the index of its first token in the article. */
export function findSentences(tokens: readonly Token[], offset: number, block: number): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!endsSentence(tokens, at)) continue;
    const last = pastClosers(tokens, at + 1);
    if (last < tokens.length && !beginsSentence(tokens[last]!)) continue;
    sentences.push({ first: offset + first, last: offset + last, block });
    first = last;
    at = last - 1;
  }
  if (first < tokens.length) sentences.push({ first: offset + first, last: offset + tokens.length, block });
  return sentences;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const { text, lower, start } = tokens[at]!;
  if (/^[?!]+$|^…$|^\.{3,}$/.test(text)) return true;
  if (text === '.') {
    const previous = tokens[at - 1];
    const glued = previous?.end === start;
    // "Fla" + "." in "(R-Fla.)", "J" + "." in "J. Smith"
    return !(
      glued &&
      (ABBREVIATIONS.has(`${previous.lower}.`) || /^\p{Lu}$/u.test(previous.text)) &&
      !followedByPause(tokens, at)
    );
  }
  // "in the U.S. He said"
  return text.endsWith('.') && ABBREVIATIONS.has(lower) && !BEFORE_NAMES.has(lower) && followedByPause(tokens, at);
}

const SENTENCE_OPENERS = new Set([
  'the',
  'a',
  'an',
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'but',
  'and',
  'in',
  'on',
  'this',
  'that',
  'his',
  'her',
  'their',
]);

/** True where what follows an abbreviation can only be the start of a sentence. */
function followedByPause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next === undefined || (/^\p{Lu}/u.test(next.text) && SENTENCE_OPENERS.has(next.lower));
}

function pastClosers(tokens: readonly Token[], at: number): number {
  let last = at;
  while (
    last < tokens.length &&
    /^[)\]”’"'»]+$/.test(tokens[last]!.text) &&
    tokens[last]!.start === tokens[last - 1]!.end
  )
    last++;
  return last;
}

function beginsSentence({ text }: Token): boolean {
  return /^[\p{Lu}\p{N}\p{Lo}“‘"'«([–—•*`]/u.test(text);
}
