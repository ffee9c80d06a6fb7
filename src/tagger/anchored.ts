import { zeros } from './borrowed.ts';
import { layer, multiplyInto, rowsOf } from './matrix.ts';
import { type BothMemories, remember } from './memory.ts';
import { rectify } from './rectify.ts';
import { addRowSums, type WordRows } from './row-sums.ts';

/**
 * Labels the words around an anchor by what they are to it: each word as the encoder has it, the anchor as the encoder
 * has it, and how the two lie to each other.
 */
export interface AnchoredWeights {
  /** units × encoder output */
  readonly word: Float32Array;
  /** units × encoder output */
  readonly anchor: Float32Array;
  readonly bias: Float32Array;
  /** relations × units: a row for each way in which a word can lie to its anchor. */
  readonly relations: Float32Array;
  readonly memories: BothMemories;
  /** labels × (units + 2 · cells) */
  readonly emit: Float32Array;
  readonly emitBias: Float32Array;
}

/** The anchor is the words `first` to `last` (exclusive), seen with those from `from` to `to` (exclusive). */
export interface Anchor {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** What each word of a text brings along for any anchor: count × units. `encoded` is count × encoder output. */
export function projectWords({ word, bias }: AnchoredWeights, encoded: Float32Array, count: number): Float32Array {
  const units = bias.length;
  const projected = zeros(count * units);
  const width = word.length / units;
  multiplyInto(rowsOf(projected, units), rowsOf(encoded, width), [word], count, width);
  return projected;
}

/** Emissions for the words around an anchor: words of the window × labels. */
export function lookAround(
  weights: AnchoredWeights,
  text: { readonly encoded: Float32Array; readonly projected: Float32Array },
  anchor: Anchor,
  /** of the table of relations */
  relations: WordRows,
): Float32Array {
  const width = weights.bias.length;
  const count = anchor.to - anchor.from;
  const mean = meanOf(text.encoded, weights.anchor.length / width, anchor);
  const own = layer(weights.anchor, weights.bias, mean, 1);
  const stride = width + 2 * weights.memories[0].bias.length;
  const joined = zeros(count * stride);
  addRowSums(rowsOf(joined, stride), weights.relations, relations, own);
  rectify(rowsOf(joined, stride), rowsOf(text.projected, width, anchor.from * width), width, count);
  remember(weights.memories, joined, count);
  return layer(weights.emit, weights.emitBias, joined, count);
}

/** The anchor as the mean of its words. */
function meanOf(encoded: Float32Array, width: number, { first, last }: Anchor): Float32Array {
  const mean = zeros(width);
  for (let t = first; t < last; t++)
    for (let i = 0; i < width; i++) mean[i]! += encoded[t * width + i]! / (last - first);
  return mean;
}
