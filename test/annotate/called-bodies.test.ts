import { expect, test } from 'vitest';
import { withCalledBodies } from '../../src/annotate/called-bodies.ts';
import type { NameCandidateKind } from '../../src/model.ts';
import { namesAt, spelled, tokensOf } from './tokens-of.ts';

type Given = readonly (readonly [string, NameCandidateKind])[];

test.each<[string, Given, string[]]>([
  ['The newspaper La Orilla said so.', [['Orilla', 'place']], ['La Orilla: organisation']],
  ['The newspaper Anna Roth read said so.', [['Anna Roth', 'person']], ['Anna Roth: person']],
  [
    'Ferrocarril Altiplano, a private rail operator, closed.',
    [['Ferrocarril Altiplano', 'person']],
    ['Ferrocarril Altiplano: organisation'],
  ],
  ['Lindqvar, the company’s chief, left.', [['Lindqvar', 'person']], ['Lindqvar: person']],
  ['Norway, a member of the union, left.', [['Norway', 'place']], ['Norway: place']],
  ['They left Kelbrook Shipping.', [['Kelbrook Shipping', 'unknown']], ['Kelbrook Shipping: organisation']],
  ['They left Anna Shipping.', [['Anna Shipping', 'person']], ['Anna Shipping: person']],
  ['They left the Shipping.', [['Shipping', 'unknown']], ['Shipping: unknown']],
])('%s', (text, given, expected) => {
  const { tokens, sentences } = tokensOf(text);
  expect(spelled(text, withCalledBodies(text, tokens, sentences, namesAt(text, given)))).toEqual(expected);
});
