import { readName } from '../known-names.ts';
import type { Reading } from '../known-reading.ts';
import { readTable } from '../lexicon.ts';
import type { Word } from '../model.ts';
import type { Description } from '../tagger/word-reader.ts';
import { readTitle } from '../titles.ts';
import {
  isBodyNoun,
  isCalendarWord,
  isCapital,
  isCommon,
  isOrganisationHead,
  isParticle,
  isPlaceHead,
} from './name-words.ts';

/** What the model that finds names is told of a word by itself; it may depend on the word's text and part of speech alone. */
export function describeNameWord(word: Word): Description {
  return { features: nameWordFeatures(word), vector: vectorWord(word) };
}

export function nameWordFeatures(word: Word): string[] {
  const { lower, text, pos } = word;
  if (text === '') return [];
  const shape = shapeOf(text);
  return [
    ...lexicalNameFeatures(word),
    `s2:${lower.slice(-2)}`,
    `sh:${shape}`,
    `sp:${shape}${pos}`,
    `pos:${pos}`,
  ].concat(
    [`len:${Math.min(text.length, 12)}`, `ss:${shape}${lower.slice(-3)}`],
    listFeatures(word),
    knownFeatures(word),
  );
}

/** Those that single out one word or a few, which training sometimes hides so that it does not learn people by heart. */
export function lexicalNameFeatures({ lower, text }: Word): string[] {
  if (text === '') return [];
  return [`w:${lower}`, `t:${text}`, `p3:${lower.slice(0, 3)}`, `p4:${lower.slice(0, 4)}`, `s4:${lower.slice(-4)}`];
}

const GIVEN = new Map(
  readTable('lexicon/given-names.tsv', ['name', 'gender', 'word']).map(({ name, gender, word }) => [
    name,
    `gn:${gender}${word}`,
  ]),
);
const NOUNS = new Map(readTable('lexicon/role-nouns.tsv', ['noun', 'class']).map((row) => [row.noun, row.class]));

function listFeatures(word: Word): string[] {
  const { lower, text, lemma } = word;
  const given = GIVEN.get(text) ?? (text.length > 2 ? GIVEN.get(text.charAt(0) + text.slice(1).toLowerCase()) : '');
  const noun = NOUNS.get(lemma);
  const features: string[] = [];
  if (given) features.push('gn', given);
  if (noun) features.push(`rn:${noun}`);
  if (isCommon(lower)) features.push('common');
  if (isBodyNoun(lemma)) features.push('body');
  if (isOrganisationHead(text)) features.push('head');
  if (isPlaceHead('first', text)) features.push('ph:first');
  if (isPlaceHead('last', text)) features.push('ph:last');
  if (isParticle(lower)) features.push('particle');
  if (isCalendarWord(lower)) features.push('calendar');
  if (readTitle(lower)) features.push('title', `title${isCapital(text)}`);
  return features;
}

function knownFeatures({ text }: Word): string[] {
  if (!isCapital(text)) return [];
  return [...new Set(readName(text).map((reading) => `kn:${classOf(reading)}`))];
}

/** What the word lists take a name for, as far as it matters here. */
export function classOf({ as, actor, place, needsContext }: Reading): KnownClass {
  if (as === 'demonym') return 'demonym';
  if (actor?.kind === 'state') return as === 'metonym' ? 'capital' : as === 'acronym' ? 'stateAcronym' : 'state';
  if (needsContext) return place ? 'maybePlace' : 'maybeBody';
  if (place) {
    if (place.kind !== 'city') return place.kind === 'region' ? 'region' : 'landmark';
    return place.population >= LARGE ? 'largeCity' : as === 'full' ? 'city' : 'otherCity';
  }
  if (as === 'acronym') return 'acronym';
  if (actor?.kind === 'group') return 'group';
  return actor?.class === 'party' ? 'party' : actor?.class === 'media' ? 'media' : 'body';
}

const LARGE = 500_000;
export const KNOWN_CLASSES = [
  'state',
  'stateAcronym',
  'demonym',
  'capital',
  'region',
  'landmark',
  'largeCity',
  'city',
  'otherCity',
  'body',
  'party',
  'media',
  'group',
  'acronym',
  'maybePlace',
  'maybeBody',
] as const;
export type KnownClass = (typeof KNOWN_CLASSES)[number];

/** The word under which its vector is kept: without accents and the marks that a tokeniser leaves on it, unless it is all marks. */
export function vectorWord({ lower }: Word): string {
  if (/^[a-z]+$/.test(lower)) return lower; // as most are
  const word = lower.replace(/^[.'-]+|[.'-]+$/g, '') || lower;
  return /^[\0-\x7f]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Letters as X, x, digits as d, the rest as it is; a run of one kind counts once. */
function shapeOf(text: string): string {
  if (/^[a-z]+$/.test(text)) return 'x'; // as most are
  if (/^[A-Z][a-z]+$/.test(text)) return 'Xx';
  return text
    .replace(/\p{Lu}{2,}/gu, 'XX')
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{L}\p{M}]+/gu, (letters) => (/^X+$/.test(letters) ? letters : letters.replace(/[^X]+/g, 'x')))
    .replace(/\p{N}+/gu, 'd')
    .slice(0, 8);
}
