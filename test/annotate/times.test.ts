import { describe, expect, test } from 'vitest';
import { findTimes } from '../../src/annotate/times.ts';
import { tokenise } from '../../src/annotate/tokenise.ts';
import type { TimeExpression } from '../../src/model.ts';
import { articleOf } from '../article-of.ts';

/** Monday. */
const PUBLISHED = '2022-08-15';

function timesIn(text: string, publishedOn: string | null): TimeExpression[] {
  const tokens = tokenise(text, { start: 0, end: text.length });
  return findTimes(articleOf(text, publishedOn), tokens, [{ first: 0, last: tokens.length, block: 0 }]);
}

/** Each case: the words, the first and the last day they can mean, the precision. */
const CASES: [string, string, string, string, string][] = [
  ['She said on Monday it was over.', 'Monday', '2022-08-15', '2022-08-15', 'day'],
  ['She said on Tuesday it was over.', 'Tuesday', '2022-08-09', '2022-08-09', 'day'],
  ['They meet next Friday.', 'next Friday', '2022-08-19', '2022-08-19', 'day'],
  ['It happened yesterday.', 'yesterday', '2022-08-14', '2022-08-14', 'day'],
  ['It happened last month.', 'last month', '2022-07-01', '2022-07-31', 'month'],
  ['It happened last week.', 'last week', '2022-08-08', '2022-08-14', 'week'],
  ['It happened last year.', 'last year', '2021-01-01', '2021-12-31', 'year'],
  ['They met on April 25, 2019.', 'April 25, 2019', '2019-04-25', '2019-04-25', 'day'],
  ['They met on December 30.', 'December 30', '2022-12-30', '2022-12-30', 'day'],
  ['They met in March 2021.', 'March 2021', '2021-03-01', '2021-03-31', 'month'],
  ['It has been so since 2014.', '2014', '2014-01-01', '2014-12-31', 'year'],
  ['In the 2021 letter he hoped.', '2021', '2021-01-01', '2021-12-31', 'year'],
];

/** Words and figures that only look like datings. */
const NONE = [
  'They may march now, in a second.',
  'It cost $2019 and 2,019 people came.',
  'The sun rose and Mar sat down.',
  'At 5 p.m. it ended.',
  'She asked that the hearing of Dec. 2 be put off.',
];

describe('findTimes', () => {
  for (const [text, words, earliest, latest, precision] of CASES)
    test(text, () => {
      const [found] = timesIn(text, PUBLISHED);
      expect({ words: found && text.slice(found.start, found.end), ...found }).toMatchObject({
        words,
        earliest,
        latest,
        precision,
      });
    });

  for (const text of NONE)
    test(`no dating: ${text}`, () => {
      expect(timesIn(text, PUBLISHED)).toEqual([]);
    });

  test('knows no weekday without a day of publication, but full dates and years', () => {
    expect(timesIn('On Monday, on April 25, 2019, and in 2020.', null).map(({ earliest }) => earliest)).toEqual([
      '2019-04-25',
      '2020-01-01',
    ]);
  });
});
