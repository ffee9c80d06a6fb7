import { readName } from '../known-names.ts';
import type { Reading } from '../known-reading.ts';
import type { Annotated, Name } from '../model.ts';
import type { PlaceReason } from '../ontology.ts';
import { homeOf } from './home.ts';
import { liesIn } from './place-candidates.ts';
import { type Features, type Weighed, weigh } from './place-choice.ts';
import { findPlaceNames, type PlaceName, spelling, statedFor } from './place-names.ts';
import { placesInNames } from './place-parts.ts';
import { reasonFor } from './place-reason.ts';
import { seatOf } from './seats.ts';

/** What a name is read as, and for a place why it is this one. */
export interface Chosen {
  readonly reading: Reading;
  readonly placeReason: PlaceReason | null;
}

/** The readings of an article's names, weighed against one another once. */
export class PlaceReader {
  /** Names of places inside names of bodies. */
  readonly parts: readonly Name[];
  readonly #text: string;
  readonly #names = new Map<string, { readonly name: PlaceName; readonly weighed: readonly Weighed[] }>();

  constructor(annotated: Annotated) {
    this.#text = annotated.document.text;
    const home = homeOf(annotated.document);
    this.parts = placesInNames(annotated);
    const names = [...findPlaceNames(annotated, this.parts, home).values()];
    const weighed = weigh(names, home);
    for (const [at, name] of names.entries()) this.#names.set(name.spelled, { name, weighed: weighed[at]! });
  }

  /** Names that the finder takes for a person's and that are a place's: "Laurel County", "in Alexandria". */
  rename(names: readonly Name[]): Name[] {
    return names.map((name) => {
      if (name.kind !== 'person' || this.#names.get(spelling(this.#text, name))?.name.isPersonal) return name;
      return this.place({ ...name, kind: 'unknown' }) ? { ...name, kind: 'place' } : name;
    });
  }

  /**
   * The likeliest reading of a name as a state, an organisation or a place; undefined for a word that is also something
   * else, where nothing speaks for it. `speaks` is whether it has a part in a claim.
   */
  read(name: Name, speaks: boolean): Chosen | undefined {
    const elliptic = readElliptic(this.#text, name);
    if (elliptic) return { reading: elliptic, placeReason: elliptic.place ? 'only' : null };
    const body = readName(spelling(this.#text, name)).find(
      ({ place, actor, as, needsContext }) =>
        !place && actor && as !== 'demonym' && (!needsContext || name.kind === 'organisation' || speaks),
    );
    const place = this.place(name);
    if (place && (!body || outweighs(place.reading))) return place;
    if (!body) return undefined;
    const seat = seatOf(body.actor!.name, spelling(this.#text, name));
    return { reading: { ...body, place: seat }, placeReason: seat ? 'only' : null };
  }

  /** Likewise of a name inside the name of a body: a town must be near what the article names, named alone, or large. */
  placeOfPart(part: Name): Chosen | undefined {
    const known = this.#names.get(spelling(this.#text, part))?.name;
    const chosen = this.place(part);
    if (!known || !chosen?.reading.place || known.isPersonal) return undefined;
    const { reading } = chosen;
    const { kind, population } = chosen.reading.place;
    if (kind === 'landmark' || kind === 'water') return undefined; // "Capitol Hill"
    const isCalledAfter =
      population > LARGE ||
      CIVIC.test(this.#text.slice(part.end, part.end + 12)) ||
      /(?: of |[–-])$/.test(this.#text.slice(Math.max(0, part.start - 4), part.start));
    const isCity = !reading.needsContext && isCalledAfter;
    return kind !== 'city' || known.isAlone || isCity || this.#isNear(part) ? chosen : undefined;
  }

  #isNear(name: Name): boolean {
    const { weighed } = this.#names.get(spelling(this.#text, name))!;
    const { features } = weighed.reduce((most, next) => (next.likely > most.likely ? next : most));
    return isNear(features);
  }

  /** The place that a name stands for, as far as it is one. */
  place(name: Name): Chosen | undefined {
    const known = this.#names.get(spelling(this.#text, name));
    if (!known) return undefined;
    const outer = statedFor(
      this.#text,
      name,
      known.weighed.map(({ reading }) => reading),
    );
    const stated = known.weighed.filter(({ reading }) => outer.some((place) => liesIn(reading.place, place)));
    const among = stated.length > 0 ? stated : known.weighed;
    const best = among.reduce((most, next) => (next.likely > most.likely ? next : most));
    if (stated.length === 0 && !isBelieved(known.name, name, best)) return undefined;
    return { reading: best.reading, placeReason: best.isStated ? 'stated' : reasonFor(best, known.weighed) };
  }
}

/** A state and its capital before a body of the same name; a body before a town or a region. */
function outweighs({ place, as, actor }: Reading): boolean {
  return place?.kind === 'country' || actor?.kind === 'state' || as === 'metonym';
}

/** A city that bodies are likely to be named after, wherever the article is about. */
const LARGE = 150_000;
/** What a town has, and what is not called after somebody of the town's name. */
const CIVIC =
  /^(?:['’]s)? (?:Police|City|Fire|Town|Public|Municipal|Regional|Area|School|High|Council|Mayor|Chamber|District)\b/;
/** How well a place of this many people is known without more ado. */
const WELL_KNOWN = 5.7;

/** A name that may be another word is believed where the article speaks of places around it, or says where it lies. */
function isBelieved(known: PlaceName, name: Name, { reading, features, isStated }: Weighed): boolean {
  if (reading.place.kind === 'city' && name.kind === 'organisation') return false; // "the newspaper La Orilla"
  if (!reading.needsContext || isCounty(reading)) return true;
  if (known.isPersonal && features.publisherNear === 0) return false;
  if (isStated) return true;
  if (known.isWord) return false;
  if (name.kind === 'place' && (known.isLocated || isSupported(features) || known.candidates.length === 1)) return true;
  const isAlone = known.candidates.length === 1 || features.population > WELL_KNOWN;
  return known.isLocated && (isSupported(features) || isAlone);
}

function isSupported(features: Features): boolean {
  return isNear(features) || features.inCountry > 0.6;
}

function isNear({ near, inRegion, ofRegion, publisherNear, publisherRegion }: Features): boolean {
  return near + inRegion + ofRegion > 0.2 || publisherNear + publisherRegion > 0;
}

/** "Laurel County": its name says what it is. */
function isCounty({ place, as }: Reading): boolean {
  return place?.kind === 'region' && as === 'full' && / (?:County|Parish)$/.test(place.name);
}

/** "*North* and South Korea", "the *Donetsk* and Luhansk People's Republics": a name whose rest stands with the next. */
function readElliptic(text: string, { start, end }: Name): Reading | undefined {
  const rest =
    /^ and (?:\p{Lu}[\p{L}.’'-]*) ((?:(?:\p{Lu}[\p{L}.’'-]*|of|the) ?){1,4})/u
      .exec(text.slice(end, end + 80))?.[1]
      ?.trim()
      .split(' ') ?? [];
  for (let length = rest.length; length > 0; length--) {
    const [reading] = readName(
      `${text.slice(start, end)} ${rest
        .slice(0, length)
        .join(' ')
        .replace(/[.,’']+$/, '')}`,
    );
    if (reading?.actor) return reading;
  }
  return undefined;
}
