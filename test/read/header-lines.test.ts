import { expect, test } from 'vitest';
import { cutHeaderLines, readHeaderLine } from '../../src/read/header-lines.ts';
import { plainPassages } from '../../src/read/plain-passages.ts';
import { summary } from './reading.ts';

test.each([
  ['August 15, 2022', '2022-08-15', null],
  ['By Jane Doe | Aug. 15, 2022', '2022-08-15', 'Jane Doe'],
  ['By Jane Doe, August 15, 2022', '2022-08-15', 'Jane Doe'],
  ['Aug. 15, 2022 · 5 min read', '2022-08-15', null],
  ['Jane Doe | Reuters', '', 'Jane Doe'],
  ['Jane Doe, Associated Press – 15 August 2022', '2022-08-15', 'Jane Doe'],
  ['Jane Doe and John Roe • Published 15 Aug 2022 • 4:05 p.m.', '2022-08-15', 'Jane Doe and John Roe'],
  ['LISBON, Aug 15 (Reuters)', '--08-15', null],
  ['LISBON, Aug 15 (Reuters) | By Jane Doe', '--08-15', 'Jane Doe'],
  ['Updated 4:05 p.m. ET', '', null],
  ['Associated Press', '', null],
  ['Additional reporting by Jane Doe and John Roe', '', null],
  ['(Editing by Jane Doe)', '', null],
])('%s', (line, date, byline) => {
  const read = readHeaderLine(line);
  expect([read?.datings.map(({ readings }) => readings).join(), read?.byline]).toEqual([date, byline]);
});

test.each([
  'Jane Doe',
  'Jane Doe | John Roe',
  'Jane Doe – Mayor',
  'World | Politics',
  '5 min read',
  'On August 15, 2022 | The bridge opened',
  '(CNN) - Jane Doe of Lisbon opened the bridge on Sunday',
  'LISBON (Reuters) - The bridge opened.',
  'Editing by hand is slow work',
  'Media',
])('not %s', (line) => {
  expect(readHeaderLine(line)).toBeNull();
});

test.each([
  [
    'Bridge opens\nBy Jane Doe\nAug. 15, 2022\n\nIt opened.',
    ['Bridge opens', 'By Jane Doe', 'Aug. 15, 2022', 'It opened.'],
  ],
  ['By Jane Doe\nThe bridge\nopened.\n\nIt did.', ['By Jane Doe', 'The bridge opened.', 'It did.']],
  [
    'The bridge\nopened on\nits day:\nwell before\nAugust 15, 2022\n\nIt did.',
    ['The bridge opened on its day: well before August 15, 2022', 'It did.'],
  ],
])('sets header lines apart: %j', (text, expected) => {
  expect(summary(plainPassages(text).flatMap(cutHeaderLines)).map(([, , words]) => words)).toEqual(expected);
});

test('each line keeps its place in the file', () => {
  const passages = plainPassages('Bridge opens\nBy Jane Doe\n\nIt opened.').flatMap(cutHeaderLines);
  expect(passages.map(({ lines }) => lines)).toEqual([
    [{ at: 0, line: 1 }],
    [{ at: 0, line: 2 }],
    [{ at: 0, line: 4 }],
  ]);
});
