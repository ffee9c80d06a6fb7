import { readTable, values } from '../lexicon.ts';

const SHORT = new Map(
  readTable('lexicon/short-given-names.tsv', ['short', 'full']).map(({ short, full }) => [
    short.toLowerCase(),
    values(full.toLowerCase()),
  ]),
);
/** What ends a name and tells a son from his father. */
const GENERATION = /^(?:Jr|Sr|II|III|IV)\.?$/;
const PARTICLE =
  /^(?:al|el|an|ad|as|ul|bin|ibn|ben|bint|abu|de|del|della|di|da|das|do|dos|du|den|der|des|la|le|lo|van|von|zu|ter|ten|st\.?|mac|o')$/i;

/** Words of a name as it is spoken: no initials in the middle, no capitals throughout. */
export function wordsOf(name: string): string[] {
  const words = name.replaceAll('’', "'").split(/\s+/).map(unshout);
  return words.filter((word, at) => at === 0 || at === words.length - 1 || !/^\p{Lu}\.?$/u.test(word));
}

function unshout(word: string): string {
  return word.length > 2 && word === word.toUpperCase() && !/\d|\./.test(word) && !isGeneration(word)
    ? word.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    : word;
}

/** The word that all names of a person share, without an Arabic article: "Momani" of "Hasan al-Momani Jr." */
export function familyName(words: readonly string[]): string {
  const last = words.findLast((word) => !GENERATION.test(word)) ?? words[0]!;
  return last.replace(/^(?:al|el)-(?=\p{Lu})/iu, '');
}

/** "Jr." */
export function isGeneration(word: string): boolean {
  return GENERATION.test(word);
}

/** "Jr", "III": empty for most. */
export function generationOf(words: readonly string[]): string {
  return words.length > 1 && GENERATION.test(words.at(-1)!) ? words.at(-1)!.replace('.', '') : '';
}

/** A family name of several words by its looks: "van der Leyen", "Le Pen". */
export function isLongFamilyName(words: readonly string[]): boolean {
  return words.length > 1 && words.slice(0, -1).every((word) => PARTICLE.test(word));
}

/**
 * One name's words are among the other's, in order, and both begin and end alike: "Vladimir Putin", "Vladimir
 * Vladimirovich Putin"; "J. Carver", "Jack Carver" and "John Carver"; "Kim Jong-un", "Kim Jong Un". Or the shorter is the end of the
 * longer: "Jean-Marie Le Pen", "Le Pen". A son is not his father.
 */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (generationOf(a) !== generationOf(b)) return false;
  const [short, long] = [bare(a), bare(b)].sort((one, other) => one.length - other.length) as [string[], string[]];
  if (short.at(-1) !== long.at(-1)) return false;
  const isEnd = short.length > 1 && short.every((word, at) => word === long[long.length - short.length + at]);
  if (isEnd && (short.length === long.length || isLongFamilyName(short) || short.length === long.length - 1))
    return true;
  if (!sameGiven(short[0]!, long[0]!)) return false;
  let at = 1;
  for (const word of long.slice(1)) if (word === short[at]) at++;
  return at === short.length;
}

/** Hyphens and small letters make no other name. */
function bare(words: readonly string[]): string[] {
  return words
    .filter((word) => !GENERATION.test(word))
    .join(' ')
    .toLowerCase()
    .replace(/\b(?:al|el)-/g, '')
    .split(/[ -]/);
}

function sameGiven(short: string, long: string): boolean {
  const isInitial = (one: string, other: string): boolean => /^\p{L}\.?$/u.test(one) && other.startsWith(one.charAt(0));
  const isFamiliar = (one: string, other: string): boolean => SHORT.get(one)?.includes(other) ?? false;
  return [
    [short, long],
    [long, short],
  ].some(([one, other]) => one === other || isInitial(one!, other!) || isFamiliar(one!, other!));
}
