import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestPath } from '../../src/tagger/best-path.ts';
import { type Chain, makeChain } from '../../src/tagger/chain.ts';
import { arcBetween, type Crf, type Forward, marginals, pathScore, sumForward } from '../../src/tagger/crf.ts';
import { drawPaths } from '../../src/tagger/draw-paths.ts';
import { largestDifference } from './some-numbers.ts';

interface Case {
  readonly crf: Crf;
  readonly emissions: Float64Array;
  readonly count: number;
}

const upTo = (size: number): number[] => Array.from({ length: size }, (_, index) => index);
const weight = fc.double({ min: -3, max: 3, noNaN: true });

/** Chains of up to four states that share up to three labels, over up to five words; some have no path at all. */
const cases: fc.Arbitrary<Case> = fc
  .integer({ min: 1, max: 4 })
  .chain((size) =>
    fc.record({
      labels: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: size, maxLength: size }),
      arcs: fc.subarray(upTo(size * size).map((pair): [number, number] => [Math.floor(pair / size), pair % size])),
      starts: fc.subarray(upTo(size), { minLength: 1 }),
      ends: fc.subarray(upTo(size), { minLength: 1 }),
      weights: fc.array(weight, { minLength: 16, maxLength: 16 }),
      emissions: fc.array(weight, { minLength: 15, maxLength: 15 }),
      count: fc.integer({ min: 1, max: 5 }),
    }),
  )
  .map(({ weights, emissions, count, ...parts }) => {
    const chain = makeChain(parts);
    return {
      crf: { chain, weights: Float64Array.from(weights.slice(0, parts.arcs.length)) },
      emissions: Float64Array.from(emissions.slice(0, count * chain.labelCount)),
      count,
    };
  });

/** Every path from a start to an end, one state a word. */
function allPaths({ from, to, starts, ends }: Chain, count: number): number[][] {
  let paths = starts.map((state) => [state]);
  for (let t = 1; t < count; t++)
    paths = paths.flatMap((path) =>
      upTo(from.length)
        .filter((k) => from[k] === path.at(-1))
        .map((k) => [...path, to[k]!]),
    );
  return paths.filter((path) => ends.includes(path.at(-1)!));
}

/** The arcs that a path walks. */
function arcsOf({ from, to }: Chain, path: readonly number[]): number[] {
  return path.slice(1).map((state, t) => upTo(from.length).find((k) => from[k] === path[t] && to[k] === state)!);
}

function scoreOf({ crf: { chain, weights }, emissions }: Case, path: readonly number[]): number {
  const words = path.reduce((sum, state, t) => sum + emissions[t * chain.labelCount + chain.labels[state]!]!, 0);
  return arcsOf(chain, path).reduce((sum, k) => sum + weights[k]!, words);
}

/** All paths with their probabilities. */
function pathsOf(one: Case): { path: number[]; probability: number }[] {
  const paths = allPaths(one.crf.chain, one.count);
  const scores = paths.map((path) => Math.exp(scoreOf(one, path)));
  const all = scores.reduce((sum, score) => sum + score, 0);
  return paths.map((path, index) => ({ path, probability: scores[index]! / all }));
}

function draw({ crf, count }: Case, forward: Forward, draws: number, seed: number): number[][] {
  const { size, states, times } = drawPaths(crf, forward, count, draws, seed);
  const paths = upTo(size).map((at) => Array.from(states.subarray(at * count, (at + 1) * count)));
  return paths.flatMap((path, at) => upTo(times[at]!).map(() => path));
}

