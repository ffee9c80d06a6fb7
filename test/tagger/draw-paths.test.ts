import { expect, test } from 'vitest';
import { makeChain } from '../../src/tagger/chain.ts';
import { marginals, sumForward } from '../../src/tagger/crf.ts';
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

/** Each path as the letters of its states, with how often it was drawn. */
function draw(draws: number, seed = 1): [string, number][] {
  const { size, states, times } = drawPaths(CRF, sumForward(CRF, EMISSIONS, 4), 4, draws, seed);
  return Array.from({ length: size }, (_, path) => [states.subarray(4 * path, 4 * path + 4).join(''), times[path]!]);
}

test('states are drawn as often as they are probable', () => {
  const labels = marginals(CRF, EMISSIONS, 4);
  for (let t = 0; t < 4; t++) {
    const ones = draw(DRAWS).reduce((sum, [path, times]) => sum + (path[t] === '1' ? times : 0), 0);
    expect(Math.abs(ones / DRAWS - labels[t * 2 + 1]!)).toBeLessThan(0.01);
  }
});

test('all draws are there, each path is once, none takes an arc that is not there, and the same ones are drawn again', () => {
  for (const draws of [1, 2, 7, DRAWS]) {
    const drawn = draw(draws);
    expect(drawn.reduce((sum, [, times]) => sum + times, 0)).toBe(draws);
    expect(new Set(drawn.map(([path]) => path)).size).toBe(drawn.length);
    for (const [path] of drawn) expect(['0001', '0011', '0111', '1111']).toContain(path);
    expect(draw(draws)).toEqual(drawn);
  }
});

test('a path gets its due to within a few draws, whatever the seed', () => {
  const usual = new Map(draw(1_000_000));
  for (let seed = 0; seed < 50; seed++)
    for (const [path, times] of draw(100, seed)) expect(Math.abs(times - usual.get(path)! / 10_000)).toBeLessThan(4);
});
