import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { withSourceEdges } from '../../src/attribute/source-edges.ts';
import { articleOf } from '../article-of.ts';
import { marked } from '../marked.ts';

/** The source that an attribution so marked has, once its edges are set. */
function sourceOf(sample: string): string {
  const { text, speaker, cue, contents } = marked(sample);
  const attribution = { source: speaker, cue: cue!, contents, confidence: 1 };
  const { source } = withSourceEdges(annotate(articleOf(text)), attribution);
  return text.slice(source!.start, source!.end);
}

test.each([
  ['He left the port, [which the mayor] <said> {was closed}.', 'the mayor'],
  ['[But the mayor] <said> {it was closed}.', 'the mayor'],
  ['He knew [that Anna Roth] <said> {so}.', 'Anna Roth'],
  ['[How Anna Roth] <thinks> {so}.', 'Anna Roth'],
  ['[Yet many officials] <said> {so}.', 'many officials'],
  ['[ST. IVES — Anna Roth] <said> {it was closed}.', 'Anna Roth'],
  ['LIMA, [Peru — The mayor] <said> {it was closed}.', 'The mayor'],
])('what leads to it is no part of it: %s', (sample, source) => expect(sourceOf(sample)).toBe(source));

test.each([
  ['[The newspaper recently] <noted> {that it was closed}.', 'The newspaper'],
  ['[Anna Roth on Thursday] <said> {it was closed}.', 'Anna Roth'],
  ['[Anna Roth on Thursday evening] <said> {it was closed}.', 'Anna Roth'],
  ['[Roth and Weber both] <said> {it was closed}.', 'Roth and Weber'],
  ['[Anna Roth sternly] <denied> {that it was closed}.', 'Anna Roth'],
  ['{“It was closed,”} <said> [Anna Roth in a statement].', 'Anna Roth'],
  ['{“It was closed,”} <said> [Anna Roth at the time].', 'Anna Roth'],
  ['[Anna Roth, wearing a red hat,] <said> {it was closed}.', 'Anna Roth'],
])('neither is when, nor an adverb: %s', (sample, source) => expect(sourceOf(sample)).toBe(source));

test.each([
  ['[A few minutes later they] <said> {it was closed}.', 'they'],
  ['Like [Anna Roth, she] <said> {it was closed}.', 'she'],
  ['Anna Roth, [who last year] <said> {it was closed}, left.', 'who'],
])('a pronoun that is the subject is all of it: %s', (sample, source) => expect(sourceOf(sample)).toBe(source));

test.each([
  ['[His campaign sued the council in May], <claiming> {fraud}.', 'His campaign'],
  ['[The mayor has a plan and] <says> {it will work}.', 'The mayor'],
])('it ends where it begins to do something else: %s', (sample, source) => expect(sourceOf(sample)).toBe(source));

test.each([
  ['[Some voters who] <said> {so} stayed at home.', 'who'],
  ['It was [Anna Roth,] who <said> {so}.', 'Anna Roth'],
  ['[Anna Roth, who] is 40, <said> {so}.', 'Anna Roth'],
])('of a pronoun that tells and whom it stands for one is the source: %s', (sample, source) => {
  expect(sourceOf(sample)).toBe(source);
});

test.each([
  ['[Anna Roth, the mayor], <said> {so}.', 'Anna Roth, the mayor,'],
  ['{The port is closed}, <said> [Anna Roth, the mayor], on Monday.', 'Anna Roth, the mayor,'],
])('the comma that closes an insertion belongs to it: %s', (sample, source) => expect(sourceOf(sample)).toBe(source));

test.each([
  ['The report, [which] <said> {so}, is lost.', 'which'],
  ['[That forecast] <said> {so}.', 'That forecast'],
  ['[Both] <said> {so}.', 'Both'],
  ['[Anna Roth, the mayor,] <said> {so}.', 'Anna Roth, the mayor,'],
  ['{“Go,”} <said> [Anna Roth], and left.', 'Anna Roth'],
  ['[Those which remain] <say> {so}.', 'Those which remain'],
  ['[All of whom] <said> {so}.', 'All of whom'],
  ['[A man who owns the ferry] <said> {so}.', 'A man who owns the ferry'],
  ['[A man named Roth] <said> {so}.', 'A man named Roth'],
  ['[A survey published Tuesday] <said> {so}.', 'A survey published Tuesday'],
  ['[Voters surveyed in May] <said> {so}.', 'Voters surveyed in May'],
  ['[Anna Roth and I] <said> {so}.', 'Anna Roth and I'],
  ['[Some senators, including Anna Roth,] <said> {so}.', 'Some senators, including Anna Roth,'],
  ['[Anna Kelly] <said> {so}.', 'Anna Kelly'],
  ['[Everyone in a red hat] <said> {so}.', 'Everyone in a red hat'],
  ['[Officials — many of them new —] <said> {so}.', 'Officials — many of them new —'],
  ['[Many of those who know how] <said> {so}.', 'Many of those who know how'],
])('stays as it is: %s', (sample, source) => expect(sourceOf(sample)).toBe(source));
