import { expect, test } from 'vitest';
import { type Candidate, rivalryOf } from '../../src/attribute/rivals.ts';

const agreed = { agreement: 1, sourceAgreement: 1, contentAgreement: 1 };
const candidate = (
  [first, last, probability]: readonly [number, number, number],
  content: readonly [number, number],
  source: readonly [number, number] | null = null,
): Candidate => ({
  cue: { first, last, probability },
  reading: {
    source: source && { first: source[0], last: source[1] },
    contents: [{ first: content[0], last: content[1] }],
    ...agreed,
  },
});

test('a candidate alone has no rivals', () => {
  expect(rivalryOf([candidate([1, 2, 0.9], [3, 9])], 0)).toEqual([0, 0, 0, 0]);
});

test('a cue and its source inside what another says, and the other holds it', () => {
  const outer = candidate([1, 2, 0.9], [3, 9], [0, 1]);
  const inner = candidate([4, 5, 0.4], [5, 9], [3, 4]);
  expect(rivalryOf([outer, inner], 1)).toEqual([0.9, 4 / 6, 1, 0]);
  expect(rivalryOf([outer, inner], 0)).toEqual([0, 0, 0, 0.4]);
});

test('of two with the same content only the less likely one is doubled', () => {
  const [likely, unlikely] = [candidate([1, 2, 0.9], [5, 9]), candidate([3, 4, 0.2], [5, 9])];
  expect(rivalryOf([likely, unlikely], 0)).toEqual([0, 0, 0, 0]);
  expect(rivalryOf([likely, unlikely], 1)).toEqual([0, 1, 0, 0]);
});
