import { hash } from '../hash.ts';
import type { Word } from '../model.ts';
import { firstKnown, MOST_WORDS, placeOf } from '../words.ts';
import { unfilled } from './borrowed.ts';
import { addRow, type FeatureTable } from './feature-table.ts';
import type { RowIndex } from './row-index.ts';

export interface WordTables {
  /** A row for each feature, found by its hash; unlike features may share one. */
  readonly features: FeatureTable;
  /** Rows of the words that the vectors know, by the hash of the word. */
  readonly vectors: FeatureTable;
  readonly vectorRows: RowIndex;
}

/** What is known of a word by itself. */
export interface Description {
  readonly features: readonly string[];
  /** The word under which its vector is kept. */
  readonly vector: string;
}

/** Row of the feature table that a feature goes to. */
export function featureRow(feature: string, rows: number): number {
  return hash(feature) % rows;
}

/** A word by itself: sum[at, …] += its features' rows and its vector. */
export function sumWord(tables: WordTables, { features, vector }: Description, sum: Float32Array, at: number): void {
  for (const feature of features) addRow(tables.features, featureRow(feature, tables.features.rows), sum, at);
  const row = tables.vectorRows.get(hash(vector));
  if (row !== undefined) addRow(tables.vectors, row, sum, at);
}

/** Words by themselves. What one adds up to depends on nothing else: it is worked out once, until words are forgotten. */
export class WordReader {
  /** A row for each place that a word may have, and 1 where it is there. Memory is taken up as it is filled. */
  #sums: Float32Array | undefined;
  readonly #isThere = new Uint8Array(MOST_WORDS);
  #first = firstKnown();

  constructor(
    private readonly tables: WordTables,
    /** May depend on the word alone. */
    private readonly describe: (word: Word) => Description,
  ) {}

  /** Each word by itself, one row below the other, with `around` rows of zeros on either side: rows × dimensions. */
  read(words: readonly Word[], around: number): Float32Array {
    const { columns } = this.tables.features;
    this.#sums ??= new Float32Array(MOST_WORDS * columns);
    const sums = this.#sums;
    const found = unfilled((words.length + 2 * around) * columns);
    const end = (words.length + around) * columns;
    found.fill(0, 0, around * columns).fill(0, end);
    const [copied, copies, width] =
      columns % 2 === 0 ? [inPairs(sums), inPairs(found), columns / 2] : [sums, found, columns];
    for (let t = 0, to = around * width; t < words.length; t++) {
      const from = this.#placeOf(words[t]!) * width;
      for (let i = from; i < from + width; i++) copies[to++] = copied[i]!;
    }
    return found;
  }

  #placeOf(word: Word): number {
    const place = placeOf(word);
    if (this.#first !== firstKnown()) {
      this.#isThere.fill(0);
      this.#first = firstKnown();
    }
    if (this.#isThere[place] === 0) this.#sumUp(word, place);
    return place;
  }

  #sumUp(word: Word, place: number): void {
    const { columns } = this.tables.features;
    const at = place * columns;
    this.#sums!.fill(0, at, at + columns);
    sumWord(this.tables, this.describe(word), this.#sums!, at);
    this.#isThere[place] = 1;
  }
}

/** Two numbers at a time, for copying: none of them is odd enough to be changed by it. */
function inPairs(numbers: Float32Array): Float64Array {
  return new Float64Array(numbers.buffer, numbers.byteOffset, numbers.length / 2);
}
