import { expect, test } from 'vitest';
import { borrowing, zeros } from '../../src/tagger/borrowed.ts';

test('what is lent is of zeros again, and nobody else has it meanwhile', () => {
  borrowing(() => {
    const outer = zeros(3).fill(1);
    borrowing(() => zeros(2).fill(2));
    expect([...zeros(4)]).toEqual([0, 0, 0, 0]);
    expect([...outer]).toEqual([1, 1, 1]);
  });
});

test('where nobody borrows, an array is its own; work that fails gives back what it had', () => {
  const own = zeros(2).fill(5);
  expect(() =>
    borrowing(() => {
      zeros(2).fill(7);
      throw new Error('stop');
    }),
  ).toThrow('stop');
  borrowing(() => zeros(2).fill(9));
  expect([...own]).toEqual([5, 5]);
  expect(zeros(2).byteOffset).toBe(0);
});
