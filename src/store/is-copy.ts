import type { BodyWords } from './body-words.ts';
import { coverage } from './coverage.ts';

/** So much of a copy stands in the original, word for word, … */
const WORDS = 0.8;
/** … so much of its names and numbers, without which two reports of one form would be one, … */
const PARTICULARS = 0.7;
/** … and it is at least so long, or it is an item that a round-up has too. */
const LENGTH = 0.25;

/** The share of an article's words that stand in another, where they make it a copy; else null. */
export function similarityOf(copy: BodyWords, original: BodyWords): number | null {
  if (copy.hashes.length < LENGTH * original.hashes.length) return null;
  const { words, particulars } = coverage(copy, original);
  return words >= WORDS && particulars >= PARTICULARS ? words : null;
}
