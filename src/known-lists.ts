import { type KnownActor, type KnownPlace, type Reading, spell } from './known-reading.ts';
import { numberOf, readTable, values } from './lexicon.ts';
import type { ActorKind, NameKind, PlaceKind } from './ontology.ts';

type Add = (name: string, reading: Reading) => void;

/**
 * Gives every name of the word lists to `add`, the likelier readings of a name first: countries, regions, bodies, and
 * mastheads that nothing else (`isKnown`) has. Returns the states by the spelling of their capitals: in the gazetteer
 * these then stand for them too.
 */
export function readLists(add: Add, isKnown: (name: string) => boolean): ReadonlyMap<string, KnownActor> {
  const capitals = addCountries(add);
  addSelfDeclaredStates(add);
  addRegions(add);
  addOrganisations(add);
  addOutlets(add, isKnown);
  return capitals;
}

/** Returns the states by the spelling of their capitals. */
function addCountries(add: Add): Map<string, KnownActor> {
  const capitals = new Map<string, KnownActor>();
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
      disputedBy: [],
      population: 0,
      latitude: numberOf(row.latitude),
      longitude: numberOf(row.longitude),
      geonamesId: numberOf(row.geonames_id),
    };
    add(row.name, { as: 'full', actor, place, needsContext: false });
    for (const alias of values(row.aliases))
      add(alias, { as: isAcronym(alias) ? 'acronym' : 'full', actor, place, needsContext: false });
    for (const demonym of values(row.demonyms))
      add(demonym, { as: 'demonym', actor, place: null, needsContext: false });
    for (const capital of [...values(row.capital), ...values(row.capital_aliases)]) capitals.set(spell(capital), actor);
  }
  return capitals;
}

function isAcronym(name: string): boolean {
  return /^[\p{Lu}.]+$/u.test(name);
}

/** Each is a state that acts, and a region of the country that is recognised there, where there is one. */
function addSelfDeclaredStates(add: Add): void {
  const columns = ['name', 'aliases', 'demonyms', 'claimed_by', 'latitude', 'longitude', 'geonames_id'] as const;
  for (const row of readTable('lexicon/self-declared-states.tsv', columns)) {
    const actor: KnownActor = { kind: 'state', name: row.name, countryCode: null, class: '' };
    const claimants = values(row.claimed_by);
    const place: KnownPlace = {
      kind: 'region',
      name: row.name,
      countryCode: claimants.length === 1 ? claimants[0]! : null,
      region: '',
      disputedBy: claimants,
      population: 0,
      latitude: numberOf(row.latitude),
      longitude: numberOf(row.longitude),
      geonamesId: numberOf(row.geonames_id),
    };
    const base = { actor, place, needsContext: false };
    add(row.name, { as: 'full', ...base });
    for (const alias of values(row.aliases)) add(alias, { as: isAcronym(alias) ? 'acronym' : 'full', ...base });
    for (const demonym of values(row.demonyms))
      add(demonym, { as: 'demonym', actor, place: null, needsContext: false });
  }
}

function addRegions(add: Add): void {
  const columns = [
    'name',
    'aliases',
    'demonyms',
    'kind',
    'country_code',
    'region',
    'disputed_by',
    'latitude',
    'longitude',
    'geonames_id',
  ] as const;
  for (const row of readTable('lexicon/regions.tsv', columns)) {
    const place: KnownPlace = {
      kind: row.kind as PlaceKind, // a test holds the list to the ontology
      name: row.name,
      countryCode: row.country_code || null,
      region: row.region,
      disputedBy: values(row.disputed_by),
      population: 0,
      latitude: numberOf(row.latitude),
      longitude: numberOf(row.longitude),
      geonamesId: numberOf(row.geonames_id),
    };
    for (const name of [row.name, ...values(row.aliases)])
      add(name, { as: 'full', actor: null, place, needsContext: false });
    for (const demonym of values(row.demonyms))
      add(demonym, { as: 'demonym', actor: null, place, needsContext: false });
  }
}

/** Mastheads by their spelling: an agency or broadcaster goes by the name it publishes under. */
function mastheads(): Map<string, string> {
  return new Map(readTable('lexicon/outlets.tsv', ['name']).map(({ name }) => [spell(name), name]));
}

function addOrganisations(add: Add): void {
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
      add(name, { as, actor, place: null, needsContext: row.needs_context === 'yes' && !spell(name).includes(' ') });
    reading(row.name, 'full');
    for (const alias of values(row.aliases)) reading(alias, 'short');
    for (const acronym of values(row.acronyms)) reading(acronym, 'acronym');
    for (const member of values(row.members)) reading(member, 'short');
  }
}

/** Mastheads that the list of organisations has not. */
function addOutlets(add: Add, isKnown: (name: string) => boolean): void {
  for (const row of readTable('lexicon/outlets.tsv', ['name', 'country_code'])) {
    if (isKnown(row.name)) continue;
    const actor: KnownActor = {
      kind: 'organisation',
      name: row.name,
      countryCode: row.country_code || null,
      class: 'media',
    };
    add(row.name, { as: 'full', actor, place: null, needsContext: !spell(row.name).includes(' ') });
  }
}
