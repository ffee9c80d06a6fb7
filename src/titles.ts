import { readTable, values } from './lexicon.ts';
import type { Token } from './model.ts';

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
const LONGEST = Math.max(...[...TITLES.keys()].map((title) => title.split(' ').length));

/** A title as it is written, in any case: "Prime Minister", "sen.". */
export function readTitle(words: string): Title | undefined {
  return TITLES.get(words.toLowerCase().replaceAll('’', "'"));
}

/** How many tokens from `at` on make up a title, the longest way; 0 where none does. */
export function titleLength(tokens: readonly Token[], at: number, limit = tokens.length): number {
  for (let length = Math.min(LONGEST + 2, limit - at); length > 0; length--)
    if (TITLES.has(join(tokens, at, length))) return length;
  return 0;
}

/** How many tokens right before `end` make up a title, the longest way; 0 where none does. */
export function titleLengthBefore(tokens: readonly Token[], end: number): number {
  for (let length = Math.min(LONGEST + 2, end); length > 0; length--)
    if (TITLES.has(join(tokens, end - length, length))) return length;
  return 0;
}

/** Tokens as the list spells a title: "vice-president", "attorney general", "sen.". */
function join(tokens: readonly Token[], at: number, length: number): string {
  let text = tokens[at]!.lower;
  for (let index = at + 1; index < at + length; index++)
    text += (tokens[index - 1]!.end === tokens[index]!.start ? '' : ' ') + tokens[index]!.lower;
  return text;
}
