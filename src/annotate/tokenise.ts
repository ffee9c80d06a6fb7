import type { ItsFunction } from 'wink-nlp';
import type { Span, Token } from '../model.ts';
import { WordFacts, wordOf } from '../words.ts';
import { loadTagger } from './tagger.ts';

/** Without a space for so long nothing is a word: the tagger's patterns would try every way to part it. */
const LONG = 200;
const ENDLESS = new RegExp(`(?<!\\S)\\S{${LONG},}`, 'g');

/**
 * Tokens of one stretch of text, with offsets into the whole. Nothing is lost: white space is all that lies between
 * tokens. Possessive marks ("Putin's" → "Putin" + "'s") and prefixes of names ("pro-Russian" → "pro" + "-" +
 * "Russian") are parted, since a name must be a token of its own. Hundreds of characters without a space are one token.
 */
export function tokenise(text: string, { start, end }: Span): Token[] {
  const found: Token[] = [];
  let at = start;
  for (const endless of hasLongWord(text, start, end) ? text.slice(start, end).matchAll(ENDLESS) : []) {
    const from = start + endless.index;
    tag(found, text, { start: at, end: from });
    found.push(token(endless[0], from, 'X'));
    at = from + endless[0].length;
  }
  tag(found, text, { start: at, end });
  return found;
}

/** Whether no space comes for so long: in most texts none does, and they need no pattern. */
function hasLongWord(text: string, start: number, end: number): boolean {
  for (let at = start; end - at >= LONG; ) {
    const space = text.indexOf(' ', at);
    if (space < 0 || space - at >= LONG) return true;
    at = space + 1;
  }
  return false;
}

function tag(found: Token[], text: string, { start, end }: Span): void {
  if (start === end) return;
  const { readDoc, its } = loadTagger();
  const tokens = readDoc(text.slice(start, end)).tokens();
  const words = tokens.out(its.value);
  const tags = tokens.out(its.pos);
  // The package's types give this one the arguments of another version; it is a token function like the rest.
  const lemmas: (string | undefined)[] = tokens.out(its.lemma as unknown as ItsFunction<string>);
  const own = found.length;
  let at = start;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (!word) continue; // between two full stops inside a word ("end..Next") it finds a word of nothing
    at = placeOf(word, text, at);
    const { lower, pos, lemma, number } = wordOf(word, tags[index]!, lemmas[index]); // "cannot." has no lemma
    const next: Token = { start: at, end: at + word.length, text: word, lower, pos, lemma, number };
    const broken = found.length > own ? found[found.length - 1]! : undefined;
    if (broken?.end === at && isOneWord(broken.text, word))
      found[found.length - 1] = token(broken.text + word, broken.start, broken.pos);
    else part(found, next);
    at += word.length;
  }
}

/** Past the spaces from `at` on, and past what the tagger drops: a byte-order mark inside a text. */
function placeOf(word: string, text: string, at: number): number {
  let place = at;
  while (text.charCodeAt(place) === SPACE) place++;
  return text.startsWith(word, place) ? place : text.indexOf(word, place);
}

const SPACE = 32;

/** The tagger parts words at letters it does not know: "Gintar" + "ė". */
function isOneWord(before: string, after: string): boolean {
  return /[^\p{ASCII}]/u.test(before + after) && /\p{L}$/u.test(before) && /^\p{L}/u.test(after);
}

function token(text: string, start: number, tag: string): Token {
  const { lower, pos, lemma, number } = wordOf(text, tag);
  return { start, end: start + text.length, text, lower, pos, lemma, number };
}

const POSSESSIVE = /^(.*[\p{L}\p{N}]\.?)(['’]s|(?<=s)['’])$/u;
const PREFIXED_NAME = /^(\p{Ll}+)([-–])(\p{Lu}.*)$/u;
/** What a word of several parts has at least; most words have none of it. */
const hasSign = new WordFacts(({ text }) => /['’–-]/.test(text));

function part(found: Token[], whole: Token): void {
  if (!hasSign.of(whole)) {
    found.push(whole);
    return;
  }
  const possessive = whole.pos === 'PUNCT' || whole.pos === 'PRON' ? null : POSSESSIVE.exec(whole.text);
  const prefixed = possessive ? null : PREFIXED_NAME.exec(whole.text);
  if (possessive) {
    part(found, cut(whole, 0, possessive[1]!.length));
    found.push(cut(whole, possessive[1]!.length, undefined, 'PART'));
  } else if (prefixed) {
    const hyphen = prefixed[1]!.length;
    found.push(cut(whole, 0, hyphen, 'ADJ'));
    found.push(cut(whole, hyphen, hyphen + 1, 'PUNCT'));
    found.push(cut(whole, hyphen + 1, undefined, 'PROPN'));
  } else found.push(whole);
}

function cut(whole: Token, from: number, to?: number, pos = whole.pos): Token {
  return token(whole.text.slice(from, to), whole.start + from, pos);
}
