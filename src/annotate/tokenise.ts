import type { ItsFunction } from 'wink-nlp';
import type { Span, Token } from '../model.ts';
import { loadTagger } from './tagger.ts';

/** Without a space for so long nothing is a word: the tagger's patterns would try every way to part it. */
const ENDLESS = /(?<!\S)\S{200,}/g;

/**
 * Tokens of one stretch of text, with offsets into the whole. Nothing is lost: white space is all that lies between
 * tokens. Possessive marks ("Putin's" → "Putin" + "'s") and prefixes of names ("pro-Russian" → "pro" + "-" +
 * "Russian") are parted, since a name must be a token of its own. Hundreds of characters without a space are one token.
 */
export function tokenise(text: string, { start, end }: Span): Token[] {
  const found: Token[] = [];
  let at = start;
  for (const endless of text.slice(start, end).matchAll(ENDLESS)) {
    const from = start + endless.index;
    tag(found, text, { start: at, end: from });
    found.push(token(endless[0], from, 'X'));
    at = from + endless[0].length;
  }
  tag(found, text, { start: at, end });
  return found;
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
    // It has no lemma for some words ("cannot.").
    const lower = lowerOf(word);
    const lemma = lemmas[index] ?? word;
    const next: Token = {
      start: at,
      end: at + word.length,
      text: word,
      lower,
      pos: tags[index]!,
      lemma: lemma === lower ? lower : lowerOf(lemma),
    };
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

function token(text: string, start: number, pos: string): Token {
  const lower = plainLower(text);
  return { start, end: start + text.length, text, lower, pos, lemma: lower };
}

/** Lower case, with the typewriter's apostrophe, as the word lists have it. */
function plainLower(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'");
}

/** Most words: nothing in them that lower case would change. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code > 127 || (code >= 65 && code <= 90)) return false; // from A to Z
  }
  return true;
}

/** Of the other words that the tagger gave lately, their lower case. */
const lowered = new Map<string, string>();
const MOST_LOWERED = 20_000;

function lowerOf(word: string): string {
  if (isPlain(word)) return word;
  const known = lowered.get(word);
  if (known !== undefined) return known;
  const lower = plainLower(word);
  if (lowered.size === MOST_LOWERED) lowered.clear();
  lowered.set(word, lower);
  return lower;
}

const POSSESSIVE = /^(.*[\p{L}\p{N}]\.?)(['’]s|(?<=s)['’])$/u;
const PREFIXED_NAME = /^(\p{Ll}+)([-–])(\p{Lu}.*)$/u;
/** What a word of several parts has at least; most words have none of it. */
const SIGN = /['’–-]/;

function part(found: Token[], whole: Token): void {
  if (!SIGN.test(whole.text)) {
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
