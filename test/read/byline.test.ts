import { expect, test } from 'vitest';
import { readByline } from '../../src/read/byline.ts';

test.each([
  ['By Jane Doe', 'Jane Doe'],
  ['BY JANE DOE', 'JANE DOE'],
  ['By: Jane Doe', 'Jane Doe'],
  ['By JANE DOE and JOHN ROE', 'JANE DOE and JOHN ROE'],
  ['By Jane Doe, John Roe, and Ann Poe', 'Jane Doe, John Roe, and Ann Poe'],
  ['By Jane Doe & J. P. Roe', 'Jane Doe & J. P. Roe'],
  ['By Jane Doe with John Roe', 'Jane Doe with John Roe'],
  ['By Ludwig van der Berg', 'Ludwig van der Berg'],
  ["By Máire O'Shea and Omar al-Sayed", "Máire O'Shea and Omar al-Sayed"],
  ['By John Roe, Jr.', 'John Roe'],
  ['By Jane Doe, Associated Press', 'Jane Doe'],
  ['By Jane Doe, CNN', 'Jane Doe'],
  ['By Jane Doe and John Roe, Staff Writers', 'Jane Doe and John Roe'],
  ['By Jane Doe, Senior Political Correspondent', 'Jane Doe'],
  ['By Jane Doe of The Lisbon Herald', 'Jane Doe'],
  ['By Jane Doe in Lisbon and John Roe in Porto', 'Jane Doe and John Roe'],
  ['By The Associated Press', 'The Associated Press'],
  ['By Reuters', 'Reuters'],
  ['By AFP', 'AFP'],
  ['Written by Jane Doe', 'Jane Doe'],
  ['Author: Jane Doe', 'Jane Doe'],
  ['Reporting by Jane Doe in Lisbon; editing by John Roe', 'Jane Doe'],
  ['(Reporting by Jane Doe and John Roe; Additional reporting by Ann Poe; Editing by Al Foe)', 'Jane Doe and John Roe'],
])('%s', (line, expected) => {
  expect(readByline(line)).toBe(expected);
});

test.each([
  'By Monday',
  'By Monday the army had left the town.',
  'By Tuesday Morning',
  'By March',
  'By The Numbers',
  'By the Sea',
  'By Candlelight',
  'By Jane Doe and her brother',
  'By Jane Doe, who has lived in Lisbon for years, and others',
  'By a vote of 5 to 4',
  'Jane Doe',
  'Bye Jane Doe',
  'By ',
  'Reporting by night is hard.',
  `By ${'Jane Doe, '.repeat(100)}Ann Poe`,
])('not %s', (line) => {
  expect(readByline(line)).toBeNull();
});
