import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { scoreByLabel } from '../../train/breakdowns.ts';
import { articleOf } from '../article-of.ts';
import { attributionIn } from './marked-sample.ts';

test('precision is over claims with a label, recall over attributions with it', () => {
  const text = 'Roth said ships float. Lind said ice melts.';
  const [ships, ice] = ['ships float', 'ice melts'].map((content) => attributionIn(text, { content }));
  const claim = { ...ships!, confidence: 1 };
  const article = {
    name: 'invented_1',
    annotated: annotate(articleOf(text)),
    predicted: [claim],
    gold: [ships!, ice!],
    right: [[claim, ships!] as const],
  };
  // The claim goes under another label than the attribution it found.
  const scores = scoreByLabel([article], (_, marked) => (marked === claim ? 'a' : marked === ships ? 'b' : 'c'));
  const spelled = [...scores].map(([label, { rates }]) => `${label} P ${rates.precision} R ${rates.recall}`);
  expect(spelled.sort()).toEqual(['a P 1 R 0', 'b P 0 R 1', 'c P 0 R 0']);
});
