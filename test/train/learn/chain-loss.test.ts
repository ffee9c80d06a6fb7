import { expect, test } from 'vitest';
import { makeChain } from '../../../src/tagger/chain.ts';
import { marginals } from '../../../src/tagger/crf.ts';
import { chainLoss } from '../../../train/learn/chain-loss.ts';
import { Parameter } from '../../../train/learn/parameter.ts';
import { largestDifference } from '../../tagger/some-numbers.ts';
import { someDoubles } from './some-doubles.ts';

const CHAIN = makeChain({
  labels: [0, 1, 1],
  arcs: [
    [0, 0],
    [0, 1],
    [1, 2],
    [2, 0],
    [2, 2],
  ],
  starts: [0, 1],
  ends: [0, 2],
});
const STATES = Int32Array.of(0, 1, 2, 0);
const numbers = someDoubles(4);
const [weights, emissions] = [numbers(5), numbers(4 * 2)];

test('the gradient by the arcs is the slope of the loss', () => {
  const arcs = new Parameter(weights.slice());
  chainLoss(CHAIN, arcs, emissions, STATES, 0.5);
  const lossAt = (k: number, by: number): number => {
    const moved = weights.map((weight, at) => (at === k ? weight + by : weight));
    return chainLoss(CHAIN, new Parameter(moved), emissions, STATES, 0.5).loss;
  };
  const slopes = Array.from(weights, (_, k) => (lossAt(k, 1e-5) - lossAt(k, -1e-5)) / 2e-5);
  expect(largestDifference(arcs.gradient, slopes)).toBeLessThan(1e-8);
});

test('a label is expected as often as a reader has it', () => {
  const { dEmissions } = chainLoss(CHAIN, new Parameter(weights.slice()), emissions, STATES);
  const expected = marginals({ chain: CHAIN, weights }, emissions, 4);
  for (const [t, state] of STATES.entries()) expected[2 * t + CHAIN.labels[state]!]! -= 1;
  expect(largestDifference(dEmissions, expected)).toBeLessThan(1e-12);
});
