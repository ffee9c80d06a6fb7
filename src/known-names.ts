import { readTable, values } from './lexicon.ts';
import type { ActorKind, NameKind, PlaceKind } from './ontology.ts';

/** An actor that the word lists know. */
export interface KnownActor {
  readonly kind: ActorKind;
  readonly name: string;
  readonly countryCode: string | null;
  /** For an organisation, what it is: company, ministry, party, …; empty where the lists do not say. */
  readonly class: string;
}

/** A place that the word lists know. */
export interface KnownPlace {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly countryCode: string | null;
  /** Name of the first-order division, for telling places of one name apart; empty where it does not apply. */
  readonly region: string;
  readonly population: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonamesId: number | null;
}

/** One reading of a name. A capital reads as a place and as the state it stands for: both are set. */
export interface Reading {
  readonly as: NameKind;
  readonly actor: KnownActor | null;
  readonly place: KnownPlace | null;
  /** True for a word that is also something else ("Target", "Nice"): believe it only where the context speaks for it. */
  readonly needsContext: boolean;
}

const readings = new Map<string, Reading[]>();
/** How many words the longest known name has that begins with a given word. */
const longest = new Map<string, number>();

/** All readings of a name as it is written, the likeliest first; empty where the lists do not know it. */
export function readName(name: string): readonly Reading[] {
  load();
  const key = spell(name);
  // Several of a kind share their head in the plural: "the Donetsk and Luhansk People's Republics".
  const singular = key.includes(' ') && key.endsWith('s') ? key.slice(0, -1) : key;
  return readings.get(key) ?? readings.get(singular) ?? (isShouted(key) ? (readings.get(capitalise(key)) ?? []) : []);
}

/** Words in the longest known name that begins with this word; 0 where none does. */
export function longestNameFrom(word: string): number {
  load();
  const key = spell(word);
  return longest.get(key) ?? (isShouted(key) ? (longest.get(capitalise(key)) ?? 0) : 0);
}

/** One spelling for the kinds of apostrophe and hyphen; a leading article is no part of a name. */
function spell(name: string): string {
  return name
    .replaceAll('’', "'")
    .replaceAll('‘', "'")
    .replaceAll('–', '-')
    .replace(/^[Tt]he /, '')
    .replace(/\s+/g, ' ');
}

function isShouted(name: string): boolean {
  return name.length > 4 && name === name.toUpperCase();
}

