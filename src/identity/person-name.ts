import { readTable, values } from '../lexicon.ts';
import { wordsOf } from './spelling.ts';

export type Gender = 'male' | 'female' | null;

/** A person's name taken apart. */
export interface PersonName {
  readonly given: string;
  /** Names and initials in between. */
  readonly middle: readonly string[];
  readonly family: string;
  /** jr, sr, ii, iii: what tells a son from his father. */
  readonly suffix: string | null;
}

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);
/** Degrees and honours behind a name. */
const HONOURS = new Set(['md', 'phd', 'esq', 'mp', 'mep', 'msp', 'qc', 'kc', 'obe', 'cbe', 'mbe', 'dds', 'jd', 'ret']);
const PARTICLES = new Set(
  'al el ben abu van von der den de du da di del della dos das do la le les lo ten ter zu af av st'.split(' '),
);
/** "bin Salman" is the son of Salman, who is another: one word. */
const PATRONYMIC = /\b(bin|ibn|bint)[\s-]+(?=\p{L})/giu;
const FULL_FORMS = new Map(
  readTable('lexicon/short-given-names.tsv', ['short', 'full']).map(({ short, full }) => [
    wordsOf(short)[0]!,
    values(full).map((name) => wordsOf(name)[0]!),
  ]),
);
const GENDERS = new Map(
  readTable('lexicon/given-names.tsv', ['name', 'gender']).map(({ name, gender }) => [wordsOf(name).join(' '), gender]),
);

/** Undefined for a name that is a family name alone: "Obama", "van Gaal", "al-Assad". */
export function readPersonName(name: string): PersonName | undefined {
  const { words, suffix } = partsOf(name);
  // "Al Gore" and "Ben Carson" have a given name, "al Assad" and "van Gaal" have not.
  const spoken = words.filter(
    (word, at) => !PARTICLES.has(word) || (at === 0 && isGivenName(word) && /^\p{Lu}/u.test(name)),
  );
  if (words.length < 2 || spoken.length < 2) return undefined;
  return { given: spoken[0]!, middle: spoken.slice(1, -1), family: spoken.at(-1)!, suffix };
}

/** The name of somebody who is called by the family name alone, without particles. */
export function readLoneName(name: string): string | undefined {
  const { words, suffix } = partsOf(name);
  return suffix === null ? words.at(-1) : undefined;
}

/** The words between blanks: "al-Assad" is assad, "Knowles-Carter" knowlescarter, "J.K." j and k. */
function partsOf(name: string): { words: readonly string[]; suffix: string | null } {
  let words = name
    .replace(/\b(M|Ph|J)\.\s?(D)\b\.?/g, '$1$2')
    .replace(PATRONYMIC, '$1')
    .split(/[\s,]+/)
    .flatMap(spokenWords);
  let suffix: string | null = null;
  while (words.length > 1 && (HONOURS.has(words.at(-1)!) || SUFFIXES.has(words.at(-1)!))) {
    suffix = SUFFIXES.get(words.at(-1)!) ?? suffix;
    words = words.slice(0, -1);
  }
  return { words, suffix };
}

function spokenWords(written: string): string[] {
  const parts = wordsOf(written);
  if (parts.length > 1 && parts.every((part) => part.length === 1)) return parts;
  if (/^\p{Lu}{2}$/u.test(written) && !SUFFIXES.has(parts[0]!) && !HONOURS.has(parts[0]!)) return [...(parts[0] ?? '')];
  const from = parts.findIndex((part) => !PARTICLES.has(part));
  return from < 0 ? parts : [parts.slice(from).join('')];
}

/** What a given name may be short for, itself first. */
export function fullForms(given: string): readonly string[] {
  return [given, ...(FULL_FORMS.get(given) ?? [])];
}

export function isGivenName(word: string): boolean {
  return GENDERS.has(word) || FULL_FORMS.has(word);
}

/** Null where the name tells nothing. */
export function genderOf({ given }: PersonName): Gender {
  const gender = GENDERS.get(given);
  return gender === 'male' || gender === 'female' ? gender : null;
}

export function contradict(a: Gender, b: Gender): boolean {
  return a !== null && b !== null && a !== b;
}
