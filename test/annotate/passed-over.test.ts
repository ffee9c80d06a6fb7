import { expect, test } from 'vitest';
import { withPassedOver } from '../../src/annotate/passed-over.ts';
import type { NameCandidateKind } from '../../src/model.ts';
import { namesAt, spelled, tokensOf } from './tokens-of.ts';

type Given = readonly (readonly [string, NameCandidateKind])[];

test.each<[string, Given, string[]]>([
  ['The city’s People’s Committee met.', [], ['People’s Committee: unknown']],
  ['They met Kelbrook Shipping.', [], ['Kelbrook Shipping: organisation']],
  ['The High Court sat.', [], ['High Court: unknown']],
  ['The Court sat.', [], []],
  ['They left Kelbrook High Court.', [['Kelbrook', 'place']], ['Kelbrook: place']],
  ['Kim Sun-hee left.', [], ['Kim Sun-hee: person']],
  ['Will Police Act?', [], []],
  ['The pier. Ebo Lindqvar/Reuters', [], ['Ebo Lindqvar: person']],
  ['The pier. Ebo Lindqvar/Kelbrook', [], []],
  ['The Bank of Ghana met.', [['Ghana', 'place']], ['Bank of Ghana: organisation']],
  ['The Chief of Ghana met.', [['Ghana', 'place']], ['Ghana: place']],
])('%s', (text, given, expected) => {
  const { tokens, sentences } = tokensOf(text);
  expect(spelled(text, withPassedOver(text, tokens, sentences, namesAt(text, given)))).toEqual(expected);
});
