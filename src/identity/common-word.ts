import { readTable } from '../lexicon.ts';
import { plain } from './spelling.ts';

const COMMON_WORDS = new Set(readTable('lexicon/common-words.tsv', ['word']).map(({ word }) => plain(word)));

/** Whether a word of a name is one that news also writes in lower case. */
export function isCommonWord(word: string): boolean {
  return COMMON_WORDS.has(word);
}
