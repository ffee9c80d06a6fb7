import type { Anchor } from '../../src/tagger/anchored.ts';
import type { WordRows } from '../../src/tagger/row-sums.ts';
import type {
  AnchoredPass,
  AnchoredWeights,
  BothMemories,
  EncoderWeights,
  Encoding,
  MemoryWeights,
  Noise,
} from './forward.ts';
import { multiplyInto, rowsOf } from './matrix.ts';

/**
 * Back through what `forward.ts` computes. Each function takes the gradient of the loss by what came out, adds to
 * the gradients of the weights, which are held in the same shapes as the weights themselves, and adds to or returns the
 * gradient by what went in.
 */
export type EncoderGradients = Omit<EncoderWeights, 'shape'>;
export type AnchoredGradients = AnchoredWeights;

/** For y = x · wᵀ, all rows: adds to dx, count × columns, and to dw, rows × columns. */
export function backMultiplyAll(
  [w, dw]: readonly [Float64Array, Float64Array],
  [x, dx]: readonly [Float64Array, Float64Array],
  dy: Float64Array,
  count: number,
): void {
  const rows = dy.length / count;
  const columns = w.length / rows;
  multiplyInto(rowsOf(dx, columns), rowsOf(dy, rows), [transpose(w, rows, columns)], count, rows);
  addProducts(dw, x, dy, count);
}

/** dw += dyᵀ · x */
export function addProducts(dw: Float64Array, x: Float64Array, dy: Float64Array, count: number): void {
  const rows = dy.length / count;
  const columns = x.length / count;
  for (let t = 0; t < count; t += CHUNK) {
    const words = Math.min(CHUNK, count - t);
    const dyPart = transpose(dy.subarray(t * rows, (t + words) * rows), words, rows, CHUNK);
    const xPart = transpose(x.subarray(t * columns, (t + words) * columns), words, columns, CHUNK);
    multiplyInto(rowsOf(dw, columns), rowsOf(dyPart, CHUNK), [xPart], rows, CHUNK);
  }
}

/** Words that are summed over at once: always as many, filled up with zeros, since each number of columns has a kernel. */
const CHUNK = 64;

/** rows × columns → columns × `length`, which is `rows` or more. */
function transpose(values: Float64Array, rows: number, columns: number, length = rows): Float64Array {
  const turned = new Float64Array(columns * length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) turned[j * length + i] = values[i * columns + j]!;
  return turned;
}

/** What one memory did at each word; all are count × cells. */
interface Memory {
  readonly gates: Float64Array;
  readonly taken: Float64Array;
  readonly held: Float64Array;
}

/** d held → dx */
function backRemember(
  [weights, gradients]: readonly [MemoryWeights, MemoryWeights],
  [x, dx]: readonly [Float64Array, Float64Array],
  memory: Memory,
  dHeld: Float64Array,
  backwards: boolean,
): void {
  const cells = weights.bias.length;
  const count = dHeld.length / cells;
  const dGates = new Float64Array(dHeld.length);
  const dTaken = new Float64Array(dHeld.length);
  const step = backwards ? cells : -cells; // towards what was held before
  for (let done = 0; done < count; done++) {
    const t = backwards ? done : count - 1 - done;
    const isFirst = done === count - 1;
    for (let i = t * cells; i < (t + 1) * cells; i++) {
      const gate = memory.gates[i]!;
      const before = isFirst ? 0 : memory.held[i + step]!;
      dTaken[i] = dHeld[i]! * gate;
      dGates[i] = dHeld[i]! * (memory.taken[i]! - before) * squashSlope(gate);
      if (!isFirst) dHeld[i + step]! += dHeld[i]! * (1 - gate);
    }
  }
  addRows(gradients.bias, dGates, count);
  backMultiplyAll([weights.gate, gradients.gate], [x, dx], dGates, count);
  backMultiplyAll([weights.take, gradients.take], [x, dx], dTaken, count);
}

/** The slope of `squash`, told from its value. */
function squashSlope(value: number): number {
  const rest = 1 - Math.abs(2 * value - 1);
  return 0.5 * rest * rest;
}

/**
 * d [x, memory from the left, memory from the right] → dx, which is returned with x. `joined` and `looked` are as
 * `remember` has them.
 */
function backJoined(
  weights: BothMemories,
  gradients: BothMemories,
  { joined, looked }: { readonly joined: Float64Array; readonly looked: Float64Array },
  dJoined: Float64Array,
): { readonly x: Float64Array; readonly dx: Float64Array } {
  const cells = weights[0].bias.length;
  const width = weights[0].gate.length / cells;
  const count = looked.length / (4 * cells);
  const [x, ...held] = splitRows(joined, [width, cells, cells], count);
  const [dx, ...dHeld] = splitRows(dJoined, [width, cells, cells], count);
  const parts = splitRows(looked, [cells, cells, cells, cells], count);
  for (const side of [0, 1] as const) {
    const memory = { gates: parts[side]!, taken: parts[2 + side]!, held: held[side]! };
    backRemember([weights[side], gradients[side]], [x!, dx!], memory, dHeld[side]!, side === 1);
  }
  return { x: x!, dx: dx! };
}

