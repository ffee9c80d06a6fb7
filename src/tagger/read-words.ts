import { zeros } from './borrowed.ts';
import { type EncoderWeights, encode } from './encoder.ts';
import { rowsOf } from './matrix.ts';
import { addRowSums, type WordRows } from './row-sums.ts';
import type { WordReader } from './word-reader.ts';

/** What words are read by: what they are by themselves, what their places add (rows × hidden), and the encoder. */
export interface Reading<W extends { readonly text: string; readonly pos: string }> {
  readonly words: WordReader<W>;
  readonly places: Float64Array;
  readonly encoder: EncoderWeights;
}

/** Words in their places: count × encoder output. `placed` has the rows of `places` for each. */
export function readWords<W extends { readonly text: string; readonly pos: string }>(
  { words, places, encoder }: Reading<W>,
  text: readonly W[],
  placed: WordRows,
): Float64Array {
  const { hidden, reach } = encoder.shape;
  const [from, to] = [reach * hidden, (reach + text.length) * hidden];
  const seen = zeros(to + from);
  addRowSums(rowsOf(seen, hidden, from), places, placed, encoder.windowBias);
  words.addTo(seen, text);
  return encode(encoder, seen.subarray(from, to), text.length).output;
}
