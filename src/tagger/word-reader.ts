import { zeros } from './borrowed.ts';
import type { EncoderWeights } from './encoder.ts';
import { addRow, type FeatureTable } from './feature-table.ts';
import { hash } from './hash.ts';
import { multiplyInto, rowsOf } from './matrix.ts';

export interface WordTables {
  /** A row for each feature, found by its hash; unlike features may share one. */
  readonly features: FeatureTable;
  /** Rows of the words that the vectors know, by the hash of the word. */
  readonly vectors: FeatureTable;
  readonly vectorRows: ReadonlyMap<number, number>;
}

/** What is known of a word by itself. */
export interface Description {
  readonly features: readonly string[];
  /** The word under which its vector is kept. */
  readonly vector: string;
}

interface Word {
  readonly text: string;
  readonly pos: string;
}

/** Row of the feature table that a feature goes to. */
export function featureRow(feature: string, rows: number): number {
  return hash(feature) % rows;
}

/** A word by itself: the sum of its features' rows and of its vector. */
export function sumWord(tables: WordTables, { features, vector }: Description, sum: Float64Array): void {
  for (const feature of features) addRow(tables.features, featureRow(feature, tables.features.rows), sum, 0);
  const row = tables.vectorRows.get(hash(vector));
  if (row !== undefined) addRow(tables.vectors, row, sum, 0);
}

/** Windows by part of speech and text. */
type Windows = Map<string, Map<string, Float32Array>>;

/** Windows of so many words are remembered; then those are forgotten that were not asked for since as many others were. */
const REMEMBERED = 16_000;

/**
 * What words by themselves add to the first layer. Most words of a text have been met before, and what one looks like
 * from each place of a window depends on nothing else: it is computed once.
 */
export class WordReader<W extends Word> {
  #recent: Windows = new Map();
  #older: Windows = new Map();
  #size = 0;

  /** `describe` may depend on a word's text and part of speech alone. */
  constructor(
    private readonly tables: WordTables,
    private readonly weights: EncoderWeights,
    private readonly describe: (word: W) => Description,
  ) {}

  /**
   * For each word (2 · reach + 1) × hidden: what it gives to the places around it, to the one farthest left of it first.
   * Words that are new are computed together.
   */
  windows(words: readonly W[]): Float32Array[] {
    const fresh: { readonly word: W; readonly window: Float32Array }[] = [];
    const windows = words.map((word) => this.#known(word) ?? this.#add(word, fresh));
    if (fresh.length > 0) this.#compute(fresh);
    return windows;
  }

  #known({ text, pos }: W): Float32Array | undefined {
    const recent = this.#recent.get(pos)?.get(text);
    if (recent) return recent;
    const older = this.#older.get(pos)?.get(text);
    if (older) this.#remember(text, pos, older);
    return older;
  }

  #add(word: W, fresh: { readonly word: W; readonly window: Float32Array }[]): Float32Array {
    const { reach, hidden } = this.weights.shape;
    const window = new Float32Array((2 * reach + 1) * hidden);
    fresh.push({ word, window });
    this.#remember(word.text, word.pos, window);
    return window;
  }

  #remember(text: string, pos: string, window: Float32Array): void {
    if (++this.#size > REMEMBERED) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#size = 1;
    }
    const ofKind = this.#recent.get(pos);
    if (ofKind) ofKind.set(text, window);
    else this.#recent.set(pos, new Map([[text, window]]));
  }

  #compute(fresh: readonly { readonly word: W; readonly window: Float32Array }[]): void {
    const { reach, dimensions, hidden } = this.weights.shape;
    const places = 2 * reach + 1;
    const sums = zeros(fresh.length * dimensions);
    for (const [index, { word }] of fresh.entries())
      sumWord(this.tables, this.describe(word), sums.subarray(index * dimensions, (index + 1) * dimensions));
    const given = zeros(fresh.length * places * hidden);
    multiplyInto(
      rowsOf(given, places * hidden),
      rowsOf(sums, dimensions),
      [this.weights.window],
      fresh.length,
      dimensions,
    );
    // Whom a word stands behind sees it in front: the place farthest right in the window comes first.
    for (const [index, { window }] of fresh.entries())
      for (let place = 0; place < places; place++) {
        const from = (index * places + places - 1 - place) * hidden;
        window.set(given.subarray(from, from + hidden), place * hidden);
      }
  }
}
