import type { WordRows } from '../../src/tagger/row-sums.ts';
import type { EncoderNetwork } from './encoder-network.ts';
import { type Encoding, encode, type Noise, seeWindows } from './forward.ts';
import { addProducts, backEncode, backWindows } from './gradients.ts';
import { fillRows, multiplyInto, rowsOf } from './matrix.ts';
import { meanSquare } from './parameter.ts';

/** A word by itself: rows of the feature table, which of them tell it apart from all others, and its vector. */
export interface Word {
  readonly features: Int32Array;
  readonly lexical: ReadonlySet<number>;
  readonly vector: string;
}

/** A text in the numbers that training works on. */
export interface EncodedText {
  readonly words: readonly Word[];
  readonly places: WordRows;
}

/** Shares that are dropped at random: features of a word, its tell-tale ones all together, units of the layers. */
export interface Drops {
  readonly dropFeatures: number;
  readonly dropLexical: number;
  readonly dropUnits: number;
}

export interface EncoderPass {
  readonly output: Float64Array;
  readonly encoding: Encoding;
  readonly noise: Noise;
  readonly kept: readonly Int32Array[];
  readonly published: Float64Array;
  readonly words: Float64Array;
}

/** Words in their places, with some of what is known of them dropped at random. */
export function passForwards(
  network: EncoderNetwork,
  text: EncodedText,
  drops: Drops,
  random: () => number,
): EncoderPass {
  const count = text.words.length;
  const encoder = network.encoder('values');
  const { hidden, output } = encoder.shape;
  const kept = text.words.map((word) => keepSome(word, drops, random));
  const published = publishedVectors(network, text.words);
  const words = sumWords(network, kept, published, 1 / (1 - drops.dropFeatures));
  const seen = new Float64Array(count * hidden);
  fillRows(seen, encoder.windowBias, count);
  addPlaceRows(network, text, seen);
  seeWindows(encoder, words, count, seen);
  const noise: Noise = {
    hidden: dropout(count * hidden, drops.dropUnits, random),
    output: dropout(count * output, drops.dropUnits, random),
  };
  const encoding = encode(encoder, seen, count, noise);
  return { output: encoding.output, encoding, noise, kept, published, words };
}

export interface WordGradients {
  readonly dWords: Float64Array;
  readonly dSeen: Float64Array;
}

/** Back through the encoder; the gradients of all but the tables are added to those in the network. */
export function passBackwards(network: EncoderNetwork, pass: EncoderPass, dOutput: Float64Array): WordGradients {
  const encoder = network.encoder('values');
  const gradients = network.encoder('gradient');
  const dSeen = backEncode(encoder, gradients, pass.encoding, pass.noise, dOutput);
  const dWords = backWindows(encoder, gradients, pass.words, dSeen);
  addProducts(network.project.gradient, pass.published, dWords, pass.kept.length);
  return { dWords, dSeen };
}

/** Steps the tables' rows that the text touched down the gradient. */
export function updateTables(
  { features, places: table }: EncoderNetwork,
  { places }: EncodedText,
  { kept, dWords, dSeen }: WordGradients & Pick<EncoderPass, 'kept'>,
  { rate, drops }: { readonly rate: number; readonly drops: Drops },
): void {
  const factor = 1 / (1 - drops.dropFeatures);
  for (const [t, rows] of kept.entries()) {
    const at = t * features.columns;
    const square = meanSquare(dWords, at, features.columns) * factor * factor;
    if (square > 0) for (const row of rows) features.step(row, dWords, at, factor, square, rate);
  }
  for (let index = 0; index < places.rows.length; index++) {
    const at = Math.floor(index / places.perWord) * table.columns;
    const square = meanSquare(dSeen, at, table.columns);
    if (square > 0) table.step(places.rows[index]!, dSeen, at, 1, square, rate);
  }
}

export function dropout(length: number, share: number, random: () => number): Float64Array {
  const factors = new Float64Array(length);
  for (let i = 0; i < length; i++) factors[i] = random() < share ? 0 : 1 / (1 - share);
  return factors;
}

function keepSome({ features, lexical }: Word, drops: Drops, random: () => number): Int32Array {
  const hides = random() < drops.dropLexical;
  return features.filter((row) => random() >= drops.dropFeatures && !(hides && lexical.has(row)));
}

/** count × dimensions: features that were kept, and vectors. */
function sumWords(
  { features, vectors, project }: EncoderNetwork,
  kept: readonly Int32Array[],
  published: Float64Array,
  factor: number,
): Float64Array {
  const { columns } = features;
  const sums = new Float64Array(kept.length * columns);
  for (let t = 0; t < kept.length; t++)
    for (const row of kept[t]!)
      for (let i = 0; i < columns; i++) sums[t * columns + i]! += factor * features.values[row * columns + i]!;
  multiplyInto(rowsOf(sums, columns), rowsOf(published, vectors.size), [project.values], kept.length, vectors.size);
  return sums;
}

/** count × the size of the vectors, with zeros for words that have none. */
function publishedVectors({ vectors }: EncoderNetwork, words: readonly Word[]): Float64Array {
  const published = new Float64Array(words.length * vectors.size);
  for (const [t, { vector }] of words.entries()) {
    const row = vectors.rows.get(vector);
    if (row === undefined) continue;
    published.set(vectors.values.subarray(row * vectors.size, (row + 1) * vectors.size), t * vectors.size);
  }
  return published;
}

function addPlaceRows(
  { places }: EncoderNetwork,
  { places: { rows, perWord } }: EncodedText,
  seen: Float64Array,
): void {
  const { columns, values } = places;
  for (let index = 0; index < rows.length; index++) {
    const at = Math.floor(index / perWord) * columns;
    for (let i = 0; i < columns; i++) seen[at + i]! += values[rows[index]! * columns + i]!;
  }
}
