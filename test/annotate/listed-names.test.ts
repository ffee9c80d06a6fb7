import { expect, test } from 'vitest';
import { withListed } from '../../src/annotate/listed-names.ts';
import type { NameCandidateKind } from '../../src/model.ts';
import { namesAt, spelled, tokensOf } from './tokens-of.ts';

type Given = readonly (readonly [string, NameCandidateKind])[];

test.each<[string, Given, string[]]>([
  ['They fled Norway.', [], ['Norway: place']],
  ['Norwegian ferries left.', [], ['Norwegian: unknown']],
  ['NATO met.', [], ['NATO: organisation']],
  ['They read it in Nice.', [], []],
  ['The Russia-Ukraine war went on.', [['Russia-Ukraine war', 'unknown']], ['Russia: unknown', 'Ukraine: unknown']],
  [
    'The 2004 election in Norway was close.',
    [['2004 election in Norway', 'unknown']],
    ['2004 election in Norway: unknown'],
  ],
  ['The Bank of Norway met.', [['Bank of Norway', 'organisation']], ['Bank of Norway: organisation']],
  ['North and South Korea met.', [['South Korea', 'place']], ['North: place', 'South Korea: place']],
  ['Rain and South Korea met.', [['South Korea', 'place']], ['South Korea: place']],
  ['Anna Norway sang.', [['Anna Norway', 'person']], ['Anna Norway: person']],
])('%s', (text, given, expected) => {
  const { tokens, sentences } = tokensOf(text);
  expect(spelled(text, withListed(text, tokens, sentences, namesAt(text, given)))).toEqual(expected);
});
