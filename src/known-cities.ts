import { type KnownActor, type KnownPlace, type Reading, spell } from './known-reading.ts';
import { type LongList, numberOf, openLongList, readTable, rowCount, rowOf, values } from './lexicon.ts';

/** Of `cities.tsv`, in their order. */
export const CITY_COLUMNS = [
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

/**
 * The towns of the gazetteer. They have more names than all other lists together, and a corpus speaks of few: what is
 * known of a town is parsed when one of its names is asked for.
 */
export class KnownCities {
  readonly #list: LongList = openLongList('gazetteer/cities.tsv', CITY_COLUMNS);
  readonly #words = new Set(readTable('lexicon/place-stop-words.tsv', ['name']).map(({ name }) => name));
  readonly #places = new Map<number, KnownPlace>();

  /** States by the spelling of their capitals, which then stand for them too. */
  constructor(private readonly capitals: ReadonlyMap<string, KnownActor>) {}

  /** Every name of every town, spelled as `spell` has it, with the row of the town. */
  *names(): Generator<readonly [key: string, row: number]> {
    for (let row = 0; row < rowCount(this.#list); row++)
      for (const key of new Set(namesOf(rowOf(this.#list, row)).map(spell))) yield [key, row];
  }

  /** What a name, so spelled, is to the town of a row that has it. */
  reading(row: number, key: string): Reading {
    const cells = rowOf(this.#list, row);
    const place = this.#places.get(row) ?? placeOf(cells);
    this.#places.set(row, place);
    const state = this.capitals.get(key);
    const actor = state && state.countryCode === place.countryCode && cells.feature === 'capital' ? state : null;
    const name = namesOf(cells).find((one) => spell(one) === key)!; // the key is one of the row's own names
    const as = actor ? 'metonym' : name === place.name ? 'full' : 'short';
    return { as, actor, place, needsContext: this.#words.has(name) && !actor };
  }
}

function namesOf(cells: Readonly<Record<string, string>>): string[] {
  return [cells.name!, ...values(cells.aliases!)];
}

const NOBODY: readonly string[] = [];

function placeOf(cells: Readonly<Record<string, string>>): KnownPlace {
  return {
    kind: 'city',
    name: cells.name!,
    countryCode: cells.country_code || null,
    region: cells.admin1!,
    disputedBy: NOBODY,
    population: Number(cells.population),
    latitude: numberOf(cells.latitude!),
    longitude: numberOf(cells.longitude!),
    geonamesId: numberOf(cells.geonames_id!),
  };
}
