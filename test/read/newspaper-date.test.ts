import { expect, test } from 'vitest';
import { readBareDate, readDateField, readDateLine, readUrlDate } from '../../src/read/newspaper-date.ts';

test.each([
  ['August 15, 2022', '2022-08-15'],
  ['AUGUST 15, 2022', '2022-08-15'],
  ['Aug. 15, 2022, 4:05 p.m. ET', '2022-08-15'],
  ['Aug 15, 2022 at 11:30 PM EDT', '2022-08-15'],
  ['Sept. 5 2022', '2022-09-05'],
  ['Monday, August 15th, 2022', '2022-08-15'],
  ['15 August 2022', '2022-08-15'],
  ['Mon 15 Aug 2022 16.05 BST', '2022-08-15'],
  ['the 15th of August, 2022', '2022-08-15'],
  ['15. August 2022', '2022-08-15'],
  ['15-Aug-2022', '2022-08-15'],
  ['2022-08-15', '2022-08-15'],
  ['2022-08-15T23:30:00-04:00', '2022-08-15'],
  ['2022-08-15 10:00:00.000Z', '2022-08-15'],
  ['2022/8/15', '2022-08-15'],
  ['15/08/2022', '2022-08-15'],
  ['08/15/2022', '2022-08-15'],
  ['15.08.2022', '2022-08-15'],
  ['5/6/2022', '2022-06-05 2022-05-06'],
  ['5/5/2022', '2022-05-05'],
  ['August 2022', '2022-08'],
  ['Feb. 29, 2024', '2024-02-29'],
  ['August 15', '--08-15'],
  ['4:05 p.m., 15 Aug', '--08-15'],
  ['Published: August 15, 2022', '2022-08-15 published'],
  ['First published on Mon 15 Aug 2022 12.00 BST', '2022-08-15 published'],
  ['Posted at 4:05 p.m. on Aug. 15, 2022', '2022-08-15 published'],
  ['Last updated 16 August 2022', '2022-08-16 updated'],
  ['Updated 3 hours ago', 'updated'],
  ['Published 15 Aug 2022 | Updated 16 Aug 2022', '2022-08-15 published; 2022-08-16 updated'],
  ['August 15, 2022 (updated August 16, 2022)', '2022-08-15; 2022-08-16 updated'],
])('"%s" is a line of dates', (line, expected) => {
  const datings = readDateLine(line) ?? [];
  expect(datings.map(({ readings, label }) => [...readings, label ?? []].flat().join(' ')).join('; ')).toBe(expected);
});

test.each(
  [
    'On August 15, 2022, the bridge opened.',
    'The bridge opened on August 15, 2022',
    'Feb. 30, 2022',
    '31/04/2022',
    '13/13/2022',
    'May',
    '2022',
    '1500-01-01',
    'August 15, 202',
    'Updated',
    'Published by the Lisbon Herald',
    'Article 15, August 2022',
    'Chapter 2022-08-15-b',
  ].filter((line) => line !== 'May 2'),
)('"%s" is none', (line) => {
  expect(readDateLine(line)).toBeNull();
});

test.each([
  ['Aug 15', '--08-15'],
  ['Aug. 15, 2022', '2022-08-15'],
  ['15 Aug', '--08-15'],
  ['Iowa', undefined],
  ['May', undefined],
  ['D.C.', undefined],
])('"%s" as a date in a dateline is %s', (words, expected) => {
  expect(readBareDate(words)?.readings[0]).toBe(expected);
});

test.each([
  ['2022', '2022'],
  ['20220815', '2022-08-15'],
  ['2022-08-15T10:00:00Z', '2022-08-15'],
  ['Updated August 15, 2022', '2022-08-15'],
  ['yesterday', undefined],
  ['20221315', undefined],
])('"%s" in a field of that name is %s', (value, expected) => {
  expect(readDateField(value)?.readings[0]).toBe(expected);
});

test.each([
  ['https://example.org/2022/08/15/bridge', '2022-08-15'],
  ['https://example.org/news/2022/aug/05/bridge', '2022-08-05'],
  ['https://example.org/2022-08-15-bridge', '2022-08-15'],
  ['https://example.org/2022/08/bridge.html', '2022-08'],
  ['https://example.org/news/2022/bridge', '2022'],
  ['https://example.org/2022/08/15-bridge', '2022-08-15'],
  ['https://example.org/2022/13/bridge', '2022'],
  ['https://example.org/2022/5-bridges', '2022'],
  ['https://example.org/the-2022-may-fall', undefined],
  ['https://example.org/id/20220815', undefined],
  ['https://example.org/?on=/2022/08/15/', undefined],
])('%s is of %s', (url, expected) => {
  expect(readUrlDate(url)?.readings[0]).toBe(expected);
});
