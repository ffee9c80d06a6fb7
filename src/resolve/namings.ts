import type { Annotated, Claim, Position } from '../model.ts';
import { findPositions } from './article-positions.ts';
import { nameFollowings } from './followings.ts';
import { type NamedPerson, nameOthers, namePeople, namePlacesInNames } from './name-mentions.ts';
import { PlaceReader } from './places.ts';
import { Registry } from './registry.ts';

/** What the names of an article stand for, before any pronoun or noun is looked at. */
export interface Namings {
  /** The article with the names that the places in it have turned out to be. */
  readonly annotated: Annotated;
  readonly registry: Registry;
  readonly people: readonly NamedPerson[];
  /** Offices tell what "the minister" may mean. */
  readonly positions: readonly Position[];
}

export function readNames(found: Annotated, claims: readonly Claim[]): Namings {
  const registry = new Registry();
  const places = new PlaceReader(found);
  const annotated = { ...found, names: places.rename(found.names) };
  const people = namePeople(annotated, registry);
  nameFollowings(annotated, people, registry);
  nameOthers(annotated, claims, registry, places);
  namePlacesInNames(annotated, registry, places);
  return { annotated, registry, people, positions: findPositions(annotated, registry, people) };
}
