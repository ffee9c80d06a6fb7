import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/annotate.ts';
import { EVIDENCE } from '../../../src/attribute/calibration.ts';
import { findLearned } from '../../../src/attribute/find-learned.ts';
import { judgeArticle } from '../../../train/learn/judge.ts';
import type { Marked } from '../../../train/polnear.ts';
import { SMALL_ARTICLE, tinyModel } from '../../attribute/tiny-model.ts';

const model = tinyModel({ epochs: 60 });
const found = findLearned(annotate(SMALL_ARTICLE.document), model);
const marked: readonly Marked[] = found.map(({ source, cue, contents }) => ({
  source: source ? [source] : [],
  cue: [cue],
  content: contents,
}));
/** Which of those found are right, in their order, where annotators have marked these. */
const rightAgainst = (attributions: readonly Marked[]): boolean[] =>
  judgeArticle({ ...SMALL_ARTICLE, attributions }, model).map(({ right }) => right);

test('all that is found is judged, each with its evidence', () => {
  const judged = judgeArticle(SMALL_ARTICLE, model);
  expect(judged.map(({ evidence }) => evidence)).toEqual(found.map(({ evidence }) => evidence));
  expect(judged.every(({ evidence }) => evidence.length === EVIDENCE)).toBe(true);
  expect(judged.filter(({ right }) => right).length).toBeGreaterThan(0);
});

test('right is what annotators have found too, each of theirs once', () => {
  expect(found.length).toBeGreaterThan(2);
  expect(rightAgainst(marked)).toEqual(found.map(() => true));
  expect(rightAgainst([])).toEqual(found.map(() => false));
  for (const one of marked) {
    expect(rightAgainst([one]).filter(Boolean)).toHaveLength(1);
    expect(rightAgainst([{ ...one, content: [] }])).toEqual(found.map(() => false));
  }
});
