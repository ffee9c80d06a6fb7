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
  readonly word: Float64Array;
  /** units × encoder output */
  readonly anchor: Float64Array;
  readonly bias: Float64Array;
  /** relations × units: a row for each way in which a word can lie to its anchor. */
  readonly relations: Float64Array;
  readonly memories: BothMemories;
  /** labels × (units + 2 · cells) */
  readonly emit: Float64Array;
  readonly emitBias: Float64Array;
}

/** The anchor is the words `first` to `last` (exclusive), seen with those from `from` to `to` (exclusive). */
export interface Anchor {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

export interface AnchoredPass {
  readonly anchor: Float64Array;
  /** words of the window × (units + 2 · cells): the words, and what both memories hold there. */
  readonly joined: Float64Array;
  /** words of the window × 4 · cells: see `remember`. */
  readonly looked: Float64Array;
  /** words of the window × labels */
  readonly emissions: Float64Array;
}

/** What each word of a text brings along for any anchor: count × units. `encoded` is count × encoder output. */
export function projectWords({ word, bias }: AnchoredWeights, encoded: Float64Array, count: number): Float64Array {
  const units = bias.length;
  const projected = zeros(count * units);
  const width = word.length / units;
  multiplyInto(rowsOf(projected, units), rowsOf(encoded, width), [word], count, width);
  return projected;
}

/** Emissions for the words around an anchor. `noise` has a factor for each unit of each word, for training. */
export function lookAround(
  weights: AnchoredWeights,
  text: { readonly encoded: Float64Array; readonly projected: Float64Array },
  anchor: Anchor,
  /** of the table of relations */
  relations: WordRows,
  noise?: Float64Array,
): AnchoredPass {
  const width = weights.bias.length;
  const count = anchor.to - anchor.from;
  const mean = meanOf(text.encoded, weights.anchor.length / width, anchor);
  const own = layer(weights.anchor, weights.bias, mean, 1);
  const stride = width + 2 * weights.memories[0].bias.length;
  const joined = zeros(count * stride);
  addRowSums(rowsOf(joined, stride), weights.relations, relations, own);
  rectify(rowsOf(joined, stride), rowsOf(text.projected, width, anchor.from * width), width, count, noise);
  const looked = remember(weights.memories, joined, count);
  const emissions = layer(weights.emit, weights.emitBias, joined, count);
  return { anchor: mean, joined, looked, emissions };
}

/** The anchor as the mean of its words. */
function meanOf(encoded: Float64Array, width: number, { first, last }: Anchor): Float64Array {
  const mean = zeros(width);
  for (let t = first; t < last; t++)
    for (let i = 0; i < width; i++) mean[i]! += encoded[t * width + i]! / (last - first);
  return mean;
}
