import { zeros } from './borrowed.ts';
import { layer, rowsOf } from './matrix.ts';
import { type BothMemories, remember } from './memory.ts';
import { rectify } from './rectify.ts';

/** How large each layer is. */
export interface EncoderShape {
  /** Numbers that stand for a word by itself. */
  readonly dimensions: number;
  /** How many words to either side a word is seen with at first sight. */
  readonly reach: number;
  readonly hidden: number;
  /** Cells of each of the two memories, one running forwards and one backwards. */
  readonly cells: number;
  readonly output: number;
}

export interface EncoderWeights {
  readonly shape: EncoderShape;
  /** hidden × (2 · reach + 1) · dimensions: a column for each number of each word in the window, the leftmost first. */
  readonly window: Float32Array;
  readonly windowBias: Float32Array;
  readonly memories: BothMemories;
  /** output × (hidden + 2 · cells) */
  readonly mix: Float32Array;
  readonly mixBias: Float32Array;
}

/**
 * Words in their places: count × output, what the rest of a tagger reads off each. `seen` is count × hidden, what each
 * word's window and place add up to:
 *
 *   hidden = positive(seen)      output = positive(mix · [hidden, memory from the left, memory from the right] + bias)
 */
export function encode(weights: EncoderWeights, seen: Float32Array, count: number): Float32Array {
  const { hidden: width, cells } = weights.shape;
  const stride = width + 2 * cells;
  const joined = zeros(count * stride);
  rectify(rowsOf(joined, stride), rowsOf(seen, width), width, count);
  remember(weights.memories, joined, count);
  const output = layer(weights.mix, weights.mixBias, joined, count);
  const size = weights.shape.output;
  rectify(rowsOf(output, size), rowsOf(zeros(size), 0), size, count);
  return output;
}
