import { COMMON_WORDS } from '../common-words.ts';
import { isAffiliation } from './byline.ts';
import { type Dating, readBareDate } from './newspaper-date.ts';
import { isNewsSource } from './publisher.ts';

/** Where a wire story comes from, as it stands before its first sentence: "KYIV, Ukraine, Aug 15 (Reuters) — ". */
export interface Dateline {
  /** Offset behind its dash. */
  readonly end: number;
  readonly dating: Dating | null;
}

const LONGEST = 90;
/** The dash behind a dateline, or the colon or full stop behind its agency: "(PTI):", "/TASS/.". */
const DASH = /\s*[—―]+\s*|\s+(?:–|--?)\s*(?=\S)|\s*--\s*|(?<=\))\s*[-–:]\s*|(?<=\/[A-Z]{2,12}\/)\.\s/;
const AGENCY = /[\s.,]*(?:\((?<bracketed>[^()]{2,40})\)|\/(?<slashed>[A-Z]{2,12})\/)$/;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}'’.-]*[\p{Lu}.]$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const STORY_BEGINS = /^["'“‘«([]*[\p{Lu}\p{Lo}\d$€£]|^$/u;
/** Small words in the names of places, and between two of them. */
const SMALL = new Set('al and de del di do du e el en es la las le les of on sur the upon y &'.split(' '));

/**
 * The dateline that a text begins with. An agency makes one of any name, "Lisbon (AFP) –". Without it the place must
 * stand in capitals, "LISBON —", and be neither a plain word, "EXCLUSIVE —", nor the subject, "NATO — an alliance".
 */
export function readDateline(text: string): Dateline | null {
  const head = text.slice(0, LONGEST);
  const dash = DASH.exec(head);
  if (!dash && text.length > LONGEST) return null;
  const before = head.slice(0, dash?.index);
  const agency = AGENCY.exec(before);
  const { places, dating } = readPlaces(before.slice(0, agency?.index));
  const end = dash ? dash.index + dash[0].length : text.length;
  const story = text.slice(end);
  if (!STORY_BEGINS.test(story) || !(dash || agency || dating)) return null;
  const origin = agency ? isAgencysPlace(agency, { places, dating }) : isPlace(places, dating !== null, story);
  return origin ? { end, dating } : null;
}

interface Places {
  readonly places: readonly string[];
  readonly dating: Dating | null;
}

/** "KYIV, Ukraine, Aug. 15, 2022" as places and date. */
function readPlaces(words: string): Places {
  const parts = words.trim().split(/,\s*|(?<=\p{Lu})\.\s+(?=\p{Lu}\p{Ll})/u);
  for (const count of [2, 1]) {
    const dating = parts.length >= count ? readBareDate(parts.slice(-count).join(', ')) : null;
    if (dating && dating.readings.length > 0) return { places: parts.slice(0, -count), dating };
  }
  return { places: parts.filter((part) => part !== ''), dating: null };
}

/**
 * "LISBON (ABC)", "Lisbon (Reuters)", "(CNN)". An agency that nobody knows is one only behind capitals: by its letters, by
 * a word like "Wire" or "Press", or behind a date.
 */
function isAgencysPlace(match: RegExpExecArray, { places, dating }: Places): boolean {
  const name = match.groups?.bracketed ?? match.groups?.slashed ?? '';
  const known = isNewsSource(name);
  const [place, ...regions] = places;
  if (place === undefined) return known;
  if (initials(place) === name || !areRegions(regions)) return false;
  if (known) return isName(place, CAPITALISED);
  const agency = isAffiliation(name) || (dating !== null && isName(name, CAPITALISED));
  return agency && isName(place, CAPITALS);
}

/** "World Food Programme (WFP)" explains its letters. */
function initials(words: string): string {
  return words
    .split(/[ /]+/)
    .map((word) => word[0])
    .join('')
    .toUpperCase();
}

function isPlace([place, ...regions]: readonly string[], dated: boolean, story: string): boolean {
  if (place === undefined || !isName(place, CAPITALS) || !areRegions(regions)) return false;
  return dated || regions.length > 0 || !isWordOrSubject(place, story);
}

function areRegions(regions: readonly string[]): boolean {
  return regions.length <= 2 && regions.every((region) => isName(region, CAPITALISED));
}

/** One to five words of the name of a place. */
function isName(words: string, word: RegExp): boolean {
  const parts = words.split(/[ /]+/);
  return parts.length <= 5 && word.test(parts[0]!) && parts.every((part) => word.test(part) || SMALL.has(part));
}

/** A second dash in the sentence, after a short word, shows that the two only set something in: "NATO — an alliance —". */
function isWordOrSubject(place: string, story: string): boolean {
  const words = place.toLowerCase().split(/[ /]+/);
  if (words.every((word) => word === 'news' || COMMON_WORDS.has(word))) return true;
  const sentence = story.slice(0, 300).split(/[.!?](?=\s)/)[0]!;
  return words.length === 1 && place.length <= 6 && /\s[–—-]+\s|—/.test(sentence);
}
