import { expect, test } from 'vitest';
import { duration, Pace } from '../../src/cli/pace.ts';

test('speed and what is left follow from the last half minute', () => {
  const pace = new Pace(0);
  expect([pace.speed, pace.left]).toEqual([null, null]);
  for (let at = 1; at <= 100; at++) pace.note(at * 1000, at * 100, at / 1_000);
  expect([pace.speed, pace.left]).toEqual([100, 900_000]);
  for (let at = 101; at <= 140; at++) pace.note(at * 1000, 10_000 + (at - 100) * 20, 0.1 + (at - 100) / 5_000);
  expect(pace.speed).toBeCloseTo(20);
  expect(pace.left).toBeCloseTo((1 - 0.108) * 5_000_000);
});

test.each([
  [400, '0 s'],
  [99_000, '99 s'],
  [170_000, '3 min'],
  [7_200_000, '2 h'],
  [7_860_000, '2 h 11 min'],
])('%i ms is %s', (milliseconds, told) => expect(duration(milliseconds)).toBe(told));
