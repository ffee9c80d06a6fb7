import { readName } from '../known-names.ts';
import type { Document, Name, NameCandidateKind, Sentence, Token } from '../model.ts';
import { kindOfKnown, partRun } from './name-parts.ts';
import { endOfRun, knownLength } from './name-runs.ts';
import { isCapital, isCommon } from './name-words.ts';

/**
 * Names as they are written: known ones whole, other runs of capitals by their shape. Headlines in which every word
 * has a capital give only names that the lists know or the text below uses.
 */
export function findNames({ text }: Document, tokens: readonly Token[], sentences: readonly Sentence[]): Name[] {
  const parts = sentences.map(({ first, last }) => tokens.slice(first, last));
  const plain = parts.filter((words) => !isHeadline(words)).flatMap((words) => namesIn(text, words));
  const used = new Map(plain.map((name) => [text.slice(name.start, name.end), name.kind]));
  for (const name of plain)
    if (name.kind === 'person')
      for (const word of text.slice(name.start, name.end).split(' ')) used.set(word, 'person');
  const headlines = parts.filter(isHeadline).flatMap((words) => namesInHeadline(text, words, used));
  return consistent(
    text,
    [...plain, ...headlines].sort((a, b) => a.start - b.start),
  );
}

/** Most longer words have a capital, common ones too, and no stop ends them: an American title, or a line of capitals. */
function isHeadline(words: readonly Token[]): boolean {
  if (
    /^[.!?]$/.test(words.at(-1)!.text) &&
    words.some(({ lower, text }) => lower === text && /^\p{L}{3,}$/u.test(text))
  )
    return false;
  const long = words.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  const capitals = long.filter(({ text }) => isCapital(text));
  return long.length >= 4 && capitals.length / long.length > 0.7 && capitals.some(({ lower }) => isCommon(lower));
}

function namesIn(text: string, words: readonly Token[]): Name[] {
  const found: Name[] = [];
  let at = 0;
  while (at < words.length) {
    const last = endOfRun(text, words, at);
    if (last > at) found.push(...partRun(text, words, at, last));
    at = Math.max(last, at + 1);
  }
  return found;
}

function namesInHeadline(text: string, words: readonly Token[], used: ReadonlyMap<string, NameCandidateKind>): Name[] {
  const found: Name[] = [];
  for (let at = 0; at < words.length; at++) {
    const known = knownLength(text, words, at);
    const isName = known > 0 && kindOfKnown(text.slice(words[at]!.start, words[at + known - 1]!.end)) !== 'unknown';
    const length = Math.max(isName ? known : 0, longestUsed(text, words, at, used));
    if (length === 0) continue;
    const span = { start: words[at]!.start, end: words[at + length - 1]!.end };
    const name = text.slice(span.start, span.end);
    found.push({ ...span, kind: used.get(name) ?? kindOfKnown(name) });
    at += length - 1;
  }
  return found;
}

const LONGEST_USED = 6;

function longestUsed(
  text: string,
  words: readonly Token[],
  at: number,
  used: ReadonlyMap<string, NameCandidateKind>,
): number {
  if (!isCapital(words[at]!.text)) return 0;
  for (let length = Math.min(LONGEST_USED, words.length - at); length > 0; length--)
    if (used.has(text.slice(words[at]!.start, words[at + length - 1]!.end))) return length;
  return 0;
}

/** A name is of one kind throughout an article; a lone name that ends or begins a person's is that person's. */
function consistent(text: string, names: readonly Name[]): Name[] {
  const spelled = (name: Name): string => text.slice(name.start, name.end);
  const kinds = new Map<string, NameCandidateKind>();
  for (const name of names)
    if (name.kind !== 'unknown' && kinds.get(spelled(name)) !== 'person') kinds.set(spelled(name), name.kind);
  const partsOfPersons = new Set(
    [...kinds]
      .filter(([words, kind]) => kind === 'person' && words.includes(' '))
      .flatMap(([words]) => [words.split(' ')[0]!, words.split(' ').at(-1)!]),
  );
  return names.map((name) => {
    const words = spelled(name);
    const known = readName(words).some(
      ({ needsContext, actor, place }) => !needsContext && (actor || place?.kind !== 'city'),
    );
    // "CALLOWAY:" in a transcript is the Calloway of the text.
    const calm = words.charAt(0) + words.slice(1).toLowerCase();
    if ((partsOfPersons.has(words) || partsOfPersons.has(calm)) && !known) return { ...name, kind: 'person' };
    // "the Obama administration" beside "President Obama": a town of that name is the less likely reading.
    const weak = name.kind === 'unknown' || (name.kind === 'place' && !known);
    return weak ? { ...name, kind: kinds.get(words) ?? name.kind } : name;
  });
}
