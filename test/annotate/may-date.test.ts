import * as chrono from 'chrono-node';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayDate } from '../../src/annotate/may-date.ts';

test.each([
  'He left on Monday.',
  'in the spring of 1998',
  'the week before last',
  'Mr. Kim arrives tomorrow night',
  'They meet in Sept.',
])('may date: %s', (words) => expect(mayDate(words)).toBe(true));

test.each([
  'The minister denied any wrongdoing.',
  'Nobody knows how they did it in the salon for them.',
  'She marched at the head of the crowd.',
])('cannot date: %s', (words) => expect(mayDate(words)).toBe(false));

/** Words of chrono-node's patterns. */
const PIECES =
  `now today tonight tomorrow tmr yesterday last night this morning afternoon midnight midday noon end of the month day on
  first second third tenth twelfth thirteenth twentieth thirty until through till to in january may mar. dec sept within
  for about around roughly just half a an few several couple one seven ten s sec m mins h hr d w mo mon qtr y years weeks
  hours ago before earlier later after from now henceforth forward out past next weekend sun sat thurs. and , ( ) - + / .
  at am pm UTC he them they said common`.split(/\s+/);

test('whatever chrono-node finds, however odd, may date', () => {
  const gap = fc.constantFrom(' ', ' ', '', '  ');
  const piece = fc.tuple(fc.constantFrom(...PIECES), gap).map(([word, space]) => word + space);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const words = pieces.join('');
      expect(mayDate(words) || chrono.casual.parse(words, new Date(0)).length === 0).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});
