import { expect, test } from 'vitest';
import { withCalledPersons } from '../../src/annotate/called-persons.ts';
import type { NameCandidateKind } from '../../src/model.ts';
import { namesAt, spelled, tokensOf } from './tokens-of.ts';

test.each<[string, readonly (readonly [string, NameCandidateKind])[], string]>([
  ['Its chief executive, Dora Falk-Nyland, left.', [['Dora Falk-Nyland', 'organisation']], 'person'],
  ['They met the chairman, Dora Nyland.', [['Dora Nyland', 'place']], 'person'],
  ['They met the chairman in Dora Nyland.', [['Dora Nyland', 'place']], 'place'],
  ['Then Paris Nyland spoke.', [['Paris Nyland', 'place']], 'person'],
  ['They live in Paris Nyland.', [['Paris Nyland', 'place']], 'place'],
  ['Then Paris Bay froze.', [['Paris Bay', 'place']], 'place'],
  ['Its owner, Falk Nyland, left.', [['Falk Nyland', 'organisation']], 'organisation'],
  ['The minister, Kelbrook Council, and others left.', [['Kelbrook Council', 'organisation']], 'organisation'],
  ['The mayor, Falk Nyland and others left.', [['Falk Nyland', 'organisation']], 'organisation'],
  ['The mayor, United Nations, and others left.', [['United Nations', 'organisation']], 'organisation'],
  ['The mayor, Falk, left.', [['Falk', 'organisation']], 'organisation'], // a word alone may be anything
])('%s', (text, given, kind) => {
  const found = withCalledPersons(text, tokensOf(text).tokens, namesAt(text, given));
  expect(spelled(text, found)).toEqual([`${given[0]![0]}: ${kind}`]);
});
