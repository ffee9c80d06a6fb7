import { KnownCities } from './known-cities.ts';
import { readLists } from './known-lists.ts';
import { calm, isShouted, type Reading, spell } from './known-reading.ts';

/** By name: what it may be, or the row of the one town that has it and of which nobody has asked yet. */
const readings = new Map<string, readonly Reading[] | number>();
/** Of the known names that begin with a given word; of most only how many words the longest has. */
const beginnings = new Map<string, Beginning | number>();
let cities: KnownCities | undefined;

interface Beginning {
  /** How many words the longest has. */
  readonly longest: number;
  /** The same by their second word: its first letters, which are all of a plain word, or its first sign ("1", "&"). */
  readonly bySecond: Map<string, number>;
}

/** Of first words that hold a sign, the letters before it: "People" of "People's". */
const signed = new Set<string>();

/** All readings of a name as it is written, the likeliest first; empty where the lists do not know it. */
export function readName(name: string): readonly Reading[] {
  load();
  const key = spell(name);
  // Several of a kind share their head in the plural: "the Donetsk and Luhansk People's Republics".
  const singular = key.includes(' ') && key.endsWith('s') ? key.slice(0, -1) : key;
  return readingsOf(key) ?? readingsOf(singular) ?? (isShouted(key) ? (readingsOf(calm(key)) ?? NONE) : NONE);
}

const NONE: readonly Reading[] = [];

function readingsOf(key: string): readonly Reading[] | undefined {
  const known = readings.get(key);
  if (typeof known !== 'number') return known;
  const read = [cities!.reading(known, key)]; // there are rows only where there are cities
  readings.set(key, read);
  return read;
}

/** Words in the longest known name that begins with this word; 0 where none does. */
export function longestNameFrom(word: string): number {
  load();
  const key = spell(word);
  const beginning = beginnings.get(key) ?? (isShouted(key) ? beginnings.get(calm(key)) : undefined);
  return typeof beginning === 'number' ? beginning : (beginning?.longest ?? 0);
}

const LETTERS = /^[A-Za-z]+/;
/** A word whose spelling is the list's own, but for its end: not the article, which the lists leave out. */
const PLAIN_FIRST = /^(?![Tt]he$)[A-Za-z.]+$/;
/** A word, or a sign that is no hyphen and no apostrophe. */
const PLAIN_SECOND = /^(?:[A-Za-z]+$|[,.;:!?()"“”])/;

/** The same of names that go on, after a space, with this second word; undefined where only a try can tell. */
export function longestNameGoingOn(first: string, second: string): number | undefined {
  const isPlain = PLAIN_FIRST.test(first) && PLAIN_SECOND.test(second);
  if (!isPlain || !/[a-z]/.test(first + second)) return undefined; // "NEW YORK" is in the lists as "New York"
  load();
  const beginning = beginnings.get(first);
  if (beginning === undefined || typeof beginning === 'number') return 0;
  const lengths = beginning.bySecond;
  const letters = LETTERS.exec(second)?.[0] ?? second.charAt(0);
  const plural = letters.endsWith('s') ? lengths.get(letters.slice(0, -1)) : undefined;
  return Math.max(lengths.get(letters) ?? 0, plural ?? 0);
}

/** Whether no known name goes on with this sign right behind its first letters: some do, "People's", "St." */
export function endsAtSign(first: string, sign: string): boolean {
  const isPlain = PLAIN_FIRST.test(first) && /[a-z]/.test(first) && !first.includes('.');
  if (!isPlain || !/^[,.;:!?()"“”'’]/.test(sign)) return false;
  load();
  return !signed.has(first);
}

function add(name: string, reading: Reading): void {
  const key = spell(name);
  if (key === '') return;
  readings.set(key, [...(readingsOf(key) ?? []), reading]);
  begin(key);
}

function addCity(key: string, row: number): void {
  const known = readingsOf(key);
  readings.set(key, known ? [...known, cities!.reading(row, key)] : row);
  begin(key);
}

function begin(key: string): void {
  const words = key.split(/[ -]/);
  const [first, second] = words as [string, string?];
  const known = beginnings.get(first);
  const longest = Math.max(typeof known === 'number' ? known : (known?.longest ?? 0), words.length);
  if (second) {
    const { bySecond } = typeof known === 'object' ? known : { bySecond: new Map<string, number>() };
    const letters = LETTERS.exec(second)?.[0] ?? second.charAt(0);
    bySecond.set(letters, Math.max(bySecond.get(letters) ?? 0, words.length));
    beginnings.set(first, { longest, bySecond });
  } else beginnings.set(first, typeof known === 'object' ? { ...known, longest } : longest);
  const letters = LETTERS.exec(first)?.[0] ?? '';
  if (letters !== first) signed.add(letters);
}

function load(): void {
  if (cities) return;
  cities = new KnownCities(readLists(add, (name) => readings.has(spell(name))));
  for (const [key, row] of cities.names()) addCity(key, row);
}
