import type { KnownPlace } from '../known-reading.ts';
import { readTable } from '../lexicon.ts';
import type { Document } from '../model.ts';
import { placesNamed } from './place-candidates.ts';

/** Where a paper is made, as far as it is known: what it names is likely to be near. */
export interface Home {
  readonly countryCode: string | null;
  readonly place: KnownPlace | null;
}

/** Endings of sites that belong to a country by name only: they are taken for what they spell. */
const FOR_ANYBODY = new Set('AI AM CC CO FM GG IO LY ME PM SO SH ST TO TV VC WS'.split(' '));
const COUNTRIES = new Set(readTable('lexicon/countries.tsv', ['code']).map(({ code }) => code));

export function homeOf({ publisher }: Document): Home {
  if (!publisher) return { countryCode: null, place: null };
  const countryCode = publisher.countryCode ?? countryOfSite(publisher.name);
  const [town, region] = publisher.home?.split(', ') ?? [];
  const place = town
    ? placesNamed(town).find((one) => one.place.region === region && one.place.countryCode === countryCode)?.place
    : undefined;
  return { countryCode, place: place ?? null };
}

/** "heraldofkelbrook.co.uk" is made in Britain; a paper of which nothing but the site is known goes by the site's name. */
function countryOfSite(name: string): string | null {
  const ending = /^[^\s]+\.([a-z]{2})$/.exec(name)?.[1]?.toUpperCase();
  if (!ending || FOR_ANYBODY.has(ending)) return null;
  const code = ending === 'UK' ? 'GB' : ending;
  return COUNTRIES.has(code) ? code : null;
}
