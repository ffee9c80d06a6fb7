import { KnownCities } from './known-cities.ts';
import { readLists } from './known-lists.ts';
import { calm, isShouted, type Reading, spell } from './known-reading.ts';
import { NameTable } from './name-table.ts';
import { ownCopy } from './own-copy.ts';

/** By name: what it may be. Of towns only those that somebody has asked for, and those that share their name. */
const readings = new Map<string, readonly Reading[]>();
/** By name the row of the one town that has it. */
const towns = new NameTable();
/** By first word: how many words the longest of the known names has that begin with it. */
const longest = new NameTable();
/** The same by first and second word: of this its first letters, which are all of a plain word, or its first sign ("1", "&"). */
const longestGoingOn = new NameTable();
let cities: KnownCities | undefined;

/** Of first words that hold a sign, the letters before it: "People" of "People's". */
const signed = new Set<string>();

/** What was asked last: an article has few names, each many times. */
const asked = new Map<string, readonly Reading[]>();
const MOST_ASKED = 8_192;

/** All readings of a name as it is written, the likeliest first; empty where the lists do not know it. */
export function readName(name: string): readonly Reading[] {
  load();
  const before = asked.get(name);
  if (before) return before;
  if (asked.size === MOST_ASKED) asked.clear();
  const found = lookUp(name);
  asked.set(ownCopy(name), found);
  return found;
}

function lookUp(name: string): readonly Reading[] {
  const key = spell(name);
  // Several of a kind share their head in the plural: "the Donetsk and Luhansk People's Republics".
  const singular = key.includes(' ') && key.endsWith('s') ? key.slice(0, -1) : key;
  return readingsOf(key) ?? readingsOf(singular) ?? (isShouted(key) ? (readingsOf(calm(key)) ?? NONE) : NONE);
}

const NONE: readonly Reading[] = [];

function readingsOf(key: string): readonly Reading[] | undefined {
  const known = readings.get(key);
  if (known) return known;
  const row = towns.get(key);
  if (row === undefined) return undefined;
  const read = [cities!.reading(row, key)]; // there are rows only where there are cities
  readings.set(ownCopy(key), read);
  return read;
}

/** Words in the longest known name that begins with this word; 0 where none does. */
export function longestNameFrom(word: string): number {
  load();
  const key = spell(word);
  return longest.get(key) ?? (isShouted(key) ? longest.get(calm(key)) : undefined) ?? 0;
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
  if ((longest.get(first) ?? 0) < 2) return 0;
  const goingOn = beginningOf(first, second);
  const plural = goingOn.endsWith('s') ? longestGoingOn.get(goingOn.slice(0, -1)) : undefined;
  return Math.max(longestGoingOn.get(goingOn) ?? 0, plural ?? 0);
}

function beginningOf(first: string, second: string): string {
  return `${first} ${LETTERS.exec(second)?.[0] ?? second.charAt(0)}`;
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
  if (known) readings.set(key, [...known, cities!.reading(row, key)]);
  else towns.set(key, row);
  begin(key);
}

function begin(key: string): void {
  const words = key.split(/[ -]/);
  const [first, second] = words as [string, string?];
  raise(longest, first, words.length);
  if (second) raise(longestGoingOn, beginningOf(first, second), words.length);
  const letters = LETTERS.exec(first)?.[0] ?? '';
  if (letters !== first) signed.add(letters);
}

function raise(table: NameTable, name: string, value: number): void {
  if ((table.get(name) ?? 0) < value) table.set(name, value);
}

function load(): void {
  if (cities) return;
  cities = new KnownCities(readLists(add, (name) => readings.has(spell(name))));
  for (const [key, row] of cities.names()) addCity(key, row);
}
