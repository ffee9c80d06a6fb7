import type { KnownPlace } from '../known-reading.ts';
import type { Span } from '../model.ts';
import { outerPlaces, placesNamed, postalRegions } from './place-candidates.ts';

const WORDS = /^((?:\p{Lu}[\p{L}.’'-]*\s?){1,3})/u;
const REACH = 60;

/**
 * Where the words beside a name say that it lies; empty where they do not.
 *   Paris, *Texas*    Springfield (*Ill.*)    Gori in *Georgia*    the *Texas* town of Paris
 */
export function statedAround(text: string, { start, end }: Span): readonly KnownPlace[] {
  const after = text.slice(end, end + REACH);
  const opening = /^(?:,\s+|\s+\(|\s+in\s+(?:(?:north|south|east|west|central|upper|lower)\p{L}*\s+)?)/u.exec(
    after,
  )?.[0];
  if (opening) {
    const places = longestName(after.slice(opening.length), /^,|\($/.test(opening.trim()));
    if (places.length > 0) return places;
  }
  const before = text.slice(Math.max(0, start - REACH), start);
  const owner =
    /((?:\p{Lu}[\p{L}.’'-]*\s){1,3})(?:\p{Ll}+\s)?(?:city|town|village|port|capital|suburb|community|resort|hamlet)\sof\s$/u.exec(
      before,
    )?.[1];
  return owner ? lastName(owner.trim()) : [];
}

/** The longest name that begins here; behind a comma it may be a state's two letters. */
function longestName(text: string, isClose: boolean): readonly KnownPlace[] {
  const words = WORDS.exec(text)?.[1]?.trim().split(/\s/) ?? [];
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length).join(' ');
    for (const spelling of [name, name.replace(/(?:['’]s?|[,.])$/, '')]) {
      const places = outerPlaces(spelling);
      if (places.length > 0) return places;
    }
    if (isClose && length === 1) return postalRegions(name.replace(/\W+$/, ''));
  }
  return [];
}

function lastName(words: string): readonly KnownPlace[] {
  const parts = words.split(/\s/);
  for (let first = 0; first < parts.length; first++) {
    const name = parts
      .slice(first)
      .join(' ')
      .replace(/['’]s$/, '');
    const places = outerPlaces(name);
    if (places.length > 0) return places;
    // "the Georgian town of Gori"
    const countries = placesNamed(name).flatMap(({ as, place }) => (as === 'demonym' ? place : []));
    if (countries.length > 0) return countries;
  }
  return [];
}
