import { DOUBLE } from './assembler.ts';
import { doubles } from './borrowed.ts';
import type { Chain } from './chain.ts';
import { type ChainSum, makeChainSum } from './chain-kernel.ts';
import { exponential } from './exponential.ts';
import { isInKernel, kernelMemory } from './kernel-memory.ts';

/** A chain with a weight for each of its arcs. */
export interface Crf {
  readonly chain: Chain;
  readonly weights: Float64Array;
}

/** What is computed of a text has 32 bits a number, what training computes 64. */
export type Numbers = Float32Array | Float64Array;

/** The paths up to each word, summed and scaled to 1 at each word. */
export interface Forward {
  /** count × states */
  readonly sums: Float64Array;
  readonly scales: Float64Array;
  /** count × labels: exp(emissions), each word's largest taken out. */
  readonly seen: Float64Array;
  readonly arcs: Float64Array;
  /** Logarithm of the sum over all paths; NaN where no path is possible. */
  readonly logSum: number;
}

/** `emissions` are count × labels, unnormalised logarithms; `count` is at least 1. */
export function sumForward({ chain, weights }: Crf, emissions: Numbers, count: number): Forward {
  const { labels, labelCount: wide } = chain;
  const size = labels.length;
  const arcs = doubles(weights.length);
  for (let k = 0; k < arcs.length; k++) arcs[k] = Math.exp(weights[k]!);
  const forward = { sums: doubles(count * size), scales: doubles(count), seen: doubles(count * wide), arcs };
  const { sums, scales, seen } = forward;
  let logSum = exponentials(emissions, seen, wide);
  for (const s of chain.starts) sums[s] = seen[labels[s]!]!;
  scaleFirst(sums, scales, size);
  if (count > 1 && [sums, scales, seen, arcs].every(isInKernel)) sumInKernel(chain, forward, count);
  else sumPlainly(chain, forward, count);
  for (let t = 0; t < count; t++) logSum += Math.log(scales[t]!);
  let ending = 0;
  for (const s of chain.ends) ending += sums[(count - 1) * size + s]!;
  logSum += Math.log(ending);
  return { ...forward, logSum: Number.isFinite(logSum) ? logSum : Number.NaN };
}

type Sums = Omit<Forward, 'logSum'>;

function scaleFirst(sums: Float64Array, scales: Float64Array, size: number): void {
  let total = 0;
  for (let s = 0; s < size; s++) total += sums[s]!;
  const scale = 1 / total;
  for (let s = 0; s < size; s++) sums[s]! *= scale;
  scales[0] = total;
}

const kernels = new WeakMap<Chain, ChainSum>();

function sumInKernel(chain: Chain, { sums, scales, seen, arcs }: Sums, count: number): void {
  const run = kernels.get(chain) ?? makeChainSum(chain, kernelMemory);
  kernels.set(chain, run);
  const at = (values: Float64Array, place: number): number => values.byteOffset + place * DOUBLE;
  run(at(sums, chain.labels.length), at(seen, chain.labelCount), at(scales, 1), at(scales, count), arcs.byteOffset);
}

/** The same as the kernel does, to the last bit. */
function sumPlainly(chain: Chain, { sums, scales, seen, arcs }: Sums, count: number): void {
  const { labels, labelCount: wide, from, into } = chain;
  const size = labels.length;
  for (let t = 1, at = size; t < count; t++, at += size) {
    const before = at - size;
    let total = 0;
    for (let s = 0, k = 0; s < size; s++) {
      let sum = 0;
      for (const next = into[s + 1]!; k < next; k++) sum += sums[before + from[k]!]! * arcs[k]!;
      sum *= seen[t * wide + labels[s]!]!;
      sums[at + s] = sum;
      total += sum;
    }
    const scale = 1 / total;
    for (let s = at; s < at + size; s++) sums[s]! *= scale;
    scales[t] = total;
  }
}

/** Fills `seen` with exp(emissions), each word's largest taken out to keep them in range; returns the sum of these. */
function exponentials(emissions: Numbers, seen: Float64Array, wide: number): number {
  let sum = 0;
  for (let at = 0; at < seen.length; at += wide) {
    let largest = emissions[at]!;
    for (let l = at + 1; l < at + wide; l++) if (emissions[l]! > largest) largest = emissions[l]!;
    for (let l = at; l < at + wide; l++) seen[l] = exponential(emissions[l]! - largest);
    sum += largest;
  }
  return sum;
}

/** The probability of each label at each word: count × labels. */
export function marginals(crf: Crf, emissions: Numbers, count: number): Float64Array {
  const { labels, labelCount: wide, from, to, ends } = crf.chain;
  const size = labels.length;
  const { sums, scales, seen, arcs } = sumForward(crf, emissions, count);
  const backward = doubles(count * size);
  const last = (count - 1) * size;
  const ending = ends.reduce((sum, s) => sum + sums[last + s]!, 0);
  for (const s of ends) backward[last + s] = 1 / ending;
  const steps = doubles(size);
  for (let t = count - 1; t > 0; t--) {
    const scale = 1 / scales[t]!;
    for (let s = 0; s < size; s++) steps[s] = backward[t * size + s]! * seen[t * wide + labels[s]!]! * scale;
    const before = (t - 1) * size;
    for (let k = 0; k < arcs.length; k++) backward[before + from[k]!]! += steps[to[k]!]! * arcs[k]!;
  }
  const probability = doubles(count * wide);
  for (let t = 0; t < count; t++)
    for (let s = 0; s < size; s++) probability[t * wide + labels[s]!]! += sums[t * size + s]! * backward[t * size + s]!;
  return probability;
}

/** The unnormalised logarithm of one path, to be set against `logSum`. */
export function pathScore({ chain, weights }: Crf, emissions: Numbers, states: Int32Array): number {
  let score = 0;
  for (let t = 0; t < states.length; t++) {
    score += emissions[t * chain.labelCount + chain.labels[states[t]!]!]!;
    if (t > 0) score += weights[arcBetween(chain, states[t - 1]!, states[t]!)]!;
  }
  return score;
}

/** Index of an arc; throws where there is none, since then the path is not one of the chain's. */
export function arcBetween({ from, into }: Chain, before: number, after: number): number {
  for (let k = into[after]!; k < into[after + 1]!; k++) if (from[k] === before) return k;
  throw new RangeError(`no arc leads from state ${before} to state ${after}`);
}