describe('over all paths of any chain', () => {
  test('the logarithm of their sum is as if each was added, and not a number where there is none', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const paths = allPaths(one.crf.chain, one.count);
        const sum = paths.reduce((sum, path) => sum + Math.exp(scoreOf(one, path)), 0);
        const { logSum } = sumForward(one.crf, one.emissions, one.count);
        if (paths.length === 0) expect(logSum).toBeNaN();
        else expect(logSum).toBeCloseTo(Math.log(sum), 8);
      }),
    );
  });

  test('labels are as probable as the paths that have them', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { chain } = one.crf;
        const paths = pathsOf(one);
        fc.pre(paths.length > 0);
        const labels = new Float64Array(one.count * chain.labelCount);
        for (const { path, probability } of paths)
          for (const [t, state] of path.entries()) labels[t * chain.labelCount + chain.labels[state]!]! += probability;
        const found = marginals(one.crf, one.emissions, one.count);
        expect(largestDifference(found, labels)).toBeLessThan(1e-9);
      }),
    );
  });

  test('the score of a path is that of its words and arcs', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const path of allPaths(one.crf.chain, one.count))
          expect(pathScore(one.crf, one.emissions, Int32Array.from(path))).toBeCloseTo(scoreOf(one, path), 9);
      }),
    );
  });

  test('the best path is one whose score no other exceeds', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const paths = allPaths(one.crf.chain, one.count);
        fc.pre(paths.length > 0);
        const best = [...bestPath(one.crf, one.emissions, one.count)];
        expect(paths).toContainEqual(best);
        expect(scoreOf(one, best)).toBeCloseTo(Math.max(...paths.map((path) => scoreOf(one, path))), 9);
      }),
    );
  });

  test('a path that is drawn is one of them', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (one, seed) => {
        const paths = allPaths(one.crf.chain, one.count);
        fc.pre(paths.length > 0);
        for (const path of draw(one, sumForward(one.crf, one.emissions, one.count), 5, seed))
          expect(paths).toContainEqual(path);
      }),
    );
  });
});

// Label 0 for the states 0 and 1, which remember whether label 1 (state 2) has been; it comes once at most.
const ONCE = makeChain({
  labels: [0, 0, 1],
  arcs: [
    [0, 0],
    [0, 2],
    [2, 1],
    [1, 1],
  ],
  starts: [0, 2],
  ends: [1, 2],
});

test('paths are drawn as often as they are probable', () => {
  const crf = { chain: ONCE, weights: Float64Array.of(0.3, -0.2, 0.5, -0.4) };
  const one = { crf, emissions: Float64Array.of(0, 0.4, 0.2, 0, -0.5, 0.6), count: 3 };
  const forward = sumForward(crf, one.emissions, 3);
  const drawn = draw(one, forward, 20_000, 7).map((states) => states.join(' '));
  const paths = pathsOf(one);
  expect(paths).toHaveLength(3);
  for (const { path, probability } of paths) {
    const share = drawn.filter((states) => states === path.join(' ')).length / drawn.length;
    expect(Math.abs(share - probability)).toBeLessThan(0.02); // over five standard deviations
  }
});

test('what no path allows is never found, however much the words speak for it', () => {
  const crf = { chain: ONCE, weights: new Float64Array(4) };
  const emissions = Float64Array.of(0, 9, 0, 8, 0, 9);
  for (const path of draw({ crf, emissions, count: 3 }, sumForward(crf, emissions, 3), 100, 7))
    expect(path.filter((state) => ONCE.labels[state] === 1)).toHaveLength(1);
  const probability = marginals(crf, emissions, 3);
  expect(probability[1]! + probability[3]! + probability[5]!).toBeCloseTo(1, 12);
});

test('neither thousands of words nor great numbers leave the range of a number', () => {
  const count = 5000;
  const crf = { chain: ONCE, weights: Float64Array.of(5, -5, 5, -5) };
  const emissions = Float64Array.from({ length: 2 * count }, (_, index) => (index % 2 ? -300 : 300));
  const labels = marginals(crf, emissions, count);
  expect(Number.isFinite(sumForward(crf, emissions, count).logSum)).toBe(true);
  expect(labels.every((probability) => probability >= 0 && probability <= 1 + 1e-9)).toBe(true);
});

test('an arc that is not there cannot be walked', () => {
  const crf = {
    chain: makeChain({ labels: [0, 1], arcs: [[0, 1]], starts: [0], ends: [1] }),
    weights: new Float64Array(1),
  };
  expect(() => pathScore(crf, new Float64Array(4), Int32Array.of(1, 0))).toThrow(RangeError);
  expect(() => arcBetween(crf.chain, 1, 0)).toThrow(new RangeError('no arc leads from state 1 to state 0'));
  expect(arcBetween(crf.chain, 0, 1)).toBe(0);
});
