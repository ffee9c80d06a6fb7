import { NUMBER } from './assembler.ts';
import { zeros } from './borrowed.ts';
import type { EncoderWeights } from './encoder.ts';
import { addRow, type FeatureTable } from './feature-table.ts';
import { hash } from './hash.ts';
import { isInKernel, kernelMemory, stay } from './kernel-memory.ts';
import { multiplyInto, rowsOf } from './matrix.ts';
import { type Gathering, makeGathering } from './row-kernel.ts';
import { zeroRows } from './row-sums.ts';
import { WordSlots } from './word-slots.ts';

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

const FLOAT = 4;

interface Word {
  readonly text: string;
  readonly pos: string;
}

/** Row of the feature table that a feature goes to. */
export function featureRow(feature: string, rows: number): number {
  return hash(feature) % rows;
}

/** A word by itself: sum[at, …] += its features' rows and its vector. */
export function sumWord(tables: WordTables, { features, vector }: Description, sum: Float64Array, at: number): void {
  for (const feature of features) addRow(tables.features, featureRow(feature, tables.features.rows), sum, at);
  const row = tables.vectorRows.get(hash(vector));
  if (row !== undefined) addRow(tables.vectors, row, sum, at);
}

/** Windows of so many words are remembered. */
const REMEMBERED = 8_000;

/**
 * What words by themselves add to the first layer. Most words of a text have been met before, and what one looks like
 * from each place of a window depends on nothing else: it is computed once.
 */
export class WordReader<W extends Word> {
  readonly #slots = new WordSlots(REMEMBERED);
  /** A window for each slot, 32 bits a number. */
  #windows: Float32Array | undefined;
  #fromBehind: Float64Array | undefined;
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
    const { hidden } = this.weights.shape;
    for (let t = 0; t < words.length; t += REMEMBERED) {
      const from = seen.subarray(t * hidden);
      const addresses = this.#addressesOf(words.slice(t, t + REMEMBERED));
      if (isInKernel(from) && isInKernel(addresses) && isInKernel(this.#room())) this.#addInKernel(from, addresses);
      else this.#addPlainly(from, addresses);
    }
  }

  /**
   * For each word (2 · reach + 1) × hidden: what it gives to the places around it, to the one farthest left of it first.
   * Of so many words as are remembered at most.
   */
  windows(words: readonly W[]): readonly Float32Array[] {
    const room = this.#room();
    return Array.from(this.#addressesOf(words), (address) => {
      const at = (address - room.byteOffset) / FLOAT;
      return room.slice(at, at + this.#length());
    });
  }

  /** Where the window of each word lies, in bytes; good until the next are asked for. Those that are new are computed together. */
  #addressesOf(words: readonly W[]): Int32Array {
    const { byteOffset } = this.#room();
    const bytes = this.#length() * FLOAT;
    const addresses = zeroRows(words.length);
    const fresh: Fresh<W>[] = [];
    this.#slots.newQuestion();
    for (let t = 0; t < words.length; t++) {
      const word = words[t]!;
      let slot = this.#slots.known(word);
      if (slot === undefined) {
        slot = this.#slots.add(word);
        fresh.push({ word, slot });
      }
      addresses[t] = byteOffset + slot * bytes;
    }
    if (fresh.length > 0) this.#compute(fresh);
    return addresses;
  }

  #addInKernel(seen: Float64Array, { byteOffset, byteLength }: Int32Array): void {
    this.#gather ??= makeGathering(this.#length(), kernelMemory);
    this.#gather(seen.byteOffset, this.weights.shape.hidden * NUMBER, byteOffset, byteOffset + byteLength);
  }

  #addPlainly(seen: Float64Array, addresses: Int32Array): void {
    const room = this.#room();
    for (let t = 0; t < addresses.length; t++) {
      const at = (addresses[t]! - room.byteOffset) / FLOAT;
      for (let i = 0, to = t * this.weights.shape.hidden; i < this.#length(); i++, to++) seen[to]! += room[at + i]!;
    }
  }

  #length(): number {
    const { reach, hidden } = this.weights.shape;
    return (2 * reach + 1) * hidden;
  }

  #room(): Float32Array {
    if (this.#windows) return this.#windows;
    const { buffer, byteOffset } = stay((REMEMBERED * this.#length()) / 2); // two of 32 bits for each number
    this.#windows = new Float32Array(buffer, byteOffset, REMEMBERED * this.#length());
    return this.#windows;
  }

  #compute(fresh: readonly Fresh<W>[]): void {
    const { dimensions } = this.weights.shape;
    const [room, length] = [this.#room(), this.#length()];
    const sums = zeros(fresh.length * dimensions);
    for (let index = 0; index < fresh.length; index++)
      sumWord(this.tables, this.describe(fresh[index]!.word), sums, index * dimensions);
    const given = zeros(fresh.length * length);
    this.#fromBehind ??= placesReversed(this.weights);
    multiplyInto(rowsOf(given, length), rowsOf(sums, dimensions), [this.#fromBehind], fresh.length, dimensions);
    for (let index = 0; index < fresh.length; index++) {
      const at = fresh[index]!.slot * length;
      for (let i = 0; i < length; i++) room[at + i] = given[index * length + i]!;
    }
  }
}

interface Fresh<W> {
  readonly word: W;
  readonly slot: number;
}

/** Whom a word stands behind sees it in front: the place farthest right in the window comes first. */
function placesReversed({ window, shape: { reach, hidden, dimensions } }: EncoderWeights): Float64Array {
  const size = hidden * dimensions;
  const reversed = new Float64Array(window.length);
  for (let place = 0; place <= 2 * reach; place++)
    reversed.set(window.subarray(place * size, (place + 1) * size), (2 * reach - place) * size);
  return reversed;
}
