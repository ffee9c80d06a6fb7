import { expect, test } from 'vitest';
import type { Dating } from '../../src/read/newspaper-date.ts';
import { publicationDate } from '../../src/read/publication-date.ts';

const plain = (...readings: string[]): Dating => ({ label: null, readings });
const updated = (reading: string): Dating => ({ label: 'updated', readings: [reading] });
const slashed = plain('2022-06-05', '2022-05-06');

test.each<[string, Dating[], string | null, string | null]>([
  ['nothing', [], null, null],
  ['one date', [plain('2022-08-15')], null, '2022-08-15'],
  ['the first of two', [plain('2022-08-15'), plain('2022-08-16')], null, '2022-08-15'],
  ['published before updated', [updated('2022-08-16'), plain('2022-08-15')], null, '2022-08-15'],
  ['updated where there is nothing else', [updated('2022-08-16')], null, '2022-08-16'],
  ['the article before its url', [plain('2022-08-15')], '/2022/08/16/', '2022-08-15'],
  ['the url where there is nothing else', [], '/2022/08/16/', '2022-08-16'],
  ['a year in a url alone is no date', [], '/2022/', null],
  ['a month stays a month', [plain('2022-08')], null, '2022-08'],
  ['a month and the day in the url', [plain('2022-08')], '/2022/08/16/', '2022-08-16'],
  ['a month and the day of another month', [plain('2022-08')], '/2022/09/16/', '2022-08'],
  ['a month is not made a day by an update', [plain('2022-08'), updated('2022-08-16')], null, '2022-08'],
  ['day and month in either order', [slashed], null, '2022'],
  ['settled by the url', [slashed], '/2022/05/06/', '2022-05-06'],
  ['settled by the month in the url', [slashed], '/2022/06/', '2022-06-05'],
  ['settled by another date', [slashed, plain('2022-06-05')], null, '2022-06-05'],
  ['settled by a date without its year', [slashed, plain('--05-06')], null, '2022-05-06'],
  ['not settled by what contradicts both', [slashed], '/2022/07/01/', '2022'],
  ['a date without a year', [plain('--08-15')], null, null],
  ['a date without a year, and the year in the url', [plain('--08-15')], '/2022/', '2022-08-15'],
  ['a date without a year, and another day in the url', [plain('--08-14')], '/2022/08/15/', '2022-08-15'],
  ['a calendar', Array(20_000).fill(plain('--08-15')), null, null],
  ['a line of dates without a date', [{ label: 'updated', readings: [] }], null, null],
])('%s', (_, evidence, path, expected) => {
  expect(publicationDate(evidence, path === null ? null : `https://example.org${path}x`)).toBe(expected);
});
