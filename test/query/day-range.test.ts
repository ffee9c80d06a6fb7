import { expect, test } from 'vitest';
import { dayRange } from '../../src/query/day-range.ts';

test.each([
  ['2022-08-15', '2022-08-15', '2022-08-15'],
  ['2022-02', '2022-02-01', '2022-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2022', '2022-01-01', '2022-12-31'],
])('%s is %s to %s', (date, first, last) => {
  expect(dayRange(date)).toEqual({ first, last });
});

test.each(['', '22', '2022-13', '2022-00', '2022-02-30', '2022-8-1', '2022-08-15T00:00', 'August 2022', '2022-08-15 '])(
  '%j is no date',
  (date) => {
    expect(() => dayRange(date)).toThrow(RangeError);
  },
);
