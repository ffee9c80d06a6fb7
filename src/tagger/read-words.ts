import type { Word } from '../model.ts';
import { zeros } from './borrowed.ts';
import { type EncoderWeights, encode } from './encoder.ts';
import { multiplyInto, rowsOf } from './matrix.ts';
import { addRowSums, type WordRows } from './row-sums.ts';
import type { WordReader } from './word-reader.ts';

/** What words are read by: what they are by themselves, what their places add (rows × hidden), and the encoder. */
export interface Reading {
  readonly words: WordReader;
  readonly places: Float32Array;
  readonly encoder: EncoderWeights;
}

/** Words in their places: count × encoder output. `placed` has the rows of `places` for each. */
export function readWords({ words, places, encoder }: Reading, text: readonly Word[], placed: WordRows): Float32Array {
  const { hidden, reach, dimensions } = encoder.shape;
  const seen = zeros(text.length * hidden);
  addRowSums(rowsOf(seen, hidden), places, placed, encoder.windowBias);
  // A window is a row as wide as so many words: the next begins a word further on.
  const windows = rowsOf(words.read(text, reach), dimensions);
  multiplyInto(rowsOf(seen, hidden), windows, [encoder.window], text.length, (2 * reach + 1) * dimensions);
  return encode(encoder, seen, text.length);
}
