import type { Chain, Crf, Forward } from './crf.ts';
import { randomAt } from './random.ts';

/**
 * Paths drawn by their probability, `draws` × count states: from the last word to the first, each state by how much it
 * brought to what follows. All paths take a step together, since most stand in the same state. The same ones come out
 * for the same seed.
 */
export function drawPaths({ chain }: Crf, forward: Forward, count: number, draws: number, seed: number): Uint8Array {
  const { from, into, labels } = chain;
  const paths = new Uint8Array(draws * count);
  const states = new Uint8Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    states[draw] = drawEnd(chain, forward.sums, (count - 1) * labels.length, randomAt(seed, draw * count));
    paths[(draw + 1) * count - 1] = states[draw]!;
  }
  const upTo = new Float64Array(from.length);
  const summed = new Int32Array(labels.length); // for each state the word for which its arcs were summed last
  for (let t = count - 1; t > 0; t--)
    for (let draw = 0, index = count - t; draw < draws; draw++, index += count) {
      const state = states[draw]!;
      if (summed[state] !== t) {
        summed[state] = t;
        sumShares(chain, forward, (t - 1) * labels.length, state, upTo);
      }
      const last = into[state + 1]! - 1;
      const drawn = randomAt(seed, index) * upTo[last]!;
      let k = into[state]!;
      while (k < last && drawn >= upTo[k]!) k++;
      states[draw] = from[k]!;
      paths[draw * count + t - 1] = from[k]!;
    }
  return paths;
}

/** For each arc into a state what it and those before it brought there from the word whose sums begin at `before`. */
function sumShares({ from, into }: Chain, { sums, arcs }: Forward, before: number, state: number, upTo: Float64Array) {
  let sum = 0;
  for (let k = into[state]!; k < into[state + 1]!; k++) {
    sum += sums[before + from[k]!]! * arcs[k]!;
    upTo[k] = sum;
  }
}

/** One of the states in which a path may end, by their sums at the last word; `draw` is a number from 0 up to 1. */
function drawEnd({ ends }: Chain, sums: Float64Array, at: number, draw: number): number {
  let left = 0;
  for (const s of ends) left += sums[at + s]!;
  left *= draw;
  for (const s of ends) {
    left -= sums[at + s]!;
    if (left < 0) return s;
  }
  return ends.at(-1)!;
}
