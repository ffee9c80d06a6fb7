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
  /** Codes of the states that claim or hold it, where they do not agree on it. */
  readonly disputedBy: readonly string[];
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

/** What most names have nothing of: they are spelled as they stand. */
const RESPELLED = /[’‘–]|[^\S ]| {2}|^[Tt]he /;

/** One spelling for the kinds of apostrophe and hyphen; a leading article is no part of a name. */
export function spell(name: string): string {
  if (!RESPELLED.test(name)) return name;
  return name
    .replaceAll('’', "'")
    .replaceAll('‘', "'")
    .replaceAll('–', '-')
    .replace(/^[Tt]he /, '')
    .replace(/\s+/g, ' ');
}

/** A name in capitals throughout as it is written elsewhere: "NEW YORK" is "New York". */
export function calm(key: string): string {
  return isShouted(key) ? key.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase()) : key;
}

export function isShouted(name: string): boolean {
  return name.length > 4 && !/[a-z]/.test(name) && name === name.toUpperCase();
}
