import { describe, expect, test } from 'vitest';
import { matchAttributions, precisionRecallF1, ratesOf, sumCounts } from '../../train/attribution-score.ts';
import { attributionIn } from './marked-sample.ts';

const TEXT = 'Roth said the old bridge is safe, but Lind denied that any ship had called.';
const ROTH = attributionIn(TEXT, { source: 'Roth', cue: 'said', content: 'the old bridge is safe' });
const LIND = attributionIn(TEXT, { source: 'Lind', cue: 'denied', content: 'that any ship had called' });

describe('the att metric', () => {
  test('takes half of the words for the same content, and any word of the source', () => {
    const half = attributionIn(TEXT, { source: 'Roth said', cue: 'said', content: 'bridge is safe' });
    expect(matchAttributions(TEXT, [half], [LIND, ROTH])).toEqual([[half, ROTH]]);
  });

  test('does not take less than half, another source, or a source where there is none', () => {
    const less = attributionIn(TEXT, { source: 'Roth', content: 'is safe' });
    const other = attributionIn(TEXT, { source: 'Lind', content: 'the old bridge is safe' });
    const nobody = attributionIn(TEXT, { content: 'the old bridge is safe' });
    expect(matchAttributions(TEXT, [less, other, nobody], [ROTH])).toEqual([]);
  });

  test('takes nobody for nobody', () => {
    const nobody = attributionIn(TEXT, { content: 'the old bridge is safe' });
    expect(matchAttributions(TEXT, [nobody], [nobody])).toHaveLength(1);
  });

  test('does not ask for the cue, and finds nothing in what has no content', () => {
    const empty = attributionIn(TEXT, { source: 'Roth', cue: 'said' });
    expect(matchAttributions(TEXT, [{ ...ROTH, cue: [] }], [ROTH])).toHaveLength(1);
    expect(matchAttributions(TEXT, [empty], [empty])).toEqual([]);
  });

  test('gives each its best partner, once', () => {
    const near = attributionIn(TEXT, { source: 'Roth', content: 'old bridge is safe' });
    expect(matchAttributions(TEXT, [near, ROTH], [ROTH])).toEqual([[ROTH, ROTH]]);
    expect(matchAttributions(TEXT, [ROTH], [near, ROTH])).toEqual([[ROTH, ROTH]]);
  });
});

describe('rates', () => {
  test('of the counts of several articles', () => {
    const counts = sumCounts([
      { predicted: 3, gold: 4, right: 2 },
      { predicted: 1, gold: 4, right: 0 },
    ]);
    expect(counts).toEqual({ predicted: 4, gold: 8, right: 2 });
    expect(precisionRecallF1(counts)).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
  });

  test('of nothing are nought', () => {
    expect(precisionRecallF1({ predicted: 0, gold: 0, right: 0 })).toEqual(ratesOf(0, 0));
    expect(ratesOf(0, 0).f1).toBe(0);
  });
});
