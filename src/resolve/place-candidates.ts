import { readName } from '../known-names.ts';
import { calm, type KnownPlace, type Reading } from '../known-reading.ts';
import { townsNamed } from '../known-towns.ts';
import { readTable } from '../lexicon.ts';

/** A reading of a name that has a place. */
export type PlaceReading = Reading & { readonly place: KnownPlace };

/** A name has no more places than this that are looked at: the biggest, and everything that is no town. */
const MOST = 60;

/** What a newspaper says besides a name: "Town of Groton", "Hamilton Township", "East Cambridgeshire". */
const BESIDES =
  /^(?:(?:Town|City|Village|Township|Borough|County|State|Province|Port) of |(?:(?:North|South)(?:east|west|eastern|western|ern)?|(?:East|West)(?:ern)?|Central|Upper|Lower|Downtown|Greater) )(?=\p{Lu})| (?:Township|Twp\.?|Borough|City|County|Parish|State|Province|Region|Village|Valley|District)$/u;

/** Names that were looked up; emptied where there are more than one article is likely to have. */
const looked = new Map<string, readonly PlaceReading[]>();
const MOST_LOOKED = 20_000;

/** All places of a name, as the lists and the gazetteer have them; towns and counties need context. */
export function placesNamed(name: string): readonly PlaceReading[] {
  const before = looked.get(name);
  if (before) return before;
  if (looked.size >= MOST_LOOKED) looked.clear();
  const exact = [
    ...readName(name).flatMap(placed),
    ...townsNamed(name).map((place): PlaceReading => ({ as: 'full', actor: null, place, needsContext: true })),
    ...divisionsCalled(name),
  ];
  const all = exact.length > 0 ? exact : placesWithin(name);
  const first = new Map<string, PlaceReading>();
  for (const reading of all) if (!first.has(idOf(reading))) first.set(idOf(reading), reading);
  const places = [...first.values()];
  const kept = places.length <= MOST ? places : places.sort((a, b) => rank(b) - rank(a)).slice(0, MOST);
  looked.set(name, kept);
  return kept;
}

/** How the full name of a division goes on, or begins, where a newspaper leaves that out: Washington state, DeKalb County. */
const LONGER = /^County (?=\p{Lu})| (?:state|County|Oblast|province|region|governorate)$/u;
const DIVISIONS = new Map<string, KnownPlace[]>();

function divisionsCalled(name: string): PlaceReading[] {
  if (DIVISIONS.size === 0)
    for (const row of readTable('lexicon/regions.tsv', ['name'])) {
      const short = row.name.replace(LONGER, '');
      const place = short !== row.name && readName(row.name).find((one) => one.place?.kind === 'region')?.place;
      if (place) DIVISIONS.set(short, [...(DIVISIONS.get(short) ?? []), place]);
    }
  const counties = [`${name} County`, `${name} Parish`].flatMap(townsNamed);
  return [...(DIVISIONS.get(calm(name)) ?? []), ...counties.filter(({ kind }) => kind === 'region')].map(
    (place): PlaceReading => ({ as: 'short', actor: null, place, needsContext: true }),
  );
}

/** The place of which an unknown name is a part, or the same in other words. */
function placesWithin(name: string): PlaceReading[] {
  const dotted = /\.$/.test(name) || name.length < 4 ? [] : readName(`${name}.`).flatMap(placed); // "Calif", "N.Y"
  const rest = name.replace(BESIDES, '');
  if (dotted.length > 0 || rest === name) return dotted;
  const turned = / County$/.test(name) ? readName(`County ${rest}`).flatMap(placed) : []; // "Mayo County"
  if (turned.length > 0) return turned;
  return [
    ...readName(rest).flatMap(placed),
    ...townsNamed(rest).map((place) => ({ as: 'short' as const, actor: null, place, needsContext: true })),
  ]
    .filter(({ as }) => as !== 'demonym')
    .map(({ place, needsContext }) => ({ as: 'short', actor: null, place, needsContext }));
}

/** The places of a name that is said of another as where it lies: no town that few know, and no county by half its name. */
export function outerPlaces(name: string): KnownPlace[] {
  const known = [name, `${name} state`]
    .flatMap(readName)
    .flatMap(({ as, place }) => (as === 'demonym' ? [] : (place ?? [])));
  return [...known, ...townsNamed(name).filter(({ kind }) => kind === 'region')];
}

function idOf({ place, as }: PlaceReading): string {
  return `${place.geonamesId ?? place.name} ${as === 'demonym'}`;
}

function rank({ place }: PlaceReading): number {
  return place.kind === 'city' ? place.population : Number.MAX_SAFE_INTEGER;
}

/** The adjective of a country stands for the country as a place too. */
function placed(reading: Reading): PlaceReading[] {
  if (reading.place) return [{ ...reading, place: reading.place }];
  if (reading.as !== 'demonym' || reading.actor?.kind !== 'state') return [];
  const country = readName(reading.actor.name).find(({ actor }) => actor?.name === reading.actor?.name)?.place;
  return country ? [{ ...reading, place: country }] : [];
}

/** Half the earth's girth over pi and half a turn. */
const KILOMETRES_A_DEGREE = 111;

/** Near enough for places less than some hundred kilometres apart; infinite where one has no coordinates. */
export function kilometresBetween(a: KnownPlace, b: KnownPlace): number {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null)
    return Number.POSITIVE_INFINITY;
  const north = a.latitude - b.latitude;
  const east = (a.longitude - b.longitude) * Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180);
  return KILOMETRES_A_DEGREE * Math.sqrt(north * north + east * east);
}

/** How far from the middle of a county or a metropolis what lies in it may be. */
const ACROSS = 100;

/** The same of a town's middle. */
const ACROSS_TOWN = 30;

/** Whether one place lies in another: Paris in Texas and in the United States, McMinn County's Athens in McMinn County. */
export function liesIn(inner: KnownPlace, outer: KnownPlace): boolean {
  if (inner.countryCode === null || inner.countryCode !== outer.countryCode) return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  if (inner.region !== '' && inner.region === outer.name) return true;
  if (outer.kind === 'water' || outer.kind === 'landmark' || inner.kind === 'country') return false;
  const mayHold = outer.kind === 'region' || outer.population > inner.population;
  const isSameRegion = outer.region === '' || outer.region === inner.region;
  return mayHold && isSameRegion && kilometresBetween(inner, outer) < (outer.kind === 'city' ? ACROSS_TOWN : ACROSS);
}

const POSTAL = new Map<string, KnownPlace[]>();

/** The state of a country that two or three letters stand for in an address: "Paris, *TX*". */
export function postalRegions(letters: string): readonly KnownPlace[] {
  if (POSTAL.size === 0)
    for (const { name, country_code, postal } of readTable('lexicon/regions.tsv', ['name', 'country_code', 'postal'])) {
      const place = readName(name).find((one) => one.place?.countryCode === country_code)?.place;
      if (postal !== '' && place) POSTAL.set(postal, [...(POSTAL.get(postal) ?? []), place]);
    }
  return POSTAL.get(letters) ?? [];
}
