import type { Chain } from '../../src/tagger/chain.ts';
import { arcBetween, type Crf, pathScore, sumForward } from '../../src/tagger/crf.ts';
import type { Parameter } from './parameter.ts';

/** Negative log likelihood of a path, with its gradient by the emissions; that by the arcs is added to them. */
export function chainLoss(
  chain: Chain,
  arcs: Parameter,
  emissions: Float64Array,
  states: Int32Array,
  /** How much the text counts. */
  weight = 1,
): { loss: number; dEmissions: Float64Array } {
  const crf = { chain, weights: arcs.values };
  const expected = expectation(crf, emissions, states.length);
  const labels = emissions.length / states.length;
  const dEmissions = expected.labels;
  for (const [t, state] of states.entries()) {
    dEmissions[t * labels + chain.labels[state]!]! -= 1;
    if (t > 0) arcs.gradient[arcBetween(chain, states[t - 1]!, state)]! -= weight;
  }
  for (const [k, walked] of expected.arcs.entries()) arcs.gradient[k]! += weight * walked;
  if (weight !== 1) for (let i = 0; i < dEmissions.length; i++) dEmissions[i]! *= weight;
  return { loss: weight * (expected.logSum - pathScore(crf, emissions, states)), dEmissions };
}

interface Expectation {
  /** count × labels: the probability of each label at each word. */
  readonly labels: Float64Array;
  /** How often each arc is expected to be walked. */
  readonly arcs: Float64Array;
  readonly logSum: number;
}

/** Forward and backward over `count` words. */
function expectation(crf: Crf, emissions: Float64Array, count: number): Expectation {
  const { labels, labelCount: wide, from, to, ends } = crf.chain;
  const size = labels.length;
  const { sums, scales, seen, arcs, logSum } = sumForward(crf, emissions, count);
  const backward = new Float64Array(count * size);
  const last = (count - 1) * size;
  const ending = ends.reduce((sum, s) => sum + sums[last + s]!, 0);
  for (const s of ends) backward[last + s] = 1 / ending;
  const walked = new Float64Array(arcs.length);
  for (let t = count - 1; t > 0; t--)
    for (let k = 0; k < arcs.length; k++) {
      const s = to[k]!;
      const step = (backward[t * size + s]! * seen[t * wide + labels[s]!]! * arcs[k]!) / scales[t]!;
      const before = (t - 1) * size + from[k]!;
      backward[before]! += step;
      walked[k]! += sums[before]! * step;
    }
  const probability = new Float64Array(count * wide);
  for (let t = 0; t < count; t++)
    for (let s = 0; s < size; s++) probability[t * wide + labels[s]!]! += sums[t * size + s]! * backward[t * size + s]!;
  return { labels: probability, arcs: walked, logSum };
}
