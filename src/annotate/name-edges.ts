import { readName } from '../known-names.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Name, Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import { readTitle, titleLength } from '../titles.ts';
import {
  isBodyNoun,
  isCapital,
  isCommon,
  isCompanyHead,
  isGivenName,
  isOrganisationHead,
  isParticle,
  isPlaceHead,
} from './name-words.ts';

/**
 * Names with their edges where a newspaper has them: the model weighs word by word, and may leave one cut.
 *   [Seo Dae]-hyeok → [Seo Dae-hyeok]     [Parliament] of [Norway] → [Parliament of Norway]
 *   [President Vladimir Putin] → [Vladimir Putin]     [James Tauber of Nelson] → [James Tauber] of [Nelson]
 *   [Ebo Lind/Volta Pictures] → [Ebo Lind]/[Volta Pictures]     [Greek newspaper To Pontiki] → [To Pontiki]
 *   [Norway-Sweden] border → [Norway]-[Sweden]
 */
export function withWholeEdges(tokens: readonly Token[], names: readonly Name[]): Name[] {
  const whole: Name[] = [];
  for (const name of names.flatMap((one) => atSign(tokens, one)).flatMap((one) => apart(tokens, one))) {
    const own = withoutTitle(tokens, overHead(tokens, overHyphens(tokens, withoutNoun(tokens, name))));
    const before = whole.at(-1);
    if (before && (own.start < before.end || isOfBody(tokens, before, own)))
      whole[whole.length - 1] = { ...before, end: Math.max(before.end, own.end) };
    else whole.push(own);
  }
  return whole;
}

/** Two names with a sign between them: who took a picture and for whom, two places. */
function atSign(tokens: readonly Token[], name: Name): Name[] {
  const own = overlapping(tokens, name);
  const at = own.findIndex(({ text }) => text === '/' || text === '-' || text === '–');
  const [sign, next] = [own[at], own[at + 1]];
  if (at < 1 || !sign || !next || !isCapital(next.text)) return [name];
  const parts = (kinds: readonly [Name['kind'], Name['kind']]): Name[] => [
    { start: name.start, end: own[at - 1]!.end, kind: kinds[0] },
    { start: next.start, end: name.end, kind: kinds[1] },
  ];
  if (sign.text === '/') return at > 1 && isGivenName(own[0]!.text) ? parts(['person', 'organisation']) : [name];
  const places =
    own.length === 3 && isPlace(own[0]!.text) && isPlace(next.text) && !isPlace(own.map(({ text }) => text).join(''));
  return name.kind === 'place' && places ? parts(['place', 'place']) : [name];
}

/** Without what says before a name whose it is and what: a noun for a body in small letters is no part of one. */
function withoutNoun(tokens: readonly Token[], name: Name): Name {
  if (name.kind !== 'organisation') return name;
  const own = overlapping(tokens, name);
  const noun = own.findLastIndex(
    ({ text, lower, lemma, pos }) => text === lower && pos === 'NOUN' && isBodyNoun(lemma),
  );
  const rest = own[noun + 1];
  return noun >= 0 && rest && isCapital(rest.text) ? { ...name, start: rest.start } : name;
}

/**
 * A person and a place that the model ran together: whoever has two names needs no third, but "Catherine of Aragon".
 *   [James Tauber] of [Nelson]     the ambassador to [Lima] [Anna Roth]
 */
function apart(tokens: readonly Token[], name: Name): Name[] {
  if (name.kind !== 'person' && name.kind !== 'place') return [name];
  const own = overlapping(tokens, name);
  if (name.kind === 'place' && isPlaceHead('last', own.at(-1)!.text)) return [name]; // "Lima Anna Bridge"
  const of = name.kind === 'place' ? -1 : own.findIndex(({ text }) => text === 'of');
  if (of >= 2 && own[of + 1] && own.slice(0, of).every(({ text }) => isCapital(text)))
    return [
      { ...name, end: own[of - 1]!.end },
      { start: own[of + 1]!.start, end: name.end, kind: 'place' },
    ];
  const [first, second] = own;
  const leads =
    own.length > 2 &&
    isGivenName(second!.text) &&
    !isGivenName(first!.text) &&
    !isParticle(first!.lower) &&
    isPlace(first!.text);
  if (!leads) return [name];
  return [
    { start: first!.start, end: first!.end, kind: 'place' },
    { start: second!.start, end: name.end, kind: 'person' },
  ];
}

