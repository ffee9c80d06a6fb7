import { readTable, values } from '../lexicon.ts';
import type { PlaceKind } from '../ontology.ts';
import { foldName } from './fold-name.ts';

/** A country, or a first-level division of one. */
export interface Area {
  readonly country: string;
  readonly region: string | null;
}

/** What a place of the graph is made of: itself, where it is a country or a division of one, or several of them. */
export function areasOf(kind: PlaceKind, name: string, country: string | null): Area[] {
  if (kind === 'country') return country === null ? [] : [{ country, region: null }];
  if (kind !== 'region') return [];
  return [...(country === null ? [] : [{ country, region: name }]), ...partsOf(name)];
}

/** The same by a name that need stand in no article. */
export function areasCalled(name: string): Area[] {
  const wanted = foldName(name);
  const isCalled = (row: { readonly name: string; readonly aliases: string }): boolean =>
    [row.name, ...values(row.aliases)].some((one) => foldName(one) === wanted);
  const countries = readTable('lexicon/countries.tsv', ['code', 'name', 'aliases']).filter(isCalled);
  const regions = readTable('lexicon/regions.tsv', ['name', 'aliases', 'kind', 'country_code']).filter(isCalled);
  return [
    ...countries.map(({ code }) => ({ country: code, region: null })),
    ...regions.flatMap(({ kind, name: own, country_code }) => areasOf(kind as PlaceKind, own, country_code || null)), // a test holds the list to the ontology
  ];
}

/** "UA Donetsk Oblast": a division; "FR": a country. */
function partsOf(name: string): Area[] {
  const row = readTable('lexicon/region-parts.tsv', ['name', 'parts']).find((one) => one.name === name);
  return values(row?.parts ?? '').map((part) => ({ country: part.slice(0, 2), region: part.slice(3) || null }));
}
