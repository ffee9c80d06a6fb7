import { expect, test } from 'vitest';
import { makeChain, marginals, sumForward } from '../../src/tagger/crf.ts';
import { drawPaths } from '../../src/tagger/draw-paths.ts';

const DRAWS = 4000;
/** Once in state 1, never back; the last word must be in it. */
const CHAIN = makeChain({
  labels: [0, 1],
  arcs: [
    [0, 0],
    [0, 1],
    [1, 1],
  ],
  starts: [0, 1],
  ends: [1],
});
const CRF = { chain: CHAIN, weights: Float64Array.of(0.3, -0.5, 0.1) };
const EMISSIONS = Float64Array.of(0.2, 0, -0.4, 0.3, 0.5, 0.1, 0, 0);

test('states are drawn as often as they are probable', () => {
  const paths = drawPaths(CRF, sumForward(CRF, EMISSIONS, 4), 4, DRAWS, 1);
  const { labels } = marginals(CRF, EMISSIONS, 4);
  for (let t = 0; t < 4; t++) {
    const ones = Array.from({ length: DRAWS }, (_, draw) => paths[draw * 4 + t]!).filter((state) => state === 1);
    expect(Math.abs(ones.length / DRAWS - labels[t * 2 + 1]!)).toBeLessThan(0.03);
  }
});

test('no path takes an arc that is not there, and the same ones are drawn again', () => {
  const paths = drawPaths(CRF, sumForward(CRF, EMISSIONS, 4), 4, DRAWS, 1);
  for (let at = 0; at < paths.length; at += 4)
    expect(['0001', '0011', '0111', '1111']).toContain(paths.subarray(at, at + 4).join(''));
  expect(drawPaths(CRF, sumForward(CRF, EMISSIONS, 4), 4, DRAWS, 1)).toEqual(paths);
});
