import { expect, test } from 'vitest';
import { nameStates } from '../../../src/annotate/name-chain.ts';
import { nameExampleOf } from '../../../train/names/name-example.ts';
import { articleOf } from '../../article-of.ts';

test('of two names that meet in one word the first is learnt', () => {
  const names = [
    { start: 0, end: 4, kind: 'person' },
    { start: 4, end: 9, kind: 'place' },
  ] as const;
  const text = { name: 'sample', document: articleOf('RothWeber left.'), names };
  const { states } = nameExampleOf(text, { featureRows: 16, weight: 1, guidelines: 'own' });
  expect([...states]).toEqual([...nameStates([{ first: 1, last: 2, kind: 'person' }], states.length)]); // before them a blank
});
