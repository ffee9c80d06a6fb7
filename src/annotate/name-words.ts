import { COMMON_WORDS } from '../common-words.ts';
import { readTable } from '../lexicon.ts';

const GIVEN = new Set(readTable('lexicon/given-names.tsv', ['name']).map(({ name }) => name));
const BODY_NOUNS = new Set(
  readTable('lexicon/role-nouns.tsv', ['noun', 'class'])
    .filter((row) => row.class === 'group')
    .map(({ noun }) => noun),
);
const HEADS = readTable('lexicon/organisation-heads.tsv', ['head', 'company']);
const ORGANISATION_HEADS = new Set(HEADS.map(({ head }) => head));
const COMPANY_HEADS = new Set(HEADS.filter(({ company }) => company === 'yes').map(({ head }) => head));
/** Small words inside names of persons: "Ursula von der Leyen", "Mohammed bin Salman", "Abu Bakr al-Baghdadi". */
const PARTICLES = new Set('von van der den de del della di da dos du la le bin ibn al el abu ter ten zu y'.split(' '));
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|jan\.|feb\.|mar\.|apr\.|jun\.|jul\.|aug\.|sept?\.|oct\.|nov\.|dec\.)$/;

export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

/** A word that running text writes small: its capital says nothing where every sentence gives one. */
export function isCommon(lower: string): boolean {
  return COMMON_WORDS.has(lower) || (lower.includes('-') && lower.split('-').every((part) => COMMON_WORDS.has(part)));
}

/** In any case: "Jane", "JANE". */
export function isGivenName(text: string): boolean {
  return GIVEN.has(text) || (text.length > 2 && GIVEN.has(text.charAt(0) + text.slice(1).toLowerCase()));
}

export function isOrganisationHead(text: string): boolean {
  return ORGANISATION_HEADS.has(text);
}

/** The head of the name of a body in business: "Energy", "Shipping". */
export function isCompanyHead(text: string): boolean {
  return COMPANY_HEADS.has(text);
}

/** A noun for a body that speaks as one: "newspaper", "company", "union". */
export function isBodyNoun(lemma: string): boolean {
  return BODY_NOUNS.has(lemma);
}

const PLACE_HEADS = { first: new Set<string>(), last: new Set<string>() };
for (const { head, side } of readTable('lexicon/place-heads.tsv', ['head', 'side']))
  PLACE_HEADS[side === 'first' ? 'first' : 'last'].add(head);

/** "Nyando *River*", "*Mount* Kirova": a word that makes a name a place's, on the side of it where it stands. */
export function isPlaceHead(side: 'first' | 'last', text: string): boolean {
  return PLACE_HEADS[side].has(text);
}

export function isParticle(lower: string): boolean {
  return PARTICLES.has(lower);
}

export function isCalendarWord(lower: string): boolean {
  return CALENDAR.test(lower);
}
