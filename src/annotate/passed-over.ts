import { readName } from '../known-names.ts';
import type { Name, Sentence, Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import { endOfRun } from './name-runs.ts';
import { isCapital, isCommon, isCompanyHead, isGivenName, isOrganisationHead } from './name-words.ts';

/** The names with those that the model passed over, though their own words say what they name. */
export function withPassedOver(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
): Name[] {
  const added = sentences.flatMap(({ first, last }) => {
    const words = tokens.slice(first, last);
    const found: Name[] = [];
    for (let at = 0; at < words.length; at++) {
      if (!isCapital(words[at]!.text)) continue;
      const name =
        creditedAt(text, words, at) ??
        personAt(text, words, at) ??
        bodyOf(words, at, names) ??
        headedBody(text, words, at);
      if (name) found.push(name);
    }
    return found;
  });
  const found: Name[] = [];
  const places = new Set<Name>();
  for (const name of added) {
    const met = overlapping(names, name);
    const isOwner = name.kind === 'organisation' && met.length === 1 && met[0]!.kind === 'place';
    if ((met.length > 0 && !isOwner) || name.start < (found.at(-1)?.end ?? 0)) continue;
    for (const place of met) places.add(place);
    found.push(name);
  }
  return [...names.filter((name) => !places.has(name)), ...found].sort((a, b) => a.start - b.start);
}

/** "Ebo Lindqvar/Reuters": who took a picture, and for whom. */
function creditedAt(text: string, words: readonly Token[], at: number): Name | undefined {
  if (words[at + 2]?.text !== '/' && words[at + 3]?.text !== '/') return undefined; // almost always
  const last = endOfRun(text, words, at);
  const [end, slash, agency] = [words[last - 1], words[last], words[last + 1]];
  if (last - at < 2 || last - at > 3 || slash?.text !== '/' || slash.start !== end!.end || !agency) return undefined;
  if (!readName(agency.text).some(({ actor }) => actor?.kind === 'organisation' && actor.class === 'media'))
    return undefined;
  return { start: words[at]!.start, end: end!.end, kind: 'person' };
}

/** "Kim Sun-hee": a given name before another that is no word. */
function personAt(text: string, words: readonly Token[], at: number): Name | undefined {
  const next = words[at + 1];
  if (!next || !isCapital(next.text) || isCommon(next.lower) || !isGivenName(words[at]!.text)) return undefined;
  const last = endOfRun(text, words, at);
  return last - at < 2 ? undefined : { start: words[at]!.start, end: words[last - 1]!.end, kind: 'person' };
}

/** "the *Bank of* Ghana": the head of a body's name before a place. */
function bodyOf(words: readonly Token[], at: number, names: readonly Name[]): Name | undefined {
  const [head, of, owner] = [words[at]!, words[at + 1], words[at + 2]];
  if (of?.lower !== 'of' || !owner || !isOrganisationHead(head.text)) return undefined;
  const [place] = overlapping(names, owner);
  if (place?.kind !== 'place' || place.start !== owner.start) return undefined;
  return { start: words[startOfRun(words, at)]!.start, end: place.end, kind: 'organisation' };
}

/** "Kelbrook Shipping"; "People's Committee", "High Court": titles of bodies rather than their names, but they may speak. */
function headedBody(text: string, words: readonly Token[], at: number): Name | undefined {
  if (!isOrganisationHead(words[at]!.text)) return undefined;
  const first = startOfRun(words, at);
  if (first === at || endOfRun(text, words, first) !== at + 1) return undefined;
  const kind = isCompanyHead(words[at]!.text) ? 'organisation' : 'unknown';
  return { start: words[first]!.start, end: words[at]!.end, kind };
}

const LONGEST_TITLE = 5;

/** The first of the capitals that stand side by side up to `at`, possessive marks between them included. */
function startOfRun(words: readonly Token[], at: number): number {
  let first = at;
  for (let t = at - 1; t >= 0 && at - t <= LONGEST_TITLE; t--) {
    const { text, lower } = words[t]!;
    if (isCapital(text) && !/^(?:the|an?)$/.test(lower)) first = t;
    else if (!/^['’]s$/.test(text)) break;
  }
  return first;
}
