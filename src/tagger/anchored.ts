import { zeros } from './borrowed.ts';
import { joinRows, positive } from './encoder.ts';
import { fillRows, matrix, multiplyInto } from './matrix.ts';
import { type Memory, type MemoryWeights, remember } from './memory.ts';
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
  readonly memories: readonly [forwards: MemoryWeights, backwards: MemoryWeights];
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
  readonly units: Float64Array;
  readonly memories: readonly [Memory, Memory];
  readonly joined: Float64Array;
  /** words of the window × labels */
  readonly emissions: Float64Array;
}

/** What each word of a text brings along for any anchor: count × units. `encoded` is count × encoder output. */
export function projectWords({ word, bias }: AnchoredWeights, encoded: Float64Array, count: number): Float64Array {
  const units = bias.length;
  const projected = zeros(count * units);
  multiplyInto(matrix(projected), matrix(encoded), matrix(word), count, units, word.length / units);
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
  const own = Float64Array.from(weights.bias);
  multiplyInto(matrix(own), matrix(mean), matrix(weights.anchor), 1, width, mean.length);
  const units = zeros(count * width);
  units.set(text.projected.subarray(anchor.from * width, anchor.to * width));
  addRowSums(units, weights.relations, relations, own);
  positive(units, noise);
  const memories = [
    remember(weights.memories[0], units, count, false),
    remember(weights.memories[1], units, count, true),
  ] as const;
  const cells = weights.memories[0].bias.length;
  const joined = joinRows([units, memories[0].held, memories[1].held], [width, cells, cells], count);
  const labels = weights.emitBias.length;
  const emissions = zeros(count * labels);
  fillRows(emissions, weights.emitBias, count);
  multiplyInto(matrix(emissions), matrix(joined), matrix(weights.emit), count, labels, width + 2 * cells);
  return { anchor: mean, units, memories, joined, emissions };
}

/** The anchor as the mean of its words. */
function meanOf(encoded: Float64Array, width: number, { first, last }: Anchor): Float64Array {
  const mean = zeros(width);
  for (let t = first; t < last; t++)
    for (let i = 0; i < width; i++) mean[i]! += encoded[t * width + i]! / (last - first);
  return mean;
}
