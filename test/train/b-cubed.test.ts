import { expect, test } from 'vitest';
import { averageOf, bCubed } from '../../train/b-cubed.ts';

test('as worked out by hand: one group parted, two thrown together', () => {
  const labels = [
    { gold: 'a', found: '1' },
    { gold: 'a', found: '1' },
    { gold: 'a', found: '2' },
    { gold: 'b', found: '2' },
  ];
  const shares = bCubed(labels);
  expect(shares.map(({ precision }) => precision)).toEqual([1, 1, 0.5, 0.5]);
  expect(shares.map(({ recall }) => recall)).toEqual([2 / 3, 2 / 3, 1 / 3, 1]);
  expect(averageOf(shares)).toMatchObject({ precision: 0.75, recall: 2 / 3 });
});

test('nothing scores nothing', () => {
  expect(averageOf([])).toEqual({ precision: 0, recall: 0, f1: 0 });
});
