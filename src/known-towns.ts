import { calm, type KnownPlace, spell } from './known-reading.ts';
import { findRows } from './lexicon.ts';
import type { PlaceKind } from './ontology.ts';

/** Of `towns.tsv`, in their order. */
export const TOWN_COLUMNS = [
  'name',
  'kind',
  'country_code',
  'region',
  'population',
  'latitude',
  'longitude',
  'geonames_id',
] as const;

/**
 * The smaller places and counties of a name, which local news is about. They share their names with people and with one
 * another, so that a name by itself says little: who asks must have evidence that a place is meant.
 */
export function townsNamed(name: string): readonly KnownPlace[] {
  return spellings(calm(spell(name))).flatMap((spelling) =>
    findRows('gazetteer/towns.tsv', TOWN_COLUMNS, spelling).map(townOf),
  );
}

/** "St. Albans" is in the list as "Saint Albans", or the other way round. */
function spellings(key: string): string[] {
  for (const [short, long] of [
    [/^St\.? /, 'Saint '],
    [/^Mt\.? /, 'Mount '],
    [/^Ft\.? /, 'Fort '],
  ] as const)
    if (short.test(key)) return [key, key.replace(short, long)];
  return key.startsWith('Saint ') ? [key, key.replace('Saint ', 'St. '), key.replace('Saint ', 'St ')] : [key];
}

function townOf(row: Readonly<Record<(typeof TOWN_COLUMNS)[number], string>>): KnownPlace {
  return {
    kind: row.kind as PlaceKind, // a test holds the list to the ontology
    name: row.name,
    countryCode: row.country_code,
    region: row.region,
    disputedBy: [],
    population: Number(row.population),
    latitude: Number(row.latitude),
    longitude: Number(row.longitude),
    geonamesId: Number(row.geonames_id),
  };
}
