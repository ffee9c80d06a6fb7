import { expect, test } from 'vitest';
import { borrowing, doubles, unfilled, unfilledBytes, zeros } from '../../src/tagger/borrowed.ts';

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

test('numbers of every size lie side by side, each where it may', () => {
  borrowing(() => {
    const lent = [
      unfilledBytes(3).fill(1),
      doubles(2).fill(2),
      unfilled(3).fill(3),
      zeros(1).fill(4),
      doubles(1).fill(5),
    ];
    expect(lent.map((values) => [...values])).toEqual([[1, 1, 1], [2, 2], [3, 3, 3], [4], [5]]);
  });
});
