import { expect, test } from 'vitest';
import { consistent } from '../../src/annotate/name-consistency.ts';
import type { NameCandidateKind } from '../../src/model.ts';
import { namesAt, spelled, tokensOf } from './tokens-of.ts';

type Given = readonly (readonly [string, NameCandidateKind])[];

test.each<[string, Given, string[]]>([
  [
    'Kelbrook met. Kelbrook left. Kelbrook sold.',
    [
      ['Kelbrook', 'place'],
      ['Kelbrook', 'organisation'],
      ['Kelbrook', 'organisation'],
    ],
    ['Kelbrook: organisation', 'Kelbrook: organisation', 'Kelbrook: organisation'],
  ],
  [
    'Anna Lindqvar met Roth. Lindqvar left.',
    [
      ['Anna Lindqvar', 'person'],
      ['Roth', 'place'],
      ['Lindqvar', 'place'],
    ],
    ['Anna Lindqvar: person', 'Roth: place', 'Lindqvar: person'],
  ],
  [
    'Anna Lindqvar left. LINDQVAR: No.',
    [
      ['Anna Lindqvar', 'person'],
      ['LINDQVAR', 'organisation'],
    ],
    ['Anna Lindqvar: person', 'LINDQVAR: person'],
  ],
  [
    'Anna Lindqvar left. Then Lindqvar sang.',
    [['Anna Lindqvar', 'person']],
    ['Anna Lindqvar: person', 'Lindqvar: person'],
  ],
  [
    'Anna Norway left Norway.',
    [
      ['Anna Norway', 'person'],
      ['Norway', 'place'],
    ],
    ['Anna Norway: person', 'Norway: place'],
  ],
  ['Ben Player left. Player power won.', [['Ben Player', 'person']], ['Ben Player: person']],
  [
    'Hanbyeol Energy met. Hanbyeol left.',
    [
      ['Hanbyeol Energy', 'organisation'],
      ['Hanbyeol', 'place'],
    ],
    ['Hanbyeol Energy: organisation', 'Hanbyeol: organisation'],
  ],
  [
    'Norway Energy left Norway.',
    [
      ['Norway Energy', 'organisation'],
      ['Norway', 'place'],
    ],
    ['Norway Energy: organisation', 'Norway: place'],
  ],
])('%s', (text, given, expected) => {
  const { tokens } = tokensOf(text);
  expect(spelled(text, consistent(text, tokens, namesAt(text, given)))).toEqual(expected);
});
