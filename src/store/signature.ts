import { type BodyWords, bodyWords } from './body-words.ts';
import type { ArticlesTable, BlocksTable } from './database.ts';
import { shingles } from './shingles.ts';

/** By what an article is found among those that may be copies of it. */
export interface Signature {
  /** The sixteen smallest hashes of its shingles, ascending; none of a text too short to be compared. */
  readonly values: readonly number[];
  /**
   * Which of two articles is taken for the original: the smaller, then the one with the smaller id. By length in steps of
   * √2, so that an original holds what its copies say. Not by date: where articles come newest first, each would then
   * come before all others, and had to be held against every one that shares its site's words.
   */
  readonly precedence: number;
}

/** An article as far as copies of it are looked for. */
export interface SignedArticle {
  readonly id: number;
  readonly words: BodyWords;
  readonly signature: Signature;
}

/** So many hashes are kept. Of two texts that share a third of their shingles, 98 in 100 then share two or more. */
const KEPT = 16;

/** Pure, from the article's own rows, so that any thread may do it. */
export function signed(
  { id, text }: Pick<ArticlesTable, 'id' | 'text'>,
  blocks: readonly BlocksTable[],
): SignedArticle {
  const words = bodyWords(text, blocks);
  return { id, words, signature: signatureOf(words) };
}

function signatureOf(words: BodyWords): Signature {
  const ascending = shingles(words).sort();
  const distinct = ascending.filter((shingle, at) => at === 0 || shingle !== ascending[at - 1]);
  const values = distinct.length < KEPT ? [] : [...distinct.subarray(0, KEPT)];
  return { values, precedence: 31 - lengthOf(distinct.length) };
}

/** Twice the logarithm to base 2, rounded down; in whole numbers, hence the same everywhere. */
function lengthOf(shingles: number): number {
  return 31 - Math.clz32(Math.max(1, Math.min(shingles, 0xffff)) ** 2);
}
