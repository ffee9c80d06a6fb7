import { expect, test } from 'vitest';
import { ROLE_OF_STATE, ROLES } from '../../src/attribute/chains.ts';
import { readingsOf } from '../../src/attribute/drawn-readings.ts';

/** Letters of the roles, one a word: `.` none, `s` source, `c` content. */
const LETTERS = ROLES.map((role) => (role === 'none' ? '.' : role[0]!));
/** A state that says so of its word. */
const stateOf = (letter: string): number => ROLE_OF_STATE.indexOf(LETTERS.indexOf(letter));

test('each path is a reading, its stretches told as indices of the article', () => {
  const paths = ['.ss.cc.c', 'c.......'];
  const states = Uint8Array.from(`${paths.join('')}ccc`, stateOf); // more may stand behind
  const drawn = { size: 2, states, times: Int32Array.of(5, 3, 0) };
  expect(readingsOf(drawn, { from: 100, to: 108 })).toEqual([
    {
      source: { first: 101, last: 103 },
      contents: [
        { first: 104, last: 106 },
        { first: 107, last: 108 },
      ],
      times: 5,
    },
    { source: null, contents: [{ first: 100, last: 101 }], times: 3 },
  ]);
});
