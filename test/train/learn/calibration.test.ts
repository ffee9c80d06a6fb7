import { expect, test } from 'vitest';
import { calibrate, EVIDENCE } from '../../../src/attribute/calibration.ts';
import { seededRandom } from '../../../src/tagger/random.ts';
import { fitCalibration, type Judged } from '../../../train/learn/calibration.ts';

const KNOWN = [1.5, -1, 0.5, 0, 0.25, 0, -0.5, 0, 0, 1, 0, 0.75, 0, -1.25, -0.75];

/** Evidence made up at random, right as often as the known weights say. */
function madeUp(count: number): Judged[] {
  const random = seededRandom(1);
  return Array.from({ length: count }, () => {
    const evidence = Array.from({ length: EVIDENCE }, () => 4 * random() - 2);
    return { evidence, right: random() < calibrate(KNOWN, evidence) };
  });
}

test('from many judgements the weights come out that they were made by', () => {
  const weights = fitCalibration(madeUp(10_000));
  expect(weights).toHaveLength(EVIDENCE + 1);
  for (const [index, weight] of weights.entries()) expect(Math.abs(weight - KNOWN[index]!)).toBeLessThan(0.1);
});

test('as many are right as the confidences add up to', () => {
  const judged = madeUp(500);
  const weights = fitCalibration(judged);
  const sum = judged.reduce((sum, { evidence }) => sum + calibrate(weights, evidence), 0);
  expect(sum).toBeCloseTo(judged.filter(({ right }) => right).length, 0);
});

test('evidence that never varies gets no weight, and that which decides all gets a finite one', () => {
  const judged = [-1, 1, -1, 1].map((value) => ({
    evidence: Array.from({ length: EVIDENCE }, (_, i) => (i === 0 ? value : 0)),
    right: value > 0,
  }));
  const weights = fitCalibration(judged);
  expect(weights[0]).toBeGreaterThan(0.5);
  expect(weights[0]).toBeLessThan(5);
  expect(weights.slice(1).map(Math.abs)).toEqual(new Array<number>(EVIDENCE).fill(0));
});
