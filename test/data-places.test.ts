import { readFileSync } from 'node:fs';
import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { findRows, readTable, values } from '../src/lexicon.ts';
import { ACTOR_KINDS, PLACE_KINDS } from '../src/ontology.ts';
import { placesNamed } from '../src/resolve/place-candidates.ts';
import { cityAliases, plainName } from '../train/city-names.ts';

const CITY_COLUMNS = ['geonames_id', 'name', 'aliases', 'country_code', 'feature', 'population'] as const;
const cities = readTable('gazetteer/cities.tsv', CITY_COLUMNS);
const CODES = new Set([...Object.keys(countries.getAlpha2Codes()), 'XK']);

/** Columns that hold ISO codes, that name a row, and that say what kind it is of. */
const LISTS = [
  {
    path: 'lexicon/countries.tsv',
    key: ['code'],
    codes: ['code'],
    names: ['name', 'aliases', 'demonyms'],
    kinds: { sovereign: ['yes', 'no'] },
  },
  {
    path: 'lexicon/self-declared-states.tsv',
    key: ['name'],
    codes: ['claimed_by'],
    names: ['name', 'aliases', 'demonyms'],
    kinds: {},
  },
  {
    path: 'lexicon/regions.tsv',
    key: ['name', 'country_code'],
    codes: ['country_code', 'disputed_by'],
    names: ['name', 'aliases', 'demonyms'],
    kinds: { kind: PLACE_KINDS },
  },
  {
    path: 'lexicon/organisations.tsv',
    key: ['name'],
    codes: ['country_code'],
    names: ['name', 'aliases', 'acronyms', 'members'],
    kinds: { actor_kind: ACTOR_KINDS, needs_context: ['yes', ''] },
  },
  {
    path: 'lexicon/outlets.tsv',
    key: ['domain'],
    codes: ['country_code'],
    names: ['domain'],
    kinds: { kind: ['newspaper', 'agency', 'broadcaster', 'magazine', 'site'] },
  },
  { path: 'lexicon/place-stop-words.tsv', key: ['name'], codes: [], names: ['name'], kinds: {} },
  { path: 'gazetteer/english.tsv', key: ['geonames_id'], codes: [], names: [], kinds: {} },
  { path: 'gazetteer/divisions.tsv', key: ['code'], codes: [], names: [], kinds: {} },
  {
    path: 'gazetteer/towns.tsv',
    key: ['name', 'geonames_id'],
    codes: ['country_code'],
    names: [],
    kinds: { kind: ['city', 'region'] },
  },
  {
    path: 'lexicon/seats.tsv',
    key: ['body'],
    codes: ['country_code'],
    names: ['name'],
    kinds: { kind: ['landmark', 'region'] },
  },
  { path: 'lexicon/region-parts.tsv', key: ['name'], codes: [], names: ['name'], kinds: {} },
  {
    path: 'gazetteer/cities.tsv',
    key: ['geonames_id'],
    codes: ['country_code'],
    names: [],
    kinds: { feature: ['capital', 'seat', 'city'] },
  },
] as const;

function raw(path: string): string {
  return readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8');
}

function comments(path: string): string {
  const lines = raw(path).split('\n');
  return lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    )
    .join(' ');
}

function column(path: string, name: string): string[] {
  return readTable(path, [name]).map((row) => row[name]!);
}

/** What stands more than once, each once. */
function doubles(items: readonly string[]): string[] {
  return [...new Set(items.filter((item, at) => items.indexOf(item) !== at))];
}

/** Names that several rows of a list share. */
function sharedNames(path: string, columns: readonly string[]): string[] {
  const rows = readTable(path, columns);
  const owner = new Map<string, number>();
  const shared = new Set<string>();
  rows.forEach((row, at) => {
    for (const name of new Set(columns.flatMap((cell) => values(row[cell]!)))) {
      if (owner.has(name)) shared.add(name);
      owner.set(name, at);
    }
  });
  return [...shared];
}

