import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { withSaidOf } from '../../src/attribute/said-of.ts';
import { articleOf } from '../article-of.ts';
import { marked } from '../marked.ts';

function partsOf(sample: string): { source: string | null; contents: string[] } {
  const { text, speaker, cue, contents } = marked(sample);
  const spell = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const attribution = { source: speaker, cue: cue!, contents, confidence: 1 };
  const found = withSaidOf(annotate(articleOf(text)), attribution);
  return { source: found.source && spell(found.source), contents: found.contents.map(spell) };
}

test.each([
  ['[Roth] <is expected> {to resign}.', ['Roth', 'to resign']],
  ['[The mayor] <has also been widely criticized> {for the delay}.', ['The mayor', 'for the delay']],
  ['[The pier] <seems> {to sink}.', ['The pier', 'to sink']],
  ['[The pier] <does not appear> {to sink}.', ['The pier', 'to sink']],
])('of whom it is said belongs to what is said: %s', (sample, contents) => {
  expect(partsOf(sample)).toEqual({ source: null, contents });
});

test.each([
  ['[Roth] <was asked> {about the pier}.', ['about the pier']],
  ['[The council] <had been warned> {about the pier}.', ['about the pier']],
])('whom a verb of telling tells says nothing: %s', (sample, contents) => {
  expect(partsOf(sample)).toEqual({ source: null, contents });
});

test.each([
  ['[Roth] <is worried> {about the pier}.', 'Roth'],
  ['[Roth] <is also not satisfied with> {the pier}.', 'Roth'],
  ['[Roth] <was convinced> {that it sank}.', 'Roth'],
  ['[Roth] <was quoted as saying> {it sank}.', 'Roth'],
  ['[Roth] <is expecting> {it to sink}.', 'Roth'],
  ['[Roth] <has said> {it sank}.', 'Roth'],
  ['[Roth] <seemed to mock> {the plan}.', 'Roth'],
  ['{The pier} <was called> {a scandal} by [Roth].', 'Roth'],
])('who speaks or feels stays: %s', (sample, source) => {
  expect(partsOf(sample).source).toBe(source);
});
