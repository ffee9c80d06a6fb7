import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { withAgent } from '../../src/attribute/agent.ts';
import { articleOf } from '../article-of.ts';
import { marked } from '../marked.ts';

function partsOf(sample: string): { source: string | null; contents: string[] } {
  const { text, speaker, cue, contents } = marked(sample);
  const spell = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const attribution = { source: speaker, cue: cue!, contents, confidence: 1 };
  const found = withAgent(annotate(articleOf(text, '2022-08-15')), attribution);
  return { source: found.source && spell(found.source), contents: found.contents.map(spell) };
}

test.each([
  ['Roth <was asked> {by a caller why the pier sank}.', 'a caller', ['why the pier sank']],
  ['Roth <was asked> by {a caller why the pier sank}.', 'a caller', ['why the pier sank']],
  ['{The mayor} <was criticized by> {many voters for the delay}.', 'many voters', ['The mayor', 'for the delay']],
  ['{The plan} <was denounced> by Anna Roth.', 'Anna Roth', ['The plan']],
])('whoever stands behind "by" is the source of a passive: %s', (sample, source, contents) => {
  expect(partsOf(sample)).toEqual({ source, contents });
});

test.each([
  ['{The plan} <was promised> by Monday.', ['The plan']],
  ['{The mayor} <was criticized> by 40 points.', ['The mayor']],
  ['{The mayor} <was praised> by saying nothing.', ['The mayor']],
  ['Roth <was asked> {by a caller}.', ['by a caller']],
  ['Roth <was asked> {about the pier} by the way.', ['about the pier']],
])('nobody is, where that is a time or an amount, or nothing is left that is said: %s', (sample, contents) => {
  expect(partsOf(sample)).toEqual({ source: null, contents });
});

test('where somebody is the source it stays so', () => {
  expect(partsOf('[Roth] <said> by phone {that it sank}.').source).toBe('Roth');
});
