/**
 * What src/tagger computes of a text, in 64 bits a number, which gradients need, and with units dropped at random; with
 * all that was computed on the way, which training goes back through. A test holds the two to one another.
 */
import type { Anchor } from '../../src/tagger/anchored.ts';
import type { EncoderShape } from '../../src/tagger/encoder.ts';
import type { WordRows } from '../../src/tagger/row-sums.ts';
import { layer, multiplyInto, type Rows, rowsOf } from './matrix.ts';

/** As `MemoryWeights` of src/tagger. */
export interface MemoryWeights {
  readonly gate: Float64Array;
  readonly bias: Float64Array;
  readonly take: Float64Array;
}

export type BothMemories = readonly [forwards: MemoryWeights, backwards: MemoryWeights];

/** As `EncoderWeights` of src/tagger. */
export interface EncoderWeights {
  readonly shape: EncoderShape;
  readonly window: Float64Array;
  readonly windowBias: Float64Array;
  readonly memories: BothMemories;
  readonly mix: Float64Array;
  readonly mixBias: Float64Array;
}

/** As `AnchoredWeights` of src/tagger. */
export interface AnchoredWeights {
  readonly word: Float64Array;
  readonly anchor: Float64Array;
  readonly bias: Float64Array;
  readonly relations: Float64Array;
  readonly memories: BothMemories;
  readonly emit: Float64Array;
  readonly emitBias: Float64Array;
}

export interface Encoding {
  /** count × (hidden + 2 · cells): the words, and what both memories hold there. */
  readonly joined: Float64Array;
  /** count × 4 · cells: see `remember`. */
  readonly looked: Float64Array;
  /** count × output */
  readonly output: Float64Array;
}

/** Factors for each number of a layer, by which some are dropped at random. */
export interface Noise {
  readonly hidden: Float64Array;
  readonly output: Float64Array;
}

/** `seen` is count × hidden, what each word's window and place add up to. */
export function encode(weights: EncoderWeights, seen: Float64Array, count: number, noise: Noise): Encoding {
  const { hidden: width, cells } = weights.shape;
  const stride = width + 2 * cells;
  const joined = new Float64Array(count * stride);
  rectify(rowsOf(joined, stride), rowsOf(seen, width), width, noise.hidden);
  const looked = remember(weights.memories, joined, count);
  const output = layer(weights.mix, weights.mixBias, joined, count);
  const size = weights.shape.output;
  rectify(rowsOf(output, size), rowsOf(new Float64Array(size), 0), size, noise.output);
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

/**
 * `joined` is count × (inputs + 2 · cells) and has the words in its first columns; the others are filled with what each
 * memory holds there, that from the left first. Returns count × 4 · cells: the gates of both, then what both take up.
 */
function remember(weights: BothMemories, joined: Float64Array, count: number): Float64Array {
  const [forwards, backwards] = weights;
  const cells = forwards.bias.length;
  const inputs = forwards.gate.length / cells;
  const looked = new Float64Array(count * 4 * cells);
  const stride = inputs + 2 * cells;
  const all = [forwards.gate, backwards.gate, forwards.take, backwards.take];
  multiplyInto(rowsOf(looked, 4 * cells), rowsOf(joined, stride), all, count, inputs);
  for (const [side, { bias }] of weights.entries()) {
    const gates = rowsOf(looked, 4 * cells, side * cells);
    scan(gates, rowsOf(joined, stride, inputs + side * cells), bias, count, side === 1);
  }
  return looked;
}

/** Rows of gates, each with what is taken up 2 · cells behind it, and rows for what is held. */
function scan(gates: Rows, held: Rows, bias: Float64Array, count: number, isBackwards: boolean): void {
  const cells = bias.length;
  for (let done = 0; done < count; done++) {
    const t = isBackwards ? count - 1 - done : done;
    const at = gates.at + t * gates.stride;
    const to = held.at + t * held.stride;
    const from = to + (isBackwards ? held.stride : -held.stride);
    for (let i = 0; i < cells; i++) {
      const x = gates.values[at + i]! + bias[i]!;
      const gate = 0.5 + (0.5 * x) / (1 + Math.abs(x));
      const before = done === 0 ? 0 : held.values[from + i]!;
      gates.values[at + i] = gate;
      held.values[to + i] = before + gate * (gates.values[at + 2 * cells + i]! - before);
    }
  }
}

/** y = y + x, 0 where that is negative, and times its factor of the noise. A stride of 0 adds the same row of x to each. */
function rectify(y: Rows, x: Rows, width: number, noise: Float64Array): void {
  for (let at = 0; at < noise.length; at++) {
    const [t, i] = [Math.floor(at / width), at % width];
    const sum = y.values[y.at + t * y.stride + i]! + x.values[x.at + t * x.stride + i]!;
    y.values[y.at + t * y.stride + i] = sum > 0 ? sum * noise[at]! : 0;
  }
}

/** What each word of a text brings along for any anchor: count × units. */
export function projectWords({ word, bias }: AnchoredWeights, encoded: Float64Array, count: number): Float64Array {
  const units = bias.length;
  const projected = new Float64Array(count * units);
  const width = word.length / units;
  multiplyInto(rowsOf(projected, units), rowsOf(encoded, width), [word], count, width);
  return projected;
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

/** Emissions for the words around an anchor. `noise` has a factor for each unit of each word. */
export function lookAround(
  weights: AnchoredWeights,
  text: { readonly encoded: Float64Array; readonly projected: Float64Array },
  anchor: Anchor,
  relations: WordRows,
  noise: Float64Array,
): AnchoredPass {
  const width = weights.bias.length;
  const count = anchor.to - anchor.from;
  const mean = meanOf(text.encoded, weights.anchor.length / width, anchor);
  const own = layer(weights.anchor, weights.bias, mean, 1);
  const stride = width + 2 * weights.memories[0].bias.length;
  const joined = new Float64Array(count * stride);
  addRelations(joined, stride, weights.relations, relations, own);
  rectify(rowsOf(joined, stride), rowsOf(text.projected, width, anchor.from * width), width, noise);
  const looked = remember(weights.memories, joined, count);
  const emissions = layer(weights.emit, weights.emitBias, joined, count);
  return { anchor: mean, joined, looked, emissions };
}

/** The anchor as the mean of its words. */
function meanOf(encoded: Float64Array, width: number, { first, last }: Anchor): Float64Array {
  const mean = new Float64Array(width);
  for (let t = first; t < last; t++)
    for (let i = 0; i < width; i++) mean[i]! += encoded[t * width + i]! / (last - first);
  return mean;
}

/**
 * y += for each word `own` and the rows of its relations. Words side by side differ in few of their rows, so the sum is
 * carried along and only what differs is exchanged.
 */
function addRelations(
  y: Float64Array,
  stride: number,
  table: Float64Array,
  { rows, perWord }: WordRows,
  own: Float64Array,
): void {
  const width = own.length;
  const sum = Float64Array.from(own);
  for (let k = 0; k < perWord && k < rows.length; k++)
    for (let i = 0; i < width; i++) sum[i]! += table[rows[k]! * width + i]!;
  for (let k = 0, to = 0; k < rows.length; k += perWord, to += stride) {
    for (let one = k; k > 0 && one < k + perWord; one++) {
      const [now, before] = [rows[one]!, rows[one - perWord]!];
      for (let i = 0; now !== before && i < width; i++) sum[i]! += table[now * width + i]! - table[before * width + i]!;
    }
    for (let i = 0; i < width; i++) y[to + i]! += sum[i]!;
  }
}
