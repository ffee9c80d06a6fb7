import * as chrono from 'chrono-node';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDatings, signsOf } from '../../src/annotate/find-datings.ts';
import { tokenise } from '../../src/annotate/tokenise.ts';

const REFERENCE = { instant: new Date('2022-08-15T12:00:00Z'), timezone: 0 };

const DAYS = ['day', 'weekday', 'month', 'year'] as const;

function find(words: string): chrono.ParsedResult[] {
  const tokens = tokenise(words, { start: 0, end: words.length });
  const signs = tokens.reduce((all, token) => all | signsOf.of(token), 0);
  return findDatings(words, signs, REFERENCE);
}

/** What dates something: not hours. */
function read(results: readonly chrono.ParsedResult[]): unknown {
  const dated = results.filter(({ start }) => DAYS.some((unit) => start.isCertain(unit)));
  return dated.map(({ index, text, start, end }) => [index, text, start.date(), String(start), end?.date()]);
}

test.each([
  ['He left on Monday, at 5 p.m., and they meet in Sept.', ['on Monday, at 5 p.m.', 'Sept.']],
  ['He was told two weeks ago.', ['two weeks ago']],
  ['The doors open at 5 p.m., for 300 guests.', []],
  ['The minister denied any wrongdoing in the salon for them.', []],
])('%s', (words, found) => expect(find(words).map(({ text }) => text)).toEqual(found));

/** Words of chrono-node's patterns. */
const PIECES =
  `now today tonight tomorrow tmr yesterday last night this morning afternoon midnight midday noon end of the month day on
  first second third tenth twelfth thirteenth twentieth thirty until through till to in january may mar. dec sept within
  for about around roughly just half a an few several couple one seven ten s sec m mins h hr d w mo mon qtr y years weeks
  hours ago before earlier later after from now henceforth forward out past next weekend sun sat thurs. and , ( ) - + / .
  at am pm UTC he them they said common 5 12 2016 11/8 2016-11-08 3:15 10th 3d`.split(/\s+/);

test('finds the days that chrono-node finds, in whatever its patterns could be glued together from', () => {
  const gap = fc.constantFrom(' ', ' ', '', '  ');
  const piece = fc.tuple(fc.constantFrom(...PIECES), gap).map(([word, space]) => word + space);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const words = pieces.join('');
      expect(read(find(words))).toEqual(read(chrono.casual.parse(words, REFERENCE)));
    }),
    { numRuns: 3_000 },
  );
});
