import type { Sentence, Token } from '../model.ts';
import { titleLengthBefore } from '../titles.ts';
import { WordFacts } from '../words.ts';
import { describedRuns } from './name-descriptions.ts';
import { isCapital, isGivenName, isOrganisationHead } from './name-words.ts';

/** What an article shows of a word, all its places taken together: a bit each. */
export const EVIDENCE = {
  small: 1, // in small letters
  capital: 2, // with a capital that its place does not ask for
  titled: 4, // behind a title
  given: 8, // behind a given name
  placed: 16, // behind a preposition of place
  article: 32, // behind "the"
  leads: 64, // before another capital
  follows: 128, // behind another capital
  body: 256, // in a run of capitals with the head of a body's name
  speaks: 512, // before a verb
  owns: 1024, // before a possessive mark
  acronym: 2048, // letters in brackets behind the words that they stand for
  spelledOut: 4096, // one of those words
  person: 8192, // beside a noun that describes it so: "Orla Roth is a guitarist"
  organisation: 16384, // "the band Harrow Lane"
  place: 32768, // "Kelbrook, a town of 9,000"
  other: 65536, // "the album Orla"
  quoted: 131072, // with nothing else between quotation marks
} as const;
export type EvidenceName = keyof typeof EVIDENCE;

export type Evidence = ReadonlyMap<string, number>;

/** Evidence by word; a word in capitals throughout is gathered with the same in calm letters. `shouts`: sentences whose capitals say nothing. */
export function evidenceOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  shouts: (index: number) => boolean,
): Evidence {
  const found = new Map<string, number>();
  const add = (word: string, bits: number): void => void found.set(word, (found.get(word) ?? 0) | bits);
  for (const [index, { first, last }] of sentences.entries()) {
    const shouting = shouts(index);
    for (const run of shouting ? [] : describedRuns(tokens, first, last)) {
      const bits = run.as.reduce((sum, description) => sum | EVIDENCE[description], 0);
      for (let t = run.first; t < run.last; t++) add(evidenceKey.of(tokens[t]!), bits);
    }
    for (let t = first; t < last; t++) {
      const { text, lower } = tokens[t]!;
      if (text === lower) {
        if (!shouting) add(lower, EVIDENCE.small);
      } else if (!shouting && isCapital(text)) add(evidenceKey.of(tokens[t]!), placeEvidence(tokens, t, first, last));
      if (text === '(') markAcronym(tokens, t, first, last, add);
    }
  }
  return found;
}

/** Under which a word's evidence is kept. */
export const evidenceKey = new WordFacts(({ text }) =>
  text.length > 4 && text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text,
);

const PLACED = new Set('in at near from across into outside around throughout'.split(' '));

/** What a word tells of one with a capital that follows it. */
const leads = new WordFacts(({ text, lower }) => {
  let bits = /^[\p{L},]/u.test(text) ? EVIDENCE.capital : 0;
  if (PLACED.has(lower)) bits |= EVIDENCE.placed;
  if (lower === 'the') bits |= EVIDENCE.article;
  if (isCapital(text)) bits |= EVIDENCE.follows | (isGivenName(text) ? EVIDENCE.given : 0);
  return bits;
});

/** The head of a body's name. */
const isHead = new WordFacts(({ text }) => isOrganisationHead(text));

function placeEvidence(tokens: readonly Token[], t: number, first: number, last: number): number {
  const before = t > first ? tokens[t - 1]! : undefined;
  const next = t + 1 < last ? tokens[t + 1]! : undefined;
  let bits = 0;
  if (before) {
    bits |= leads.of(before);
    if (titleLengthBefore(tokens.slice(Math.max(first, t - 4), t), Math.min(4, t - first)) > 0) bits |= EVIDENCE.titled;
  }
  if (next) {
    if (isCapital(next.text)) bits |= EVIDENCE.leads;
    if (next.pos === 'VERB' || next.pos === 'AUX') bits |= EVIDENCE.speaks;
    if (next.pos === 'PART' && next.start === tokens[t]!.end) bits |= EVIDENCE.owns;
  }
  for (let one = t; one < last && one < t + 6 && isCapital(tokens[one]!.text); one++)
    if (isHead.of(tokens[one]!)) bits |= EVIDENCE.body;
  return bits;
}

const LONGEST_EXPANSION = 10;

/** "International Energy Agency (IEA)": the words before the bracket whose capitals are its letters, and the letters. */
function markAcronym(
  tokens: readonly Token[],
  bracket: number,
  first: number,
  last: number,
  add: (word: string, bits: number) => void,
): void {
  const acronym = bracket + 1 < last ? tokens[bracket + 1]!.text.replaceAll('.', '') : '';
  if (!/^\p{Lu}[\p{L}]{1,7}$/u.test(acronym) || tokens[bracket + 2]?.text !== ')') return;
  const letters = [...acronym].filter((letter) => /\p{Lu}/u.test(letter));
  const from = expansionStart(tokens, Math.max(first, bracket - LONGEST_EXPANSION), bracket, letters);
  if (from === undefined) return;
  add(tokens[bracket + 1]!.text, EVIDENCE.acronym);
  for (let t = from; t < bracket; t++)
    if (isCapital(tokens[t]!.text)) add(evidenceKey.of(tokens[t]!), EVIDENCE.spelledOut);
}

/** Where the words begin whose capitals are the letters, from the last to the first; undefined where they are not. */
function expansionStart(
  tokens: readonly Token[],
  from: number,
  to: number,
  letters: readonly string[],
): number | undefined {
  let left = letters.length;
  for (let t = to - 1; t >= from; t--) {
    const { text } = tokens[t]!;
    if (!isCapital(text)) continue;
    if (text.charAt(0) !== letters[left - 1]) return undefined;
    if (--left === 0) return t;
  }
  return undefined;
}
