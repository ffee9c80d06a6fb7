import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { findLearned } from '../../src/attribute/find-learned.ts';
import { shippedModel } from '../../src/attribute/learned-model.ts';
import { borrowing, zeros } from '../../src/tagger/borrowed.ts';
import { LENT_FROM, LENT_TO } from '../../src/tagger/kernel-memory.ts';
import { articleOf } from '../article-of.ts';

test('an article for which too little is lent, wherever that ends, is read the same', () => {
  const words = 'Anna Roth said the pier is open. “It was never closed,” she told the council of Brenholt on Monday. ';
  const annotated = annotate(articleOf(words.repeat(12), '2022-08-15'));
  const found = findLearned(annotated, shippedModel());
  expect(found.length).toBeGreaterThan(12);
  for (let left = 0; left < 200_000; left += 3989)
    borrowing(() => {
      zeros((LENT_TO - LENT_FROM) / Float32Array.BYTES_PER_ELEMENT - left);
      expect(findLearned(annotated, shippedModel())).toEqual(found);
    });
});
