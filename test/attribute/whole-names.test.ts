import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { isNameOnly, withWholeSource } from '../../src/attribute/whole-names.ts';
import { articleOf } from '../article-of.ts';
import { marked } from '../marked.ts';

function sourceOf(sample: string): string {
  const { text, speaker, cue, contents } = marked(sample);
  const attribution = { source: speaker, cue: cue!, contents, confidence: 1 };
  const { source } = withWholeSource(annotate(articleOf(text)), attribution);
  return text.slice(source!.start, source!.end);
}

describe('a source', () => {
  test.each([
    ['The union’s leader [Anna] Roth <said> {it was over}.', 'Anna Roth'],
    ['Anna [Roth] <said> {it was over}.', 'Anna Roth'],
    ['Norway[’s transport ministry] <said> {it was over}.', 'Norway’s transport ministry'],
    ['{It was over}, <said> [the spokesman] Karl Weber.', 'the spokesman Karl Weber'],
    ['About [one in five] <said> {it was over}.', 'About one in five'],
    ['At least [two officials] <said> {it was over}.', 'At least two officials'],
  ])('becomes whole: %s', (sample, whole) => {
    expect(sourceOf(sample)).toBe(whole);
  });

  test.each([
    ['[The spokesman] in Oslo <said> {it was over}.', 'The spokesman'],
    ['[The spokesman] <told> Karl Weber {it was over}.', 'The spokesman'],
    ['[She] <said> {Anna Roth was there}.', 'She'],
    ['It was over, and [two officials] <said> {so}.', 'two officials'],
    // What is said begins right behind: the name is part of it.
    ['{It was over}, <said> [the spokesman] {Karl Weber knew}.', 'the spokesman'],
  ])('stays as it is: %s', (sample, same) => {
    expect(sourceOf(sample)).toBe(same);
  });
});

test('an article alone is nobody', () => {
  const { text, speaker, cue, contents } = marked('[The] <belief> {that it was over} went on.');
  const attribution = { source: speaker, cue: cue!, contents, confidence: 1 };
  expect(withWholeSource(annotate(articleOf(text)), attribution).source).toBeNull();
});

test('a name alone reports nothing', () => {
  const annotated = annotate(articleOf('Anna Roth told the harbour news.'));
  expect(isNameOnly(annotated, { start: 0, end: 9 })).toBe(true);
  expect(isNameOnly(annotated, { start: 0, end: 14 })).toBe(false);
  expect(isNameOnly(annotated, { start: 10, end: 14 })).toBe(false);
});
