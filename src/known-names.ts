import { readLists } from './known-lists.ts';
import { type Reading, spell } from './known-reading.ts';

const readings = new Map<string, Reading[]>();
/** Of the known names that begin with a given word. */
const beginnings = new Map<string, Beginning>();

interface Beginning {
  /** How many words the longest has. */
  longest: number;
  /** The letters with which their second words begin, all of a plain word. */
  readonly seconds: Set<string>;
}

/** All readings of a name as it is written, the likeliest first; empty where the lists do not know it. */
export function readName(name: string): readonly Reading[] {
  load();
  const key = spell(name);
  // Several of a kind share their head in the plural: "the Donetsk and Luhansk People's Republics".
  const singular = key.includes(' ') && key.endsWith('s') ? key.slice(0, -1) : key;
  return readings.get(key) ?? readings.get(singular) ?? (isShouted(key) ? (readings.get(capitalise(key)) ?? []) : []);
}

/** Words in the longest known name that begins with this word; 0 where none does. */
export function longestNameFrom(word: string): number {
  load();
  const key = spell(word);
  const beginning = beginnings.get(key) ?? (isShouted(key) ? beginnings.get(capitalise(key)) : undefined);
  return beginning?.longest ?? 0;
}

const LETTERS = /^[A-Za-z]+/;

/** Whether a known name can begin with these two words. True in doubt: the lists spell "NEW YORK" in another way. */
export function mayBeginName(first: string, second: string): boolean {
  const isPlain = LETTERS.exec(second)?.[0] === second && /[a-z]/.test(first) && !/^[Tt]he$/.test(first);
  if (!isPlain) return true;
  load();
  const seconds = beginnings.get(spell(first))?.seconds;
  return seconds !== undefined && (seconds.has(second) || (second.endsWith('s') && seconds.has(second.slice(0, -1))));
}

function isShouted(name: string): boolean {
  return name.length > 4 && !/[a-z]/.test(name) && name === name.toUpperCase();
}

function capitalise(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function add(name: string, reading: Reading): void {
  const key = spell(name);
  if (key === '') return;
  const known = readings.get(key);
  if (known) known.push(reading);
  else readings.set(key, [reading]);
  const words = key.split(/[ -]/);
  const beginning = beginnings.get(words[0]!) ?? { longest: 0, seconds: new Set() };
  beginning.longest = Math.max(beginning.longest, words.length);
  const second = LETTERS.exec(words[1] ?? '');
  if (second) beginning.seconds.add(second[0]);
  beginnings.set(words[0]!, beginning);
}

function load(): void {
  if (readings.size === 0) readLists(add, (name) => readings.has(spell(name)));
}
