import { readLists } from './known-lists.ts';
import { calm, isShouted, type Reading, spell } from './known-reading.ts';

const readings = new Map<string, readonly Reading[]>();
/** Of the known names that begin with a given word. */
const beginnings = new Map<string, Beginning>();

interface Beginning {
  /** How many words the longest has. */
  longest: number;
  /** The same by their second word: its first letters, which are all of a plain word, or its first sign ("1", "&"). Null where none has one. */
  bySecond: Map<string, number> | null;
}

/** Of first words that hold a sign, the letters before it: "People" of "People's". */
const signed = new Set<string>();

/** All readings of a name as it is written, the likeliest first; empty where the lists do not know it. */
export function readName(name: string): readonly Reading[] {
  load();
  const key = spell(name);
  // Several of a kind share their head in the plural: "the Donetsk and Luhansk People's Republics".
  const singular = key.includes(' ') && key.endsWith('s') ? key.slice(0, -1) : key;
  return readings.get(key) ?? readings.get(singular) ?? (isShouted(key) ? (readings.get(calm(key)) ?? []) : []);
}

/** Words in the longest known name that begins with this word; 0 where none does. */
export function longestNameFrom(word: string): number {
  load();
  const key = spell(word);
  const beginning = beginnings.get(key) ?? (isShouted(key) ? beginnings.get(calm(key)) : undefined);
  return beginning?.longest ?? 0;
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
  const lengths = beginnings.get(first)?.bySecond;
  if (!lengths) return 0;
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
  const known = readings.get(key);
  readings.set(key, known ? [...known, reading] : alone(reading));
  const words = key.split(/[ -]/);
  const [first, second] = words as [string, string?];
  const beginning = beginnings.get(first) ?? { longest: 0, bySecond: null };
  beginning.longest = Math.max(beginning.longest, words.length);
  if (second) {
    const letters = LETTERS.exec(second)?.[0] ?? second.charAt(0);
    beginning.bySecond ??= new Map();
    beginning.bySecond.set(letters, Math.max(beginning.bySecond.get(letters) ?? 0, words.length));
  }
  beginnings.set(first, beginning);
  const letters = LETTERS.exec(first)?.[0] ?? '';
  if (letters !== first) signed.add(letters);
}

let single: readonly Reading[] = [];

/** The one reading of a name: the same list for all names of a place that come one after another, of which there are many. */
function alone(reading: Reading): readonly Reading[] {
  if (single[0] !== reading) single = [reading];
  return single;
}

function load(): void {
  if (readings.size === 0) readLists(add, (name) => readings.has(spell(name)));
}
