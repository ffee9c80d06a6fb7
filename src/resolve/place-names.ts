import { COMMON_WORDS } from '../common-words.ts';
import type { KnownPlace } from '../known-reading.ts';
import type { Annotated, Name, Span } from '../model.ts';
import { readTitle } from '../titles.ts';
import type { Home } from './home.ts';
import { liesIn, type PlaceReading, placesNamed } from './place-candidates.ts';
import { statedAround } from './stated-places.ts';

/** One of the places that a name may mean. */
export interface Candidate {
  readonly reading: PlaceReading;
  /** Whether the article says somewhere that this is the one: "Paris, Texas". */
  readonly isStated: boolean;
}

/** A name as the article spells it, with what it says about it wherever it stands. */
export interface PlaceName {
  readonly spelled: string;
  readonly candidates: readonly Candidate[];
  /** Whether it stands behind "in" or "near", or before where it lies, one time in four or more. */
  readonly isLocated: boolean;
  /** Whether it has a title somewhere, or is part of a person's longer name. */
  readonly isPersonal: boolean;
  /** Whether it stands by itself, and not only in the names of bodies. */
  readonly isAlone: boolean;
  /** A word that news writes in small letters too: "Young", "Power". */
  readonly isWord: boolean;
  /** Whether the lists take it for a place without more ado: they know it, and it is no other word. */
  readonly isKnown: boolean;
  /** The lone word of a person's name, or what the finder takes for a body or nothing, is hardly a place. */
  readonly kind: Name['kind'];
}

const LOCATED =
  /(?:\b(?:in|at|near|from|outside|around|across|(?:city|town|village|county|residents|people|north|south|east|west|suburb|outskirts) of)\s+(?:the\s+)?(?:(?:north|south|east|west|central|downtown|nearby|upper|lower)\p{L}*\s+)?|\/)$/iu;
const REACH = 32;
/** How often a name that may be another word stands behind a word of place. */
const LEAST_LOCATED = 0.25;

/** The names of an article that may be a place's, by how they are spelled. A name that is spelled alike means one place. */
export function findPlaceNames(
  { document, names }: Annotated,
  parts: readonly Name[],
  home: Home,
): Map<string, PlaceName> {
  const { text } = document;
  const spans = new Map<string, Name[]>();
  for (const name of [...names, ...parts]) {
    const spelled = spelling(text, name);
    spans.set(spelled, [...(spans.get(spelled) ?? []), name]);
  }
  const people = personalNames(text, names);
  const alone = new Set(names.map((name) => spelling(text, name)));
  const found = new Map<string, PlaceName>();
  for (const [spelled, mentions] of spans) {
    const readings = placesNamed(spelled);
    if (readings.length > 0) found.set(spelled, placeName(text, { spelled, mentions, people, alone }, readings, home));
  }
  return found;
}

/** First and last words of the full names of people, and whatever has a title: "Mr. Lancaster", "Sen. Richmond". */
function personalNames(text: string, names: readonly Name[]): Set<string> {
  const people = new Set<string>();
  for (const name of names) {
    const spelled = spelling(text, name);
    const words = spelled.split(' ');
    if (isTitled(text, name)) people.add(spelled);
    if (name.kind === 'person' && words.length > 1) people.add(words[0]!).add(words.at(-1)!);
  }
  return people;
}

function isTitled(text: string, { start }: Span): boolean {
  const before = /(\S+)\s+$/.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
  return readTitle(before) !== undefined || readTitle(`${before}.`) !== undefined;
}

export function spelling(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

interface Spelled {
  readonly spelled: string;
  readonly mentions: readonly Name[];
  readonly people: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
}

function placeName(
  text: string,
  { spelled, mentions, people, alone }: Spelled,
  readings: readonly PlaceReading[],
  home: Home,
): PlaceName {
  const outer = mentions.flatMap((mention) => statedFor(text, mention, readings));
  const isListed = mentions.some(({ end }) => COUNTIES.test(text.slice(end, end + LONGEST_LIST)));
  const candidates = withoutNamesakes(
    readings.map((reading) => {
      const isCounty = isListed && reading.as === 'short' && reading.place.name === `${spelled} County`;
      return { reading, isStated: isCounty || outer.some((place) => liesIn(reading.place, place)) };
    }),
    home,
  );
  const located = mentions.filter(({ start }) => LOCATED.test(text.slice(Math.max(0, start - REACH), start))).length;
  return {
    spelled,
    candidates,
    isLocated: candidates.some(({ isStated }) => isStated) || located >= LEAST_LOCATED * mentions.length,
    isPersonal: people.has(spelled),
    isAlone: alone.has(spelled),
    isWord: COMMON_WORDS.has(spelled.toLowerCase()) || /^(?:North|South|East|West)(?:ern)?$/.test(spelled),
    isKnown: readings.some(({ needsContext }) => !needsContext),
    kind: mentions[0]!.kind,
  };
}

/** "*Clay*, Douglas and Otter Tail counties": what stands behind a county in a list of counties. */
const COUNTIES = /^(?:(?:, (?:and )?| and )\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)?)* [Cc]ounties\b/u;
const LONGEST_LIST = 150;

/** Where a name is said to lie. Behind a country's name another country only goes on with a list: "China, Mexico and Peru". */
export function statedFor(text: string, span: Span, readings: readonly PlaceReading[]): readonly KnownPlace[] {
  const outer = statedAround(text, span);
  return readings.some(isCountry) ? outer.filter(({ kind }) => kind !== 'country') : outer;
}

function isCountry({ place, actor }: PlaceReading): boolean {
  return place.kind === 'country' || (place.kind === 'region' && actor?.kind === 'state');
}

/** A city that goes by the name of a region as well as that does, and need not lie in it. */
const METROPOLIS = 1_000_000;

/**
 * No village is called by a country's or a state's name without a word about where it lies: "China" is not China,
 * Texas, whatever else of Texas the article names. Only the paper of Lebanon, Indiana, writes so of its own town.
 */
function withoutNamesakes(candidates: readonly Candidate[], home: Home): readonly Candidate[] {
  const isLarge = ({ reading }: Candidate): boolean =>
    isCountry(reading) || (reading.place.kind !== 'city' && !reading.needsContext && reading.place.region === '');
  const large = candidates.filter(isLarge);
  if (large.length === 0) return candidates;
  const hasCountry = candidates.some(({ reading }) => isCountry(reading));
  const isKnown = ({ reading: { needsContext, as, place } }: Candidate): boolean =>
    !hasCountry &&
    !needsContext &&
    (as === 'metonym' ||
      place.population >= METROPOLIS ||
      (as !== 'short' && large.some(({ reading }) => liesIn(place, reading.place))));
  return candidates.filter((one) => one.isStated || isHome(one.reading.place, home) || isLarge(one) || isKnown(one));
}

function isHome({ geonamesId }: KnownPlace, { place }: Home): boolean {
  return place !== null && place.geonamesId === geonamesId;
}
