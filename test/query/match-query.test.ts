import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchQuery } from '../../src/query/match-query.ts';

const LINES = [
  'the ferry was late',
  'the late mayor',
  'a café in the state-run port',
  "Kim's rockets",
  'rocketry for all',
];

const sqlite = new Sqlite(':memory:');
sqlite.exec("CREATE VIRTUAL TABLE lines USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2')");
for (const line of LINES) sqlite.prepare('INSERT INTO lines VALUES (?)').run(line);
const find = sqlite.prepare<[string], string>('SELECT words FROM lines WHERE lines MATCH ? ORDER BY rowid').pluck();

test.each([
  ['late', ['the ferry was late', 'the late mayor']],
  ['late ferry', ['the ferry was late']],
  ['"late mayor"', ['the late mayor']],
  ['“late mayor”', ['the late mayor']],
  ['"mayor late"', []],
  ['"late may', []],
  ['"late may"*', ['the late mayor']],
  ['rocket*', ["Kim's rockets", 'rocketry for all']],
  ['rocket', []],
  ['ferry OR mayor', ['the ferry was late', 'the late mayor']],
  ['ferry or mayor', []],
  ['late mayor OR cafe', ['the late mayor', 'a café in the state-run port']],
  ['late -ferry', ['the late mayor']],
  ['late NOT ferry', ['the late mayor']],
  ['late -"was late"', ['the late mayor']],
  ['CAFÉ', ['a café in the state-run port']],
  ['state-run', ['a café in the state-run port']],
  ['Kim’s', ["Kim's rockets"]],
  ['late — ?', ['the ferry was late', 'the late mayor']],
  ['words:late', []],
  ['OR late', []],
] as const)('%s finds %j', (typed, lines) => {
  expect(find.all(matchQuery(typed)!)).toEqual(lines);
});

test.each(['', '  ', '"', '— ? *', '-ferry', 'NOT ferry', '""', '\0'])('%j holds nothing to look for', (typed) => {
  expect(matchQuery(typed)).toBeUndefined();
});

test('whatever is typed is never a syntax error', () => {
  const word = fc.constantFrom(
    'late',
    'OR',
    'NOT',
    'AND',
    'NEAR(',
    '"',
    '*',
    '-',
    '^',
    ':',
    '(',
    ')',
    '+',
    '{',
    "'",
    '\\',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
    fc.array(word).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const match = matchQuery(text);
      if (match !== undefined) expect(() => find.all(match)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
