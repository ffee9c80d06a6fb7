import { readLists } from './known-lists.ts';
import { type Reading, spell } from './known-reading.ts';

const readings = new Map<string, Reading[]>();
/** How many words the longest known name has that begins with a given word. */
const longest = new Map<string, number>();

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
  return longest.get(key) ?? (isShouted(key) ? (longest.get(capitalise(key)) ?? 0) : 0);
}

function isShouted(name: string): boolean {
  return name.length > 4 && name === name.toUpperCase();
}

function capitalise(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function add(name: string, reading: Reading): void {
  const key = spell(name);
  if (key === '') return;
  readings.set(key, [...(readings.get(key) ?? []), reading]);
  const words = key.split(/[ -]/);
  longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
}

function load(): void {
  if (readings.size === 0) readLists(add, (name) => readings.has(spell(name)));
}
