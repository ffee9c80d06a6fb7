import type { BodyWords } from './body-words.ts';
import { SHINGLE, shingles } from './shingles.ts';

/** How much of an article stands in another, word for word. */
export interface Coverage {
  /** Share of its words that stand in a run of four or more which the other has too. */
  readonly words: number;
  /** The same of its names and numbers alone. */
  readonly particulars: number;
}

export function coverage(of: BodyWords, by: BodyWords): Coverage {
  const known = new Set(shingles(by));
  const covered = new Uint8Array(of.hashes.length);
  for (const [at, shingle] of shingles(of).entries()) if (known.has(shingle)) covered.fill(1, at, at + SHINGLE);
  let words = 0;
  let particulars = 0;
  let all = 0;
  for (const [at, shared] of covered.entries()) {
    words += shared;
    all += of.particular[at]!;
    particulars += shared & of.particular[at]!;
  }
  return { words: words / Math.max(1, covered.length), particulars: particulars / Math.max(1, all) };
}
