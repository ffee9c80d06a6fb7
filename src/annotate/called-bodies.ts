import { readName } from '../known-names.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Name, Sentence, Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import { endOfRun } from './name-runs.ts';
import { isBodyNoun, isCapital, isCompanyHead, isGivenName } from './name-words.ts';

/**
 * Names that the words beside them call a body:
 *   the newspaper *La Orilla*     *Ferrocarril Altiplano*, a private rail operator
 */
export function withCalledBodies(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
): Name[] {
  const called = names.map((name) =>
    isCalledBody(text, tokens, name) ? { ...name, kind: 'organisation' as const } : name,
  );
  const introduced = sentences
    .flatMap(({ first, last }) => introducedIn(text, tokens.slice(first, last)))
    .filter((one) => overlapping(names, one).every(({ kind }) => kind === 'place' || kind === 'unknown'));
  const apart = called.filter((name) => overlapping(introduced, name).length === 0);
  return [...apart, ...introduced].sort((a, b) => a.start - b.start);
}

/** "the newspaper La Orilla": all of what is written with capitals behind a noun for a body. */
function introducedIn(text: string, words: readonly Token[]): Name[] {
  const found: Name[] = [];
  for (let t = 1; t + 1 < words.length; t++) {
    if (words[t]!.pos !== 'NOUN' || !isCapital(words[t + 1]!.text) || !isBodyNoun(words[t]!.lemma)) continue;
    const last = endOfRun(text, words, t + 1);
    if (last - t < 3) continue; // one word alone may be anybody: the model tells
    found.push({ start: words[t + 1]!.start, end: words[last - 1]!.end, kind: 'organisation' });
    t = last - 1;
  }
  return found;
}

const LONGEST_APPOSITION = 6;

/** "Kelbrook Shipping"; "Ferrocarril Altiplano, | a private rail operator": a noun for a body stands in apposition. */
function isCalledBody(text: string, tokens: readonly Token[], name: Name): boolean {
  if (name.kind === 'organisation') return false;
  const words = text.slice(name.start, name.end).split(' ');
  const isCompany = words.length > 1 && isCompanyHead(words.at(-1)!) && !isGivenName(words[0]!);
  if (isCompany) return !isListed(name, text);
  const at = lowerBound(tokens, ({ start }) => start >= name.end);
  if (tokens[at]?.text !== ',' || !/^(?:a|an|the)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  if (isListed(name, text)) return false;
  const rest = tokens.slice(at + 2, at + 2 + LONGEST_APPOSITION);
  const end = rest.findIndex(({ pos, text }) => !/^(?:ADJ|NOUN|PROPN|NUM)$/.test(pos) && text !== '-');
  const head = rest[(end === -1 ? rest.length : end) - 1];
  const owns = /^['’]/.test(rest[end]?.text ?? ''); // "Roth, the company's chief"
  return head !== undefined && !owns && isBodyNoun(head.lemma);
}

function isListed({ start, end }: Name, text: string): boolean {
  return readName(text.slice(start, end)).length > 0;
}
