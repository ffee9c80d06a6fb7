import { NUMBER } from './assembler.ts';
import { zeros } from './borrowed.ts';
import type { EncoderWeights } from './encoder.ts';
import { addRow, type FeatureTable } from './feature-table.ts';
import { hash } from './hash.ts';
import { isInKernel, kernelMemory, stay } from './kernel-memory.ts';
import { multiplyInto, rowsOf } from './matrix.ts';
import { type Gathering, makeGathering } from './row-kernel.ts';
import { zeroRows } from './row-sums.ts';

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
const REMEMBERED = 4_000;

/**
 * What words by themselves add to the first layer. Most words of a text have been met before, and what one looks like
 * from each place of a window depends on nothing else: it is computed once.
 */
export class WordReader<W extends Word> {
  #recent: Windows = new Map();
  #older: Windows = new Map();
  #size = 0;
  /** Two generations of windows, that of the recent words from number `#from` on. */
  #kept: Float32Array | undefined;
  #from = 0;
  #gather: Gathering | undefined;

  /** `describe` may depend on a word's text and part of speech alone. */
  constructor(
    private readonly tables: WordTables,
    private readonly weights: EncoderWeights,
    private readonly describe: (word: W) => Description,
  ) {}

  /**
   * seen += what each word gives to the places around it. `seen` is (count + 2 · reach) × hidden: its first and last rows
   * are for places before the first word and behind the last.
   */
  addTo(seen: Float64Array, words: readonly W[]): void {
    for (let t = 0; t < words.length; t += REMEMBERED) {
      const windows = this.windows(words.slice(t, t + REMEMBERED));
      const from = seen.subarray(t * this.weights.shape.hidden);
      const addresses = zeroRows(windows.length);
      if (isInKernel(seen) && isInKernel(addresses) && this.#kept && isInKernel(this.#kept))
        this.#addInKernel(from, windows, addresses);
      else this.#addPlainly(from, windows);
    }
  }

  #addInKernel(seen: Float64Array, windows: readonly Float32Array[], addresses: Int32Array): void {
    const { hidden } = this.weights.shape;
    for (let t = 0; t < windows.length; t++) addresses[t] = windows[t]!.byteOffset;
    this.#gather ??= makeGathering(windows[0]!.length, kernelMemory);
    const { byteOffset, byteLength } = addresses;
    this.#gather(seen.byteOffset, hidden * NUMBER, byteOffset, byteOffset + byteLength);
  }

  #addPlainly(seen: Float64Array, windows: readonly Float32Array[]): void {
    const { hidden } = this.weights.shape;
    for (let t = 0; t < windows.length; t++) {
      const given = windows[t]!;
      for (let i = 0, to = t * hidden; i < given.length; i++, to++) seen[to]! += given[i]!;
    }
  }

  /**
   * For each word (2 · reach + 1) × hidden: what it gives to the places around it, to the one farthest left of it first.
   * Words that are new are computed together. Of so many words as are remembered at most; good until the next are asked for.
   */
  windows(words: readonly W[]): readonly Float32Array[] {
    const fresh: { readonly word: W; readonly window: Float32Array }[] = [];
    // Not on the way, when a word that is asked for again might be one of those that are still to be computed.
    if (this.#size + words.length > REMEMBERED) this.#forget();
    const windows = words.map((word) => this.#known(word) ?? this.#add(word, fresh));
    if (fresh.length > 0) this.#compute(fresh);
    return windows;
  }

  #known({ text, pos }: W): Float32Array | undefined {
    const recent = this.#recent.get(pos)?.get(text);
    if (recent) return recent;
    const older = this.#older.get(pos)?.get(text);
    if (!older) return undefined;
    const window = this.#remember(text, pos);
    window.set(older);
    return window;
  }

  #add(word: W, fresh: { readonly word: W; readonly window: Float32Array }[]): Float32Array {
    const window = this.#remember(word.text, word.pos);
    fresh.push({ word, window });
    return window;
  }

  #remember(text: string, pos: string): Float32Array {
    const window = this.#nextWindow();
    const ofKind = this.#recent.get(pos);
    if (ofKind) ofKind.set(text, window);
    else this.#recent.set(pos, new Map([[text, window]]));
    return window;
  }

  #forget(): void {
    this.#older = this.#recent;
    this.#recent = new Map();
    this.#size = 0;
    this.#from = REMEMBERED - this.#from;
  }

  #nextWindow(): Float32Array {
    const { reach, hidden } = this.weights.shape;
    const length = (2 * reach + 1) * hidden;
    if (!this.#kept) {
      const { buffer, byteOffset } = stay(REMEMBERED * length); // two of 32 bits for each number
      this.#kept = new Float32Array(buffer, byteOffset, 2 * REMEMBERED * length);
    }
    const at = (this.#from + this.#size++) * length;
    return this.#kept.subarray(at, at + length);
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