function isPlace(name: string): boolean {
  const [reading] = readName(name);
  return reading?.place !== undefined && reading.place !== null && !reading.needsContext;
}

/** Rightwards over hyphens with a word glued to them: "Seo Dae-hyeok", "Naftali Were-Cheptoo"; not "Moscow-backed". */
function overHyphens(tokens: readonly Token[], name: Name): Name {
  if (name.kind !== 'person') return name;
  let at = lowerBound(tokens, ({ start }) => start >= name.end);
  let { end } = name;
  if (isDoubleName(tokens, at) && tokens[at]!.start === end + 1) at++;
  while (isGluedHyphen(tokens, at) && bridges(tokens[at + 1]!)) {
    end = tokens[at + 1]!.end;
    at += 2;
  }
  return end === name.end ? name : { ...name, end };
}

/** Rightwards over the head of a body's name, where a space lies between: "[Hanmarsh] Energy". */
function overHead(tokens: readonly Token[], name: Name): Name {
  const head = tokens[lowerBound(tokens, ({ start }) => start >= name.end)];
  if (head?.start !== name.end + 1) return name;
  const isHead = name.kind === 'organisation' ? isOrganisationHead(head.text) : isCompanyHead(head.text);
  return isHead && name.kind !== 'unknown' ? { ...name, end: head.end, kind: 'organisation' } : name;
}

function isGluedHyphen(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at];
  return hyphen?.text === '-' && tokens[at - 1]?.end === hyphen.start && tokens[at + 1]?.start === hyphen.end;
}

/** A word before a hyphen and a capital, both glued to it. */
function isDoubleName(tokens: readonly Token[], at: number): boolean {
  const [own, next] = [tokens[at], tokens[at + 2]];
  return (
    own !== undefined && isCapital(own.text) && isGluedHyphen(tokens, at + 1) && isCapital(next!.text) && bridges(next!)
  );
}

const LONGEST_SMALL_PART = 6;

function bridges({ text, lower }: Token): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  return isCapital(text) ? !isCommon(lower) : text.length <= LONGEST_SMALL_PART && !isCommon(lower);
}

/** "Parliament *of* Norway", "Bank *of* Ghana": the head of a body's name, and whose it is. */
function isOfBody(tokens: readonly Token[], body: Name, owner: Name): boolean {
  if (body.kind !== 'organisation' || owner.kind !== 'place') return false;
  const at = lowerBound(tokens, ({ start }) => start >= body.end);
  const of = tokens[at];
  return (
    of?.lower === 'of' &&
    tokens[at + 1]?.start === owner.start &&
    isOrganisationHead(tokens[at - 1]!.text) &&
    of.start - body.end === 1
  );
}

/** Titles of these classes stay with the name: "Lady Gaga", "King Otto", "Pope Francis". */
const KEPT = new Set(['royalty', 'clergy', 'honorific', 'family']);
const PLAIN_HONORIFIC = /^(?:mr|mrs|ms|messrs)\.?$/i;

/** "President | Vladimir Putin", "Ms. | Roth": an office or a rank is no part of a person's name, unless nothing else is left of it. */
function withoutTitle(tokens: readonly Token[], name: Name): Name {
  if (name.kind !== 'person') return name;
  const first = lowerBound(tokens, ({ start }) => start >= name.start);
  const last = lowerBound(tokens, ({ start }) => start >= name.end);
  const length = titleLength(tokens, first, last);
  const rest = tokens[first + length];
  if (length === 0 || first + length >= last || !rest || !isCapital(rest.text)) return name;
  const title = readTitle(
    tokens
      .slice(first, first + length)
      .map(({ text }) => text)
      .join(' '),
  );
  const word = tokens[first]!.text;
  if (title && KEPT.has(title.class) && !PLAIN_HONORIFIC.test(word)) return name;
  // "Dean Martin": a word that is a given name too is a title only before a full name.
  const isGiven = length === 1 && isGivenName(word) && !word.endsWith('.') && !isGivenName(rest.text);
  return isGiven ? name : { ...name, start: rest.start };
}
