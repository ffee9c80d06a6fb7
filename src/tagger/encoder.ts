import { zeros } from './borrowed.ts';
import { fillRows, matrix, multiplyInto } from './matrix.ts';
import { type Memory, type MemoryWeights, remember } from './memory.ts';

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
  readonly memories: readonly [forwards: MemoryWeights, backwards: MemoryWeights];
  /** output × (hidden + 2 · cells) */
  readonly mix: Float64Array;
  readonly mixBias: Float64Array;
}

/** Everything that was computed on the way, which training goes back through. */
export interface Encoding {
  /** count × hidden */
  readonly hidden: Float64Array;
  readonly memories: readonly [Memory, Memory];
  /** count × (hidden + 2 · cells) */
  readonly joined: Float64Array;
  /** count × output: what the rest of a tagger reads off a word in its place. */
  readonly output: Float64Array;
}

/** Factors for each number of a layer, by which training drops some at random; none otherwise. */
export interface Noise {
  readonly hidden: Float64Array;
  readonly output: Float64Array;
}

/**
 * Words in their places. `seen` is count × hidden, what each word's window and place add up to, and is used up:
 *
 *   hidden = positive(seen)      output = positive(mix · [hidden, memory from the left, memory from the right] + bias)
 */
export function encode(weights: EncoderWeights, seen: Float64Array, count: number, noise?: Noise): Encoding {
  const { hidden: width, cells, output: out } = weights.shape;
  const hidden = positive(seen, noise?.hidden);
  const memories = [
    remember(weights.memories[0], hidden, count, false),
    remember(weights.memories[1], hidden, count, true),
  ] as const;
  const joined = joinRows([hidden, memories[0].held, memories[1].held], [width, cells, cells], count);
  const output = zeros(count * out);
  fillRows(output, weights.mixBias, count);
  multiplyInto(matrix(output), matrix(joined), matrix(weights.mix), count, out, width + 2 * cells);
  return { hidden, memories, joined, output: positive(output, noise?.output) };
}

/** The first layer for words given as count × dimensions, by every place of the window. */
export function seeWindows(weights: EncoderWeights, words: Float64Array, count: number, seen: Float64Array): void {
  const { reach, hidden, dimensions } = weights.shape;
  for (let place = -reach; place <= reach; place++) {
    const first = Math.max(0, -place);
    const last = Math.min(count, count - place);
    if (last <= first) continue;
    multiplyInto(
      { values: seen, at: first * hidden },
      { values: words, at: (first + place) * dimensions },
      { values: weights.window, at: (place + reach) * hidden * dimensions },
      last - first,
      hidden,
      dimensions,
    );
  }
}

/** Negative numbers become 0, in place. */
export function positive(values: Float64Array, noise?: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) values[i] = values[i]! > 0 ? values[i]! * (noise ? noise[i]! : 1) : 0;
  return values;
}

/** Matrices of `count` rows set side by side. */
export function joinRows(parts: readonly Float64Array[], widths: readonly number[], count: number): Float64Array {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const joined = zeros(count * whole);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const width = widths[index]!;
    for (let t = 0; t < count; t++) for (let i = 0; i < width; i++) joined[t * whole + at + i] = part[t * width + i]!;
    at += width;
  }
  return joined;
}
