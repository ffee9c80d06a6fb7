import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stretch } from '../../src/attribute/drawn-readings.ts';
import { type Reading, surestReading } from '../../src/attribute/role-readings.ts';

/** The reading that is taken of draws, one letter a word: `.` none, `s` source, `c` content. */
function surest(draws: readonly string[]): Reading {
  const paths = [...new Set(draws)];
  return surestReading(
    paths.map((path) => ({
      source: stretches(path, 's')[0] ?? null,
      contents: stretches(path, 'c'),
      times: draws.filter((draw) => draw === path).length,
    })),
  );
}

const stretches = (path: string, role: string): Stretch[] =>
  [...path.matchAll(new RegExp(`${role}+`, 'g'))].map(({ index, 0: words }) => ({
    first: index,
    last: index + words.length,
  }));

test('of readings that agree, the one that was drawn most is taken', () => {
  expect(surest(['s.ccc.', 's.cccc', 's.cccc', 's.ccc.', 's.cccc']).contents).toEqual([{ first: 2, last: 6 }]);
  // Its own draws weigh less than those of others that agree with it: two against three.
  expect(surest(['s.cc......', 's.cc......', 's.cccc....', 's.ccccccc.', 's.cccccccc']).contents).toEqual([
    { first: 2, last: 6 },
  ]);
});

test('the reading is taken with which most others agree, not the one that was drawn most often', () => {
  const { source, agreement } = surest(['...cccc', '...cccc', 'ss.cccc', '.s.cccc', 's..cccc', 's..cccc']);
  expect(source).toEqual({ first: 0, last: 2 }); // it shares a word with each of the three others
  expect(agreement).toBe(4 / 6);
});

test('sources agree where they share a word, or where both are absent', () => {
  const { sourceAgreement } = surest(['ss.c', 's..c', '.s.c', '...c']);
  expect(sourceAgreement).toBe(3 / 4);
  expect(surest(['...c', '...c', 's..c']).sourceAgreement).toBe(2 / 3);
});

test('contents agree where at least half of the words of either are in both', () => {
  expect(surest(['cccc', 'cccc', 'cc..']).contentAgreement).toBe(1);
  expect(surest(['cccc', 'cccc', 'c...']).contentAgreement).toBe(2 / 3);
});

test('source and content have to agree in the same draw', () => {
  expect(surest(['s.cc', 's.cc', '.scc', 'sc..'])).toMatchObject({
    agreement: 2 / 4,
    sourceAgreement: 3 / 4,
    contentAgreement: 3 / 4,
  });
});

test('of equals the one that was drawn first is taken', () => {
  expect(surest(['s..c', 'c..s']).source).toEqual({ first: 0, last: 1 });
  expect(surest(['c..s', 's..c']).source).toEqual({ first: 3, last: 4 });
});

test('shares lie above 0, and no reading is more agreed on than its source or its content', () => {
  const draw = fc.string({ unit: fc.constantFrom('.', 's', 'c'), minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(draw, { minLength: 1, maxLength: 12 }), (draws) => {
      const { agreement, sourceAgreement, contentAgreement } = surest(draws);
      expect(agreement).toBeGreaterThanOrEqual(1 / draws.length);
      expect(agreement).toBeLessThanOrEqual(Math.min(sourceAgreement, contentAgreement));
      expect(Math.max(sourceAgreement, contentAgreement)).toBeLessThanOrEqual(1);
    }),
  );
});
