import { expect, test } from 'vitest';
import { inAgreement } from '../../src/annotate/name-agreement.ts';
import { LEARNED_KINDS, type LearnedKind, NAME_CHAIN, nameStates } from '../../src/annotate/name-chain.ts';
import { tokensOf } from './tokens-of.ts';

/** Names of one word, each of a kind for which so much speaks. */
function agreed(said: readonly (readonly [word: string, kind: LearnedKind, much: number])[]): LearnedKind[] {
  const { tokens } = tokensOf(said.map(([word]) => word).join(' '));
  const names = said.map(([, kind], first) => ({ first, last: first + 1, kind }));
  const emissions = new Float64Array(said.length * NAME_CHAIN.labelCount);
  for (const [t, state] of nameStates(names, said.length).entries())
    emissions[t * NAME_CHAIN.labelCount + NAME_CHAIN.labels[state]!] = said[t]![2];
  return inAgreement(names, tokens, emissions).map(({ kind }) => kind);
}

test('names of one spelling are of the kind for which most speaks, not of that which they have most often', () => {
  expect(
    agreed([
      ['Kelbrook', 'place', 1],
      ['Kelbrook', 'place', 1],
      ['Kelbrook', 'organisation', 3],
    ]),
  ).toEqual(['organisation', 'organisation', 'organisation']);
});

test('others keep theirs', () => {
  expect(agreed(LEARNED_KINDS.map((kind, index) => [`Name${index}`, kind, 1]))).toEqual([...LEARNED_KINDS]);
});
