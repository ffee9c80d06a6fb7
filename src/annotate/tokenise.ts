import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Span, Token } from '../model.ts';

let tagger: ReturnType<typeof winkNLP> | undefined;

/** The language model takes a fifth of a second to set up: only who reads text pays for it. */
function loadTagger(): ReturnType<typeof winkNLP> {
  tagger ??= winkNLP(model, ['pos']);
  return tagger;
}

/** Without a space for so long nothing is a word: the tagger's patterns would try every way to part it. */
const ENDLESS = /\S{200,}/g;

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
    for (const word of tag(text, { start: at, end: from })) found.push(word);
    found.push(token(endless[0], from, 'X'));
    at = from + endless[0].length;
  }
  for (const word of tag(text, { start: at, end })) found.push(word);
  return found;
}

function tag(text: string, { start, end }: Span): Token[] {
  if (start === end) return [];
  const { readDoc, its } = loadTagger();
  const { tokens } = readDoc(text.slice(start, end));
  const words = tokens().out(its.value);
  const tags = tokens().out(its.pos);
  // The package's types give these two the arguments of another version; they are token functions like the rest.
  const lemmas: (string | undefined)[] = tokens().out(its.lemma as unknown as ItsFunction<string>);
  const gaps = tokens().out(its.precedingSpaces as unknown as ItsFunction<string>);
  const found: Token[] = [];
  let at = start;
  for (const [index, word] of words.entries()) {
    at += gaps[index]!.length;
    // The tagger drops a byte-order mark inside a text, and has no lemma for some words ("cannot.").
    at = text.indexOf(word, at);
    const next = token(word, at, tags[index]!, (lemmas[index] ?? word).toLowerCase());
    const broken = found.at(-1);
    if (broken && isOneWord(broken, next))
      found[found.length - 1] = token(broken.text + word, broken.start, broken.pos);
    else found.push(...part(next));
    at += word.length;
  }
  return found;
}

/** The tagger parts words at letters it does not know: "Gintar" + "ė". */
function isOneWord(before: Token, after: Token): boolean {
  const joined = before.end === after.start && /\p{L}$/u.test(before.text) && /^\p{L}/u.test(after.text);
  return joined && /[^\p{ASCII}]/u.test(before.text + after.text);
}

function token(text: string, start: number, pos: string, lemma = plainLower(text)): Token {
  return { start, end: start + text.length, text, lower: plainLower(text), pos, lemma };
}

/** Lower case, with the typewriter's apostrophe, as the word lists have it. */
function plainLower(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'");
}

const POSSESSIVE = /^(.*[\p{L}\p{N}]\.?)(['’]s|(?<=s)['’])$/u;
const PREFIXED_NAME = /^(\p{Ll}+)([-–])(\p{Lu}.*)$/u;

function part(whole: Token): Token[] {
  const possessive = whole.pos === 'PUNCT' || whole.pos === 'PRON' ? null : POSSESSIVE.exec(whole.text);
  if (possessive)
    return [...part(cut(whole, 0, possessive[1]!.length)), cut(whole, possessive[1]!.length, undefined, 'PART')];
  const prefixed = PREFIXED_NAME.exec(whole.text);
  if (!prefixed) return [whole];
  const hyphen = prefixed[1]!.length;
  return [
    cut(whole, 0, hyphen, 'ADJ'),
    cut(whole, hyphen, hyphen + 1, 'PUNCT'),
    cut(whole, hyphen + 1, undefined, 'PROPN'),
  ];
}

function cut(whole: Token, from: number, to?: number, pos = whole.pos): Token {
  return token(whole.text.slice(from, to), whole.start + from, pos);
}
