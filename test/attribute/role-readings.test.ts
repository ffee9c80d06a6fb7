import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLE_OF_STATE, ROLES } from '../../src/attribute/chains.ts';
import { type Reading, surestReading } from '../../src/attribute/role-readings.ts';
import type { DrawnPaths } from '../../src/tagger/draw-paths.ts';

/** Letters of the roles, one a word: `.` none, `s` source, `c` content. */
const LETTERS = ROLES.map((role) => (role === 'none' ? '.' : role[0]!));
/** A state that says so of its word. */
const stateOf = (letter: string): number => ROLE_OF_STATE.indexOf(LETTERS.indexOf(letter));

/** Each draw as letters. */
function counted(draws: readonly string[]): DrawnPaths {
  const paths = [...new Set(draws)];
  return {
    size: paths.length,
    states: Uint8Array.from(paths.join(''), stateOf),
    times: Int32Array.from(paths, (path) => draws.filter((draw) => draw === path).length),
  };
}
const surest = (draws: readonly string[], from = 0): Reading =>
  surestReading(counted(draws), draws.length, { from, to: from + draws[0]!.length });

test('of readings that agree, the one that was drawn most is taken', () => {
  expect(surest(['s.ccc.', 's.cccc', 's.cccc', 's.ccc.', 's.cccc']).contents).toEqual([{ first: 2, last: 6 }]);
  // Its own draws weigh less than those of others that agree with it: two against three.
  expect(surest(['s.cc......', 's.cc......', 's.cccc....', 's.ccccccc.', 's.cccccccc']).contents).toEqual([
    { first: 2, last: 6 },
  ]);
});

test('stretches are told as indices of the article', () => {
  expect(surest(['.ss.cc.c'], 100)).toEqual({
    source: { first: 101, last: 103 },
    contents: [
      { first: 104, last: 106 },
      { first: 107, last: 108 },
    ],
    agreement: 1,
    sourceAgreement: 1,
    contentAgreement: 1,
  });
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