describe.each(LISTS)('data/$path', ({ path, key, codes, names, kinds }) => {
  it('says where it comes from and under which licence', () => {
    expect(comments(path)).toMatch(/Source: .*(MIT|CC BY 4\.0|CC0)/);
  });

  it('is sorted by the bytes of its first column and holds each row once', () => {
    const keys = readTable(path, key).map((row) => key.map((name) => (row as Record<string, string>)[name]).join('\t'));
    const first = keys.map((cell) => cell.split('\t')[0]!);
    expect(first).toEqual([...first].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(new Set(keys).size).toBe(keys.length);
    expect(raw(path)).not.toMatch(/\r| \t|\t | \||\| |\|\||\|\t|\t\|/);
  });

  it('uses ISO country codes and its own closed lists of kinds', () => {
    const used = codes.flatMap((name) => column(path, name).flatMap(values));
    expect(used.filter((code) => !CODES.has(code))).toEqual([]);
    for (const [name, allowed] of Object.entries(kinds))
      expect(new Set([...allowed, ...column(path, name)])).toEqual(new Set(allowed));
  });

  it('gives no name to two rows without saying so', () => {
    const admitted = /more than one meaning in this list: (.*?)\./.exec(comments(path))?.[1]?.split(', ') ?? [];
    expect(sharedNames(path, names).filter((name) => !admitted.includes(name))).toEqual([]);
  });
});

describe('places of all lists', () => {
  it.each(['lexicon/countries.tsv', 'lexicon/self-declared-states.tsv', 'lexicon/regions.tsv', 'gazetteer/cities.tsv'])(
    '%s has points on the globe and GeoNames ids of its own',
    (path) => {
      const rows = readTable(path, ['latitude', 'longitude', 'geonames_id']);
      const off = ({ latitude, longitude }: (typeof rows)[number]) =>
        !/^-?\d+(\.\d{1,4})?$/.test(latitude) || Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180;
      expect(rows.filter((row) => off(row) || !/^-?\d+(\.\d{1,4})?$/.test(row.longitude))).toEqual([]);
      const ids = rows.map((row) => row.geonames_id).filter(Boolean);
      expect(ids.filter((id) => !/^[1-9]\d*$/.test(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it('all countries of ISO 3166-1 and Kosovo are there, 197 of them sovereign', () => {
    const rows = readTable('lexicon/countries.tsv', ['code', 'sovereign']);
    expect(new Set(rows.map((row) => row.code))).toEqual(CODES);
    expect(rows.filter((row) => row.sovereign === 'yes')).toHaveLength(197);
  });

  it('every capital is in the gazetteer, in its country, under each of its names', () => {
    const known = new Set(
      cities.flatMap(({ country_code, name, aliases }) =>
        [name, ...values(aliases)].map((n) => `${country_code} ${n}`),
      ),
    );
    const capitals = readTable('lexicon/countries.tsv', ['code', 'capital', 'capital_aliases']).flatMap((row) =>
      [...values(row.capital), ...values(row.capital_aliases)].map((name) => `${row.code} ${name}`),
    );
    expect(capitals.filter((capital) => !known.has(capital))).toEqual([]);
  });

  it.each([
    ['Kiev', 'Kyiv', 'UA'],
    ['Calcutta', 'Kolkata', 'IN'],
    ['Peking', 'Beijing', 'CN'],
    ['Hodeidah', 'Hodeida', 'YE'],
    ['Slavyansk', 'Sloviansk', 'UA'],
    ['Genève', 'Geneva', 'CH'],
    ['St Petersburg', 'St. Petersburg', 'RU'],
    ['Sao Paulo', 'Sao Paulo', 'BR'],
  ])('%s is %s', (alias, name, country) => {
    const found = cities.filter((city) => [city.name, ...values(city.aliases)].includes(alias));
    expect(found.map((city) => [city.name, city.country_code])).toContainEqual([name, country]);
  });

  it('towns of one name stay apart', () => {
    const named = cities.filter((city) => city.name === 'Donetsk').map((city) => city.country_code);
    expect(named.sort()).toEqual(['RU', 'UA']);
  });
});

describe('towns.tsv', () => {
  const towns = readTable('gazetteer/towns.tsv', ['name', 'region', 'country_code', 'geonames_id']);

  it('is found by name, row by row, without reading the rest', () => {
    for (const town of towns.filter((_, at) => at % 97 === 0))
      expect(findRows('gazetteer/towns.tsv', ['geonames_id'], town.name)).toContainEqual(
        expect.objectContaining({ geonames_id: town.geonames_id }),
      );
    expect(findRows('gazetteer/towns.tsv', ['name'], 'Nosuchtown')).toEqual([]);
    expect(findRows('gazetteer/towns.tsv', ['name'], '')).toEqual([]);
  });

  it('has no place that another list has', () => {
    const others = ['gazetteer/cities.tsv', 'lexicon/regions.tsv'].flatMap((path) => column(path, 'geonames_id'));
    const known = new Set(others.filter(Boolean));
    expect(towns.filter((town) => known.has(town.geonames_id))).toEqual([]);
  });

  it('a region that a town lies in is called as it is in the list of regions', () => {
    const names = new Map(
      readTable('lexicon/regions.tsv', ['name', 'geonames_id']).map((row) => [row.geonames_id, row.name]),
    );
    const divisions = readTable('gazetteer/divisions.tsv', ['code', 'name', 'geonames_id']);
    const renamed = divisions.filter((row) => names.has(row.geonames_id) && names.get(row.geonames_id) !== row.name);
    const wrong = new Set(renamed.map((row) => `${row.code.slice(0, 2)} ${row.name}`));
    for (const name of names.values()) for (const code of CODES) wrong.delete(`${code} ${name}`);
    const all = [...towns, ...readTable('gazetteer/cities.tsv', ['admin1', 'country_code'])];
    const shared = new Set(
      divisions.filter((row) => !renamed.includes(row)).map((row) => `${row.code.slice(0, 2)} ${row.name}`),
    );
    const found = all.map((row) => `${row.country_code} ${'region' in row ? row.region : row.admin1}`);
    expect([...new Set(found)].filter((region) => wrong.has(region) && !shared.has(region))).toEqual([]);
  });
});

describe('seats and parts', () => {
  it('stand for bodies and regions of the lists', () => {
    const bodies = new Set(column('lexicon/organisations.tsv', 'name'));
    expect(column('lexicon/seats.tsv', 'body').filter((body) => !bodies.has(body))).toEqual([]);
    const regions = new Set(['lexicon/regions.tsv', 'lexicon/seats.tsv'].flatMap((path) => column(path, 'name')));
    expect(column('lexicon/region-parts.tsv', 'name').filter((name) => !regions.has(name))).toEqual([]);
  });

  it('are made of countries, and of divisions that towns lie in', () => {
    const divisions = new Set(
      readTable('gazetteer/cities.tsv', ['country_code', 'admin1']).map((row) => `${row.country_code} ${row.admin1}`),
    );
    const parts = column('lexicon/region-parts.tsv', 'parts').flatMap(values);
    expect(parts.filter((part) => !CODES.has(part) && !divisions.has(part))).toEqual([]);
    const seats = readTable('lexicon/seats.tsv', ['country_code', 'region']).map(
      (row) => `${row.country_code} ${row.region}`,
    );
    expect(seats.filter((region) => region !== ' ' && !divisions.has(region))).toEqual([]);
  });

  it('the homes of outlets are towns that the gazetteer has', () => {
    const homes = readTable('lexicon/outlets.tsv', ['country_code', 'home']).filter((row) => row.home !== '');
    const unknown = homes.filter(({ country_code, home }) => {
      const [town = '', region] = home.split(', ');
      return !placesNamed(town).some(({ place }) => place.region === region && place.countryCode === country_code);
    });
    expect(unknown).toEqual([]);
  });
});

describe('place-stop-words.tsv', () => {
  const rows = readTable('lexicon/place-stop-words.tsv', ['name', 'why']);
  const stop = new Set(rows.map(({ name }) => name));

  it('holds names of cities and regions, each with a reason', () => {
    const places = [...cities, ...readTable('lexicon/regions.tsv', ['name', 'aliases'])];
    const known = new Set(places.flatMap(({ name, aliases }) => [name, ...values(aliases)]));
    expect(rows.filter(({ name }) => !known.has(name))).toEqual([]);
    const reasons = new Set(rows.flatMap(({ why }) => values(why)));
    expect([...reasons].sort()).toEqual(['given-name', 'surname', 'word']);
  });

  it.each(['Nice', 'Reading', 'Mobile', 'Of', 'Date', 'March', 'Split', 'Jackson', 'Charlotte', 'Madison', 'Man'])(
    'distrusts %s',
    (name) => expect(stop.has(name)).toBe(true),
  );

  it.each(['Washington', 'Moscow', 'Paris', 'Houston', 'Boston', 'Kyiv', 'Geneva', 'Sydney', 'Lima'])(
    'trusts %s',
    (name) => expect(stop.has(name)).toBe(false),
  );
});

describe('names of cities', () => {
  it.each([
    ['Al Ḩudaydah', 'YE', 'Al Hudaydah'],
    ['‘Ayn al ‘Arab', 'SY', 'Ayn al Arab'],
    ['São Paulo', 'BR', 'São Paulo'],
    ['N’Djamena', 'TD', "N'Djamena"],
    ['Xi’an', 'CN', "Xi'an"],
  ])('%s in %s is printed %s', (name, country, printed) => {
    expect(plainName(name, country)).toBe(printed);
  });

  it.each([
    ['Anytown', 'DE', ['Anytaun', 'ANY', 'Anytowns', 'anytauna', 'Энитаун', 'Anitown'], ['Anitown', 'Anytaun']],
    ['Anytown', 'US', ['Anytaun'], []],
    ['Saint Any', 'US', [], ['St. Any', 'St Any']],
    ['Al Anyah', 'SY', [], ['Anyah', 'al-Anyah']],
    ['Änytown', 'DE', [], ['Anytown']],
  ])('of %s in %s, known as %j, keeps %j', (name, country, others, kept) => {
    expect(cityAliases({ name, country, first: [], others })).toEqual(kept);
  });

  it('names no city twice in one row', () => {
    expect(cities.filter((city) => doubles([city.name, ...values(city.aliases)]).length > 0)).toEqual([]);
  });
});
