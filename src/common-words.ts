import { readTable } from './lexicon.ts';

/** Words, in small letters, that running text writes small: a capital at the head of a sentence says nothing of them. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  readTable('lexicon/common-words.tsv', ['word']).map(({ word }) => word),
);
