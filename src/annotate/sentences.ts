import { readTable } from '../lexicon.ts';
import type { Sentence, Token } from '../model.ts';

/** Abbreviations with their stop, and what follows where they end no sentence: a name, a number, anything. */
const ABBREVIATIONS = new Map(
  readTable('lexicon/abbreviations.tsv', ['abbreviation', 'follows']).map(({ abbreviation, follows }) => [
    abbreviation,
    follows,
  ]),
);

/** What is longer is no sentence, and is cut: later work grows with the square of a sentence's length. */
const LONGEST_SENTENCE = 400;

/** Sentences of one block's tokens; `offset` is the index of its first token in the article. */
export function findSentences(tokens: readonly Token[], offset: number, block: number): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const isCut = at - first >= LONGEST_SENTENCE;
    if (!isCut && !endsSentence(tokens, at)) continue;
    const last = pastClosers(tokens, at + 1);
    if (!isCut && last < tokens.length && !beginsSentence(tokens[last]!)) continue;
    sentences.push({ first: offset + first, last: offset + last, block });
    first = last;
    at = last - 1;
  }
  if (first < tokens.length) sentences.push({ first: offset + first, last: offset + tokens.length, block });
  return sentences;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const { text, start } = tokens[at]!;
  if (!STOPS.includes(text.charAt(text.length - 1))) return false;
  if (/^[?!]+$|^…$|^\.{3,}$/.test(text)) return true;
  if (text === '.') {
    const previous = tokens[at - 1];
    if (previous?.end !== start) return true;
    // "Fla" + "." in "(R-Fla.)", "J" + "." in "J. Smith"
    return /^\p{Lu}$/u.test(previous.text)
      ? followedByPause(tokens, at)
      : endsAfterAbbreviation(tokens, at, `${previous.text}.`);
  }
  // The tagger keeps the stop with what it takes for an abbreviation: "no."
  const isWord = /^\p{Ll}{2,}\.$/u.test(text);
  return (isWord || (text.endsWith('.') && ABBREVIATIONS.has(text))) && endsAfterAbbreviation(tokens, at, text);
}

const STOPS = '.?!…';

/** "Sen. Rubio" goes on, "No. 10" goes on and "He said no." does not, "in the U.S. He said" ends before "He". */
function endsAfterAbbreviation(tokens: readonly Token[], at: number, abbreviation: string): boolean {
  switch (ABBREVIATIONS.get(abbreviation)) {
    case undefined:
      return true;
    case 'name':
      return false;
    case 'number':
      return !/^\d/.test(tokens[at + 1]?.text ?? '');
    default:
      return followedByPause(tokens, at);
  }
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
