import { readName } from '../known-names.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Name, Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import { readTitle, titleLengthBefore } from '../titles.ts';
import { isCommon, isGivenName, isOrganisationHead, isPlaceHead } from './name-words.ts';

/** Titles that a body may have too: "its owner, Kelbrook Holdings, said". */
const OF_BODIES = new Set(['owner', 'founder', 'champion']);
const LONGEST_TITLE = 6;

/**
 * Names that are a person's by what stands there, whatever the model takes them for:
 *   its chief executive, *Dora Falk-Nyland*, left     *Paris Nyland*, where no preposition of place leads there
 */
export function withCalledPersons(text: string, tokens: readonly Token[], names: readonly Name[]): Name[] {
  return names.map((name) => (isCalledPerson(text, tokens, name) ? { ...name, kind: 'person' as const } : name));
}

function isCalledPerson(text: string, tokens: readonly Token[], name: Name): boolean {
  if (name.kind === 'person') return false;
  const at = lowerBound(tokens, ({ start }) => start >= name.start);
  if (name.kind !== 'unknown' && isGivenAndFamily(text, tokens, name, at)) return true;
  const behind = tokens[lowerBound(tokens, ({ start }) => start >= name.end)];
  if (tokens[at - 1]?.text !== ',' || !/^[,.]$/.test(behind?.text ?? '')) return false;
  const before = tokens.slice(Math.max(0, at - 1 - LONGEST_TITLE), at - 1);
  const length = titleLengthBefore(before, before.length);
  const title = text.slice(before[before.length - length]?.start, before.at(-1)?.end);
  if (length === 0 || OF_BODIES.has(title.toLowerCase()) || readTitle(title)?.class === 'honorific') return false;
  const own = overlapping(tokens, name);
  const headed = own.some((token) => isOrganisationHead(token.text) || isPlaceHead('last', token.text));
  return own.length > 1 && !headed && readName(text.slice(name.start, name.end)).length === 0;
}

/** "Paris Nyland": a given name, which may be a place's too, before a word that is none and that no list knows with it. */
function isGivenAndFamily(text: string, tokens: readonly Token[], name: Name, at: number): boolean {
  const own = overlapping(tokens, name);
  const [given, family] = own;
  if (own.length !== 2 || !isGivenName(given!.text) || isCommon(family!.lower)) return false;
  if (isPlaceHead('last', family!.text) || isOrganisationHead(family!.text)) return false;
  const led = /^(?:in|at|near|from|to|of|into|outside|around|the)$/.test(tokens[at - 1]?.lower ?? '');
  return !led && readName(family!.text).length === 0 && readName(text.slice(name.start, name.end)).length === 0;
}
