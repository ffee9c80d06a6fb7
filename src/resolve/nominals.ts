import type { Token } from '../model.ts';
import { readTitle } from '../titles.ts';
import type { Discourse, Seen } from './discourse.ts';
import { isOfState, originOf } from './origins.ts';

/** A noun phrase that points back: it ends before the token `last`. */
export interface Nominal {
  readonly last: number;
  readonly seen: Seen;
}

const LONGEST_NOMINAL = 5;
/** "the new minister" is another one than the minister; "the late minister" is not. */
const ANOTHER =
  /^(?:other|new|next|previous|same|first|second|third|last|future|deputy|vice|assistant|own|only|latest)$/;

/** Where a noun phrase may begin. */
export interface Beginning {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  /** The token before which it ends at the latest. */
  readonly limit: number;
  /** Where it ends, if the words of a speaker say so. */
  readonly wholeEnd: number | undefined;
}

/**
 * "the minister", "the former president", "the ports authority"; "the French president", "the Republican nominee" where
 * the article has said so; "the embattled president". Not "the company chairman" or "the president of France".
 */
export function readNominal(
  { text, tokens, at, limit, wholeEnd }: Beginning,
  discourse: Discourse,
): Nominal | undefined {
  if (tokens[at]!.lower !== 'the') return readPolice(tokens[at]!, at, wholeEnd, discourse);
  for (let last = Math.min(limit, at + 1 + LONGEST_NOMINAL); last > at + 1; last--) {
    if (tokens[last - 1]!.end !== wholeEnd && goesOn(tokens[last])) continue;
    for (let first = at + 1; first < last; first++) {
      const noun = joined(tokens.slice(first, last));
      const called = discourse.called(noun);
      if (called.length === 0) continue;
      const seen = choose(called, text, tokens.slice(at + 1, first));
      return seen && { last, seen };
    }
    const words = tokens.slice(at + 1, last);
    const seen = describes(words) || isAge(words) ? discourse.leadingPerson() : undefined;
    if (seen && !contradicts(seen, text, words)) return { last, seen };
  }
  return undefined;
}

/** "*police* said": the only body of that name in the article; the FBI is none. */
function readPolice(
  { lower, end }: Token,
  at: number,
  wholeEnd: number | undefined,
  discourse: Discourse,
): Nominal | undefined {
  if (lower !== 'police' || end !== wholeEnd) return undefined;
  const forces = discourse.called(lower);
  const [only, other] = forces.filter(({ antecedent }) => antecedent.ownNouns.some((own) => /\bpolice\b/.test(own)));
  return only && !other ? { last: at + 1, seen: only } : undefined;
}

/** "the *34-year-old*", "the *34-year-old mother*" */
function isAge(words: readonly Token[]): boolean {
  return /^\d+ ?- ?year ?- ?old(?: \w+)?$/.test(joined(words));
}

/** What news calls somebody in its stead without having said so before: "the Republican nominee", "the Arizona senator". */
function describes(words: readonly Token[]): boolean {
  for (let length = words.length; length > 0; length--) {
    const noun = readTitle(joined(words.slice(-length)));
    if (!noun || /^(?:honorific|family|spokesperson)$/.test(noun.class)) continue;
    const before = words.slice(0, -length);
    if (before.some((word) => ANOTHER.test(word.lower) || !(isPlain(word) || /^\p{Lu}/u.test(word.text)))) return false;
    return noun.class === 'party-role' || before.some((word) => /^\p{Lu}/u.test(word.text));
  }
  return false;
}

/** The article has said that they belong elsewhere. */
function contradicts({ antecedent: { origins } }: Seen, text: string, words: readonly Token[]): boolean {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word.text));
  if (capitals.length === 0 || origins.length === 0) return false;
  return !origins.includes(originOf(text.slice(capitals[0]!.start, capitals.at(-1)!.end)));
}

function joined(words: readonly Token[]): string {
  return words.map(({ lower }) => lower).join(' ');
}

/** Of those that may be called so, the last first, the one whom the words before the noun allow. */
function choose(called: readonly Seen[], text: string, before: readonly Token[]): Seen | undefined {
  const capitals = before.filter((word) => /^\p{Lu}/u.test(word.text));
  if (before.some((word) => ANOTHER.test(word.lower) || !(isPlain(word) || capitals.includes(word)))) return undefined;
  if (capitals.length === 0) return called.find(isSpokenOf) ?? called[0];
  const words = text.slice(capitals[0]!.start, capitals.at(-1)!.end);
  const origin = originOf(words);
  const matching = called.find(({ antecedent }) => antecedent.origins.includes(origin));
  // Where the article has told of nobody where they belong, the only one there is can be meant; another country's cannot.
  const [only] = called;
  const isOnly = called.length === 1 && only!.antecedent.gender !== 'none' && only!.antecedent.origins.length === 0;
  return matching ?? (isOnly && !isOfState(words) ? only : undefined);
}

/** A body along which something lies is not what the article is about: the last person is, and the last body that acts. */
function isSpokenOf({ antecedent, standing }: Seen): boolean {
  return antecedent.gender !== 'none' || standing.isSubject || standing.speaks || standing.isFirst;
}

/** "former", "embattled", "63-year-old" */
function isPlain({ pos, text }: Token): boolean {
  return /^(?:ADJ|NUM|ADV|PUNCT)$/.test(pos) || /^(?:then|former|billionaire|-|year|old)$/.test(text);
}

/** True where the phrase is longer than the words so far, or says itself whose it is. */
function goesOn(follower: Token | undefined): boolean {
  if (!follower) return false;
  return (
    /^\p{Lu}/u.test(follower.text) || /^(?:NOUN|PROPN|ADJ)$/.test(follower.pos) || /^(?:of|for|-)$/.test(follower.lower)
  );
}
