import { describe, expect, test } from 'vitest';
import { exactShare, matchCues, type Part, scoreSpans, spanF1 } from '../../train/span-score.ts';
import { attributionIn } from './marked-sample.ts';

const TEXT = '“It floats,” the harbour master said on Monday. “It leaks,” nobody has claimed.';
const MASTER = attributionIn(TEXT, { source: 'the harbour master', cue: 'said', content: '“It floats,”' });
const NOBODY = attributionIn(TEXT, { source: 'nobody', cue: 'has claimed', content: '“It leaks,”' });

describe('cues', () => {
  test('that share a word are one, whatever the rest says', () => {
    const claim = attributionIn(TEXT, { source: 'Monday', cue: 'claimed', content: '“It floats,”' });
    expect(matchCues(TEXT, [claim], [MASTER, NOBODY])).toEqual([[claim, NOBODY]]);
  });

  test('that share none are two, even where the rest agrees', () => {
    expect(matchCues(TEXT, [{ ...MASTER, cue: NOBODY.cue }], [MASTER])).toEqual([]);
    expect(matchCues(TEXT, [{ ...MASTER, cue: [] }], [{ ...MASTER, cue: [] }])).toEqual([]);
  });

  test('that meet several go to the best overlap of contents', () => {
    const other = attributionIn(TEXT, { source: 'nobody', cue: 'said', content: '“It leaks,”' });
    expect(matchCues(TEXT, [MASTER], [other, MASTER])).toEqual([[MASTER, MASTER]]);
  });
});

describe('spans', () => {
  const exact = (part: Part, claim: typeof MASTER) => spanF1([scoreSpans(TEXT, [claim], [MASTER])], part, 'exact');
  const overlap = (part: Part, claim: typeof MASTER) => spanF1([scoreSpans(TEXT, [claim], [MASTER])], part, 'overlap');

  test('are exact to the character, or overlap by a word', () => {
    const claim = attributionIn(TEXT, { source: 'harbour master', cue: 'said', content: '“It floats,' });
    expect([exact('source', claim), exact('cue', claim), exact('content', claim)]).toEqual([0, 1, 0]);
    expect([overlap('source', claim), overlap('cue', claim), overlap('content', claim)]).toEqual([1, 1, 1]);
  });

  test('do not overlap where one is missing; two that are missing agree', () => {
    const nameless = { ...MASTER, source: [] };
    expect([exact('source', nameless), overlap('source', nameless)]).toEqual([0, 0]);
    expect(spanF1([scoreSpans(TEXT, [nameless], [nameless])], 'source', 'exact')).toBe(1);
  });

  test('in parts are the same in any order, but not as one', () => {
    const parts = attributionIn(TEXT, { cue: 'said', content: ['“It floats,”', '“It leaks,”'] });
    const turned = { ...parts, content: [...parts.content].reverse() };
    const joined = { ...parts, content: [{ start: parts.content[0]!.start, end: parts.content[1]!.end }] };
    expect(spanF1([scoreSpans(TEXT, [turned], [parts])], 'content', 'exact')).toBe(1);
    expect(spanF1([scoreSpans(TEXT, [joined], [parts])], 'content', 'exact')).toBe(0);
  });

  test('without a partner count against every part', () => {
    const counts = scoreSpans(TEXT, [MASTER], [MASTER, NOBODY]);
    expect(counts.content.exact).toEqual({ predicted: 1, gold: 2, right: 1 });
    expect(spanF1([counts], 'source', 'overlap')).toBeCloseTo(2 / 3);
  });

  test('of pairs the share that is exact is told part by part', () => {
    const nameless = { ...MASTER, source: [] };
    expect(
      exactShare(
        [
          [MASTER, MASTER],
          [nameless, MASTER],
        ],
        'source',
      ),
    ).toBe(0.5);
    expect(
      exactShare(
        [
          [MASTER, MASTER],
          [nameless, MASTER],
        ],
        'cue',
      ),
    ).toBe(1);
    expect(exactShare([], 'cue')).toBe(0);
  });
});
