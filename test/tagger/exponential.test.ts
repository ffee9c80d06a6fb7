import { expect, test } from 'vitest';
import { exponential } from '../../src/tagger/exponential.ts';

test('it is Math.exp to thirteen figures, and 0 far out', () => {
  for (let x = 0; x > -700; x -= 0.137) expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
  expect([0, -745, -1e9, -Infinity].map(exponential)).toEqual([1, 0, 0, 0]);
});
