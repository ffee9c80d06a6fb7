import type { Chain } from '../../src/tagger/chain.ts';
import { arcBetween, marginals, pathScore } from '../../src/tagger/crf.ts';
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
  const expected = marginals(crf, emissions, states.length);
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
