import { readTable, values } from './lexicon.ts';
import type { Token } from './model.ts';
import { WordFacts } from './words.ts';

export interface Title {
  readonly gender: 'male' | 'female' | null;
  /** What the article may call the holder later, the title itself first, in lower case. */
  readonly nouns: readonly string[];
  /** office, rank, spokesperson, profession, clergy, royalty, party-role, honorific or family. */
  readonly class: string;
}

const SYNONYMS = new Map(
  readTable('lexicon/title-synonyms.tsv', ['title', 'nouns']).map(({ title, nouns }) => [title, values(nouns)]),
);
const TITLES = new Map<string, Title>(
  readTable('lexicon/titles.tsv', ['title', 'gender', 'class', 'abbreviation_of']).map((row) => {
    const own = (row.abbreviation_of || row.title).toLowerCase();
    const gender = row.gender === 'male' || row.gender === 'female' ? row.gender : null;
    return [row.title.toLowerCase(), { gender, class: row.class, nouns: [own, ...(SYNONYMS.get(own) ?? [])] }];
  }),
);
/** All that a title begins and ends with, itself included: where words are none of these, no more of them need a look. */
const BEGINNINGS = new Set<string>();
const ENDINGS = new Set<string>();
/** Of these the ones that no letter of the title goes on from: what its first word and its last may be. */
const OPENINGS = new Set<string>();
const CLOSINGS = new Set<string>();
for (const title of TITLES.keys())
  for (let at = 0; at <= title.length; at++) {
    const [before, behind] = [title.slice(0, at), title.slice(at)];
    BEGINNINGS.add(before);
    ENDINGS.add(behind);
    if (!/^\p{L}/u.test(behind)) OPENINGS.add(before);
    if (!/\p{L}$/u.test(before)) CLOSINGS.add(behind);
  }

/** A title as it is written, in any case: "Prime Minister", "sen.". */
export function readTitle(words: string): Title | undefined {
  return TITLES.get(words.toLowerCase().replaceAll('’', "'"));
}

const mayBegin = new WordFacts(({ lower }) => OPENINGS.has(lower));
const mayEnd = new WordFacts(({ lower }) => CLOSINGS.has(lower));

/** How many tokens from `at` on make up a title, the longest way; 0 where none does. */
export function titleLength(tokens: readonly Token[], at: number, limit = tokens.length): number {
  if (at >= limit || !mayBegin.of(tokens[at]!)) return 0;
  let longest = 0;
  let words = '';
  for (let end = at; end < limit; end++) {
    words += (end > at ? gap(tokens, end) : '') + tokens[end]!.lower;
    if (!BEGINNINGS.has(words)) break;
    if (TITLES.has(words)) longest = end + 1 - at;
  }
  return longest;
}

/** How many tokens right before `end` make up a title, the longest way; 0 where none does. */
export function titleLengthBefore(tokens: readonly Token[], end: number): number {
  if (end <= 0 || !mayEnd.of(tokens[end - 1]!)) return 0;
  let longest = 0;
  let words = '';
  for (let at = end - 1; at >= 0; at--) {
    words = tokens[at]!.lower + (at < end - 1 ? gap(tokens, at + 1) : '') + words;
    if (!ENDINGS.has(words)) break;
    if (TITLES.has(words)) longest = end - at;
  }
  return longest;
}

/** What the list has between a token and the one before it: "vice-president", "attorney general", "sen.". */
function gap(tokens: readonly Token[], at: number): string {
  return tokens[at - 1]!.end === tokens[at]!.start ? '' : ' ';
}
