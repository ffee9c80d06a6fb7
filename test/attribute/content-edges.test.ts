import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { withoutDate, withoutHearer, withRelative } from '../../src/attribute/content-edges.ts';
import { articleOf } from '../article-of.ts';
import { marked } from '../marked.ts';

function contentsOf(sample: string, rule = withoutHearer): string[] {
  const { text, speaker, cue, contents } = marked(sample);
  const attribution = { source: speaker, cue: cue!, contents, confidence: 1 };
  return rule(annotate(articleOf(text, '2020-01-01')), attribution).contents.map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each([
  ['[Roth] <noted> in a letter to {Weber that the port would open}.', ['that the port would open']],
  ['[Roth] <wrote> to {the harbour office that it was late}.', ['that it was late']],
])('whom it is told to is no part of it: %s', (sample, contents) => {
  expect(contentsOf(sample)).toEqual(contents);
});

test.each([
  ['[Roth] <wants> to {sell the port that Weber built}.', ['sell the port that Weber built']],
  [
    '[Roth] <said> {that Weber wrote to the office that ran the port}.',
    ['that Weber wrote to the office that ran the port'],
  ],
  ['[Roth] <objects> to {the plan}.', ['the plan']],
])('what is said stays whole: %s', (sample, contents) => {
  expect(contentsOf(sample)).toEqual(contents);
});

test.each([
  ['[Roth] <told> Weber as late as {July that the port is open}.', 'that the port is open'],
  ['[Roth] <said> {on Tuesday that the port is open}.', 'that the port is open'],
  ['[Roth] <said> {on Tuesday the port will open}.', 'on Tuesday the port will open'],
  ['[Roth] <said> {in a letter that the port is open}.', 'in a letter that the port is open'],
  ['[Roth] <reported> {Tuesday} that the port is open.', 'Tuesday'],
])('when it is said is told apart where "that" follows: %s', (sample, content) => {
  expect(contentsOf(sample, withoutDate)).toEqual([content]);
});

test.each([
  ['This is what [Roth] <called> {a scandal}.', ['what', 'a scandal']],
  ['The pier, which [the mayor] <says> {is safe}, is closed.', ['which', 'is safe']],
])('a pronoun that stands for the content is part of it: %s', (sample, contents) => {
  expect(contentsOf(sample, withRelative)).toEqual(contents);
});

test.each([
  ['{What a scandal}, what [Roth] <said>.', ['What a scandal']],
  ['That [Roth] <called> {it a scandal} helped.', ['it a scandal']],
  ['[Roth] <called> {it a scandal}.', ['it a scandal']],
  ['The council, which [in May] <promised> {a pier}, is late.', ['a pier']],
])('another word is not: %s', (sample, contents) => {
  expect(contentsOf(sample, withRelative)).toEqual(contents);
});