/** d output → d seen, which is returned. */
export function backEncode(
  weights: EncoderWeights,
  gradients: EncoderGradients,
  encoding: Encoding,
  noise: Noise,
  dOutput: Float64Array,
): Float64Array {
  const { joined, output } = encoding;
  const count = output.length / weights.shape.output;
  backPositive(output, noise.output, dOutput);
  addRows(gradients.mixBias, dOutput, count);
  const dJoined = new Float64Array(joined.length);
  backMultiplyAll([weights.mix, gradients.mix], [joined, dJoined], dOutput, count);
  const { x: hidden, dx: dHidden } = backJoined(weights.memories, gradients.memories, encoding, dJoined);
  backPositive(hidden, noise.hidden, dHidden);
  return dHidden;
}

/** d seen → d words, which is returned. */
export function backWindows(
  { shape, window }: EncoderWeights,
  gradients: EncoderGradients,
  words: Float64Array,
  dSeen: Float64Array,
): Float64Array {
  const { reach, hidden, dimensions } = shape;
  const count = words.length / dimensions;
  const dWords = new Float64Array(words.length);
  addRows(gradients.windowBias, dSeen, count);
  const size = hidden * dimensions;
  for (let place = -reach; place <= reach; place++) {
    const first = Math.max(0, -place);
    const last = Math.min(count, count - place);
    if (last <= first) continue;
    const weights = [window, gradients.window].map((all) =>
      all.subarray((place + reach) * size, (place + reach + 1) * size),
    ) as [Float64Array, Float64Array];
    const seen = [words, dWords].map((all) =>
      all.subarray((first + place) * dimensions, (last + place) * dimensions),
    ) as [Float64Array, Float64Array];
    backMultiplyAll(weights, seen, dSeen.subarray(first * hidden, last * hidden), last - first);
  }
  return dWords;
}

/** d emissions → d projected and d encoded, added to. */
export function backLookAround(
  weights: AnchoredWeights,
  gradients: AnchoredGradients,
  pass: AnchoredPass,
  { anchor, relations, noise }: { readonly anchor: Anchor; readonly relations: WordRows; readonly noise: Float64Array },
  dEmissions: Float64Array,
  d: { readonly projected: Float64Array; readonly encoded: Float64Array },
): void {
  const width = weights.bias.length;
  const count = anchor.to - anchor.from;
  addRows(gradients.emitBias, dEmissions, count);
  const dJoined = new Float64Array(pass.joined.length);
  backMultiplyAll([weights.emit, gradients.emit], [pass.joined, dJoined], dEmissions, count);
  const { x: units, dx: dUnits } = backJoined(weights.memories, gradients.memories, pass, dJoined);
  backPositive(units, noise, dUnits);
  const dOwn = new Float64Array(width);
  addRows(dOwn, dUnits, count);
  addRows(gradients.bias, dOwn, 1);
  for (let i = 0; i < dUnits.length; i++) d.projected[anchor.from * width + i]! += dUnits[i]!;
  for (let t = 0; t < count; t++)
    for (let r = t * relations.perWord; r < (t + 1) * relations.perWord; r++)
      for (let i = 0; i < width; i++) gradients.relations[relations.rows[r]! * width + i]! += dUnits[t * width + i]!;
  const dMean = new Float64Array(pass.anchor.length);
  backMultiplyAll([weights.anchor, gradients.anchor], [pass.anchor, dMean], dOwn, 1);
  for (let t = anchor.first; t < anchor.last; t++)
    for (let i = 0; i < dMean.length; i++) d.encoded[t * dMean.length + i]! += dMean[i]! / (anchor.last - anchor.first);
}

/** Where a unit was silent or dropped nothing flows back. */
function backPositive(values: Float64Array, noise: Float64Array, d: Float64Array): void {
  for (let i = 0; i < d.length; i++) d[i] = values[i]! > 0 ? d[i]! * noise[i]! : 0;
}

/** sum += each of `count` rows */
function addRows(sum: Float64Array, rows: Float64Array, count: number): void {
  for (let t = 0; t < count; t++) for (let i = 0; i < sum.length; i++) sum[i]! += rows[t * sum.length + i]!;
}

function splitRows(joined: Float64Array, widths: readonly number[], count: number): Float64Array[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return widths.map((width) => {
    const part = new Float64Array(count * width);
    for (let t = 0; t < count; t++) for (let i = 0; i < width; i++) part[t * width + i] = joined[t * whole + at + i]!;
    at += width;
    return part;
  });
}
