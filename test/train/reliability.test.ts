import { expect, test } from 'vitest';
import { calibrationError, reliability } from '../../train/reliability.ts';

test('claims of like confidence are held against the share that is right', () => {
  const bins = reliability([
    { confidence: 0.9, right: true },
    { confidence: 1, right: true },
    { confidence: 0.5, right: true },
    { confidence: 0.55, right: false },
    { confidence: 0.5, right: false },
    { confidence: 0.55, right: false },
  ]);
  expect(bins.map(({ from, count, right }) => ({ from, count, right }))).toEqual([
    { from: 0.5, count: 4, right: 0.25 },
    { from: 0.9, count: 2, right: 1 },
  ]);
  // 4 claims are 27.5 points too sure, 2 are 5 points too shy.
  expect(calibrationError(bins)).toBeCloseTo((4 * 0.275 + 2 * 0.05) / 6);
});

test('no claims are not badly calibrated', () => {
  expect(calibrationError(reliability([]))).toBe(0);
});