function capitalise(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function add(names: readonly string[], reading: Reading): void {
  for (const name of names.map(spell).filter(Boolean)) {
    const known = readings.get(name) ?? [];
    readings.set(name, [...known, reading]);
    const words = name.split(/[ -]/);
    longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
  }
}

const number = (cell: string): number | null => (cell === '' ? null : Number(cell));

function load(): void {
  if (readings.size > 0) return;
  addCountries();
  addSelfDeclaredStates();
  addRegions();
  addOrganisations();
  addOutlets();
  addCities();
}

function addCountries(): void {
  const columns = [
    'code',
    'name',
    'aliases',
    'demonyms',
    'capital',
    'capital_aliases',
    'latitude',
    'longitude',
    'geonames_id',
  ] as const;
  for (const row of readTable('lexicon/countries.tsv', columns)) {
    const actor: KnownActor = { kind: 'state', name: row.name, countryCode: row.code, class: '' };
    const place: KnownPlace = {
      kind: 'country',
      name: row.name,
      countryCode: row.code,
      region: '',
      population: 0,
      latitude: number(row.latitude),
      longitude: number(row.longitude),
      geonamesId: number(row.geonames_id),
    };
    add([row.name], { as: 'full', actor, place, needsContext: false });
    for (const alias of values(row.aliases))
      add([alias], { as: isAcronym(alias) ? 'acronym' : 'full', actor, place, needsContext: false });
    add(values(row.demonyms), { as: 'demonym', actor, place: null, needsContext: false });
    for (const capital of [...values(row.capital), ...values(row.capital_aliases)]) CAPITALS.set(spell(capital), actor);
  }
}

/** Filled before the gazetteer is read, whose capitals then also stand for their states. */
const CAPITALS = new Map<string, KnownActor>();

function isAcronym(name: string): boolean {
  return /^[\p{Lu}.]+$/u.test(name);
}

function addSelfDeclaredStates(): void {
  for (const row of readTable('lexicon/self-declared-states.tsv', ['name', 'aliases', 'demonyms', 'claimed_by'])) {
    const actor: KnownActor = { kind: 'state', name: row.name, countryCode: null, class: '' };
    const base = { actor, place: null, needsContext: false };
    add([row.name], { as: 'full', ...base });
    for (const alias of values(row.aliases)) add([alias], { as: isAcronym(alias) ? 'acronym' : 'full', ...base });
    add(values(row.demonyms), { as: 'demonym', ...base });
  }
}

function addRegions(): void {
  const columns = [
    'name',
    'aliases',
    'demonyms',
    'kind',
    'country_code',
    'latitude',
    'longitude',
    'geonames_id',
  ] as const;
  for (const row of readTable('lexicon/regions.tsv', columns)) {
    const place: KnownPlace = {
      kind: row.kind as PlaceKind, // a test holds the list to the ontology
      name: row.name,
      countryCode: row.country_code || null,
      region: '',
      population: 0,
      latitude: number(row.latitude),
      longitude: number(row.longitude),
      geonamesId: number(row.geonames_id),
    };
    add([row.name, ...values(row.aliases)], { as: 'full', actor: null, place, needsContext: false });
    add(values(row.demonyms), { as: 'demonym', actor: null, place, needsContext: false });
  }
}

/** Mastheads by their spelling: an agency or broadcaster goes by the name it publishes under. */
function mastheads(): Map<string, string> {
  return new Map(readTable('lexicon/outlets.tsv', ['name']).map(({ name }) => [spell(name), name]));
}

function addOrganisations(): void {
  const published = mastheads();
  const columns = [
    'name',
    'aliases',
    'acronyms',
    'actor_kind',
    'class',
    'country_code',
    'needs_context',
    'members',
  ] as const;
  for (const row of readTable('lexicon/organisations.tsv', columns)) {
    const names = [row.name, ...values(row.acronyms), ...values(row.aliases)];
    const masthead = row.class === 'media' ? names.flatMap((name) => published.get(spell(name)) ?? [])[0] : undefined;
    const actor: KnownActor = {
      kind: row.actor_kind as ActorKind, // a test holds the list to the ontology
      name: masthead ?? row.name,
      countryCode: row.country_code || null,
      class: row.class,
    };
    const reading = (name: string, as: NameKind): void =>
      add([name], { as, actor, place: null, needsContext: row.needs_context === 'yes' && !spell(name).includes(' ') });
    reading(row.name, 'full');
    for (const alias of values(row.aliases)) reading(alias, 'short');
    for (const acronym of values(row.acronyms)) reading(acronym, 'acronym');
    for (const member of values(row.members)) reading(member, 'short');
  }
}

/** Mastheads that the list of organisations has not. */
function addOutlets(): void {
  for (const row of readTable('lexicon/outlets.tsv', ['name', 'country_code'])) {
    if (readings.has(spell(row.name))) continue;
    const actor: KnownActor = {
      kind: 'organisation',
      name: row.name,
      countryCode: row.country_code || null,
      class: 'media',
    };
    add([row.name], { as: 'full', actor, place: null, needsContext: !spell(row.name).includes(' ') });
  }
}

function addCities(): void {
  const words = new Set(readTable('lexicon/place-stop-words.tsv', ['name']).map(({ name }) => name));
  const columns = [
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
  for (const row of readTable('gazetteer/cities.tsv', columns)) {
    const place: KnownPlace = {
      kind: 'city',
      name: row.name,
      countryCode: row.country_code || null,
      region: row.admin1,
      population: Number(row.population),
      latitude: number(row.latitude),
      longitude: number(row.longitude),
      geonamesId: number(row.geonames_id),
    };
    for (const name of [row.name, ...values(row.aliases)]) {
      const state = CAPITALS.get(spell(name));
      const actor = state && state.countryCode === place.countryCode && row.feature === 'capital' ? state : null;
      add([name], {
        as: actor ? 'metonym' : name === row.name ? 'full' : 'short',
        actor,
        place,
        needsContext: words.has(name) && !actor,
      });
    }
  }
}
