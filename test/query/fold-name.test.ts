import { expect, test } from 'vitest';
import { foldName } from '../../src/query/fold-name.ts';

test.each([
  ['The  Kremlin', 'kremlin'],
  ['Élysée', 'elysee'],
  ['People’s Council', "people's council"],
  ['ANKARA', 'ankara'],
  [' New\tYork ', 'new york'],
])('%j and %j are one name', (a, b) => {
  expect(foldName(a)).toBe(foldName(b));
});

test.each([
  ['Theodore', 'odore'],
  ['Kim', 'Kimi'],
  ['Sao', 'São Paulo'],
])('%j and %j are two', (a, b) => {
  expect(foldName(a)).not.toBe(foldName(b));
});
