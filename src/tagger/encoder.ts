import { zeros } from './borrowed.ts';
import { layer, multiplyInto, rowsOf } from './matrix.ts';
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
  /** (2 · reach + 1) × hidden × dimensions: one matrix for each place in the window, leftmost first. */
  readonly window: Float64Array;
  readonly windowBias: Float64Array;
  readonly memories: BothMemories;
  /** output × (hidden + 2 · cells) */
  readonly mix: Float64Array;
  readonly mixBias: Float64Array;
}

/** Everything that was computed on the way, which training goes back through. */
export interface Encoding {
  /** count × (hidden + 2 · cells): the words, and what both memories hold there. */
  readonly joined: Float64Array;
  /** count × 4 · cells: see `remember`. */
  readonly looked: Float64Array;
  /** count × output: what the rest of a tagger reads off a word in its place. */
  readonly output: Float64Array;
}

/** Factors for each number of a layer, by which training drops some at random; none otherwise. */
export interface Noise {
  readonly hidden: Float64Array;
  readonly output: Float64Array;
}

/**
 * Words in their places. `seen` is count × hidden, what each word's window and place add up to:
 *
 *   hidden = positive(seen)      output = positive(mix · [hidden, memory from the left, memory from the right] + bias)
 */
export function encode(weights: EncoderWeights, seen: Float64Array, count: number, noise?: Noise): Encoding {
  const { hidden: width, cells } = weights.shape;
  const stride = width + 2 * cells;
  const joined = zeros(count * stride);
  rectify(rowsOf(joined, stride), rowsOf(seen, width), width, count, noise?.hidden);
  const looked = remember(weights.memories, joined, count);
  const output = layer(weights.mix, weights.mixBias, joined, count);
  const size = weights.shape.output;
  rectify(rowsOf(output, size), rowsOf(zeros(size), 0), size, count, noise?.output);
  return { joined, looked, output };
}

/** The first layer for words given as count × dimensions, by every place of the window. */
export function seeWindows(weights: EncoderWeights, words: Float64Array, count: number, seen: Float64Array): void {
  const { reach, hidden, dimensions } = weights.shape;
  const size = hidden * dimensions;
  for (let place = -reach; place <= reach; place++) {
    const first = Math.max(0, -place);
    const last = Math.min(count, count - place);
    if (last <= first) continue;
    multiplyInto(
      rowsOf(seen, hidden, first * hidden),
      rowsOf(words, dimensions, (first + place) * dimensions),
      [weights.window.subarray((place + reach) * size, (place + reach + 1) * size)],
      last - first,
      dimensions,
    );
  }
}
