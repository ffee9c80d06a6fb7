import { doubles, integers, unfilledBytes } from './borrowed.ts';
import type { Chain } from './chain.ts';
import type { Crf, Forward } from './crf.ts';
import { randomAt } from './random.ts';

/** Different paths, each with the number of times it was drawn. */
export interface DrawnPaths {
  readonly size: number;
  /** size × count, one state a word; more may stand behind. Lent, as `times` is, where somebody borrows. */
  readonly states: Uint8Array;
  readonly times: Int32Array;
}

/**
 * Paths drawn by their probability, `draws` in all, each once with the number of times it came. The walk goes from the
 * last word to the first. Draws that have gone the same way so far stand together, and are shared out among the states
 * that lead there by how much each brought: a grid of even steps, laid at random over those shares, gives each its due to
 * less than one draw. A text on which most draws agree is walked a few times only, however many they are. The same paths
 * come out for the same seed.
 */
export function drawPaths({ chain }: Crf, forward: Forward, count: number, draws: number, seed: number): DrawnPaths {
  const { from, into, labels } = chain;
  const paths = { size: 1, states: unfilledBytes(draws * count), times: integers(draws), count };
  paths.times[0] = draws;
  let drawn = 0;
  shareOut(
    paths,
    0,
    count - 1,
    sharesOfEnds(chain, forward.sums, (count - 1) * labels.length),
    randomAt(seed, drawn++),
  );
  const shares = { states: from, upTo: doubles(from.length), first: 0, last: 0 };
  const summed = integers(labels.length); // for each state the word for which its arcs were summed last
  for (let t = count - 1; t > 0; t--)
    for (let path = 0, met = paths.size; path < met; path++) {
      const state = paths.states[path * count + t]!;
      shares.first = into[state]!;
      shares.last = into[state + 1]! - 1;
      if (shares.first === shares.last) {
        paths.states[path * count + t - 1] = from[shares.first]!;
        continue;
      }
      if (summed[state] !== t) {
        summed[state] = t;
        sumShares(chain, forward, (t - 1) * labels.length, state, shares.upTo);
      }
      shareOut(paths, path, t - 1, shares, randomAt(seed, drawn++));
    }
  return paths;
}

/** States from place `first` to place `last`, with their shares, each with those before it. */
interface Shares {
  readonly states: ArrayLike<number>;
  readonly upTo: Float64Array;
  readonly first: number;
  readonly last: number;
}

interface Growing extends DrawnPaths {
  size: number;
  readonly count: number;
}

/** Gives the draws of a path their states at word t; those that part from the first go on as paths of their own. */
function shareOut(paths: Growing, path: number, t: number, shares: Shares, random: number): void {
  const { states, upTo, first, last } = shares;
  const { count } = paths;
  let left = paths.times[path]!;
  const step = upTo[last]! / left;
  let next = step * random;
  let to = path;
  for (let k = first; left > 0; k++) {
    let times = 0;
    for (; left > 0 && (next < upTo[k]! || k === last); left--) {
      times++;
      next += step;
    }
    if (times === 0) continue;
    if (to !== path) paths.states.copyWithin(to * count + t + 1, path * count + t + 1, (path + 1) * count);
    paths.states[to * count + t] = states[k]!;
    paths.times[to] = times;
    if (left > 0) to = paths.size++;
  }
}

/** For each arc into a state what it and those before it brought there from the word whose sums begin at `before`. */
function sumShares({ from, into }: Chain, { sums, arcs }: Forward, before: number, state: number, upTo: Float64Array) {
  let sum = 0;
  for (let k = into[state]!; k < into[state + 1]!; k++) {
    sum += sums[before + from[k]!]! * arcs[k]!;
    upTo[k] = sum;
  }
}

/** The states in which a path may end, with what they have at the word whose sums begin at `at`. */
function sharesOfEnds({ ends }: Chain, sums: Float64Array, at: number): Shares {
  const upTo = doubles(ends.length);
  let sum = 0;
  for (const [k, state] of ends.entries()) {
    sum += sums[at + state]!;
    upTo[k] = sum;
  }
  return { states: ends, upTo, first: 0, last: ends.length - 1 };
}
