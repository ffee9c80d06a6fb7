import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/annotate.ts';
import { findLearned } from '../../../src/attribute/find-learned.ts';
import { writeWeights } from '../../../src/tagger/weights-file.ts';
import { exampleOf } from '../../../train/learn/example.ts';
import { weightsOf } from '../../../train/learn/export-weights.ts';
import { fitNetwork as learn } from '../../../train/learn/fit.ts';
import { SIZES } from '../../../train/learn/network.ts';
import { SMALL_ARTICLE, SMALL_VECTORS, tinyModel } from '../../attribute/tiny-model.ts';

const example = exampleOf(SMALL_ARTICLE, SIZES.featureRows);
const fileOf = (seed: number): Buffer =>
  writeWeights(weightsOf(learn([example, example], SMALL_VECTORS, { epochs: 2, seed }), []));

test('the same examples with the same seed give the same bytes, another seed gives others', () => {
  const file = fileOf(1);
  expect(fileOf(1).equals(file)).toBe(true);
  expect(fileOf(2).equals(file)).toBe(false);
});

test('each epoch tells its loss, which falls', () => {
  const losses: number[] = [];
  learn([example], SMALL_VECTORS, { epochs: 30, seed: 1, onEpoch: (_, loss) => losses.push(loss) });
  expect(losses).toHaveLength(30);
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 4);
});

test('what was learnt is found again in what it was learnt from', () => {
  const { document } = SMALL_ARTICLE;
  const found = findLearned(annotate(document), tinyModel({ epochs: 60 }));
  const words = found.map(({ cue, contents }) =>
    [cue, ...contents].map(({ start, end }) => document.text.slice(start, end)),
  );
  for (const learnt of [
    ['said', 'that the old pier would close'],
    ['told', '“Nobody sails from here,”'],
    ['According to', 'the last ferry left in May'],
  ])
    expect(words).toContainEqual(learnt);
});

test('an article without a word teaches nothing, and is passed over', () => {
  const empty = exampleOf(
    { ...SMALL_ARTICLE, document: { ...SMALL_ARTICLE.document, text: '', blocks: [] }, attributions: [] },
    SIZES.featureRows,
  );
  const losses: number[] = [];
  learn([example, empty], SMALL_VECTORS, { epochs: 1, seed: 1, onEpoch: (_, loss) => losses.push(loss) });
  expect(losses.every(Number.isFinite)).toBe(true);
});
