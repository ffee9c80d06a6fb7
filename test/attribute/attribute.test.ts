import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { attribute } from '../../src/attribute/attribute.ts';
import type { Claim, Span } from '../../src/model.ts';
import { articleOf } from '../article-of.ts';
import { marked } from '../marked.ts';

const claimsIn = (text: string): Claim[] => attribute(annotate(articleOf(text, '2022-08-15')));

/** `[speaker] <cue> {content}`, `[to: addressee]`, `[via: carrier]`: one claim a sample; others in it go unmarked. */
const SAMPLES: Record<string, string[]> = {
  'content after the cue': [
    '[Anna Roth] <said> {that the port would open}.',
    '[Anna Roth] <said> {the port would open in June}.',
    '[The ministry] <said> on Monday {that the port would open}.',
    '[Roth] <has said> {the work would be an “asset” for the coast}.',
    '[Anna Roth, who leads the harbour union,] <said> {the port would open}.',
    '[She] <asked> {whether the port would open}.',
    '[The union] <vowed> {to fight the sale}.',
    '[Roth] <denied> {the allegations}.',
    '[Roth] <hailed> {the deal as a “triumph of patience”}.',
    '[Weber] <accused> {the union of fraud}.',
  ],
  'content before the cue': [
    '{“The port will open,”} [Roth] <said>.',
    '{“The port will open,”} <said> [Anna Roth, a lawyer].',
    '{“Will the port open?”} [Roth] <asked>.',
    '{The port will open in June}, [the ministry] <said>.',
  ],
  'content around the cue': [
    '{“The port,”} [Roth] <said>, {“will open in June.”}',
    '{“The port will open,”} [she] <said>. {“We are ready for it.”}',
  ],
  'the name set beside a description': [
    '[Its director, Anna Roth,] <warned> {that the port would close}.',
    '{“The port will open,”} <said> [her lawyer, Anna Roth].',
  ],
  'a word that often does something else': ['[Weber] <called> {the deal “a disgrace”}.'],
  'according to': [
    '{The port will open in June}, <according to> [the harbour office].',
    '<According to> [the harbour office], {the port will open in June}.',
  ],
  'two cues, one speaker': [
    '[Roth] hailed the deal and <expressed hope for> {“lasting cooperation” with the union}.',
    '[Roth] hailed the deal, <saying> {it would save the coast}.',
  ],
  addressee: [
    '[Roth] <told> [to: reporters] {that the port would open}.',
    '[Roth] <wrote> to [to: Weber] {that the port would open}.',
    '[Roth] <noted> in a letter to [to: Weber] {that the port would open}.',
  ],
  'on whose word': [
    '[Roth] <told> [to: Weber] {that the port would open}, according to [via: the harbour news].',
    '{The port would open}, [Roth] <said>, citing [via: the harbour office].',
  ],
  silence: [
    '[The Kremlin] <has not yet commented on> {the reported letter}.',
    '[The ministry] <declined> {to comment on the report}.',
    '[The ministry] <has not responded to> {the request}.',
  ],
};

/** Sentences that report nothing. */
const SILENT = [
  'The port opened in June.',
  'The union held a strike for three weeks.',
  'Two ships continued to the north.',
  'Weather: Rain is expected.',
  'The ferry left the quay at noon and reached the island an hour later.',
  'He walked along the river, and she stayed at home.',
  'The bridge is 300 metres long.',
  'Snow fell on the hills in the night.',
];

describe('attribute', () => {
  for (const [shape, samples] of Object.entries(SAMPLES))
    describe(shape, () => {
      for (const sample of samples)
        test(sample, () => {
          const { text, speaker, cue, contents, to, via } = marked(sample);
          const words = (span: Span | null): string | null => span && text.slice(span.start, span.end);
          const found = claimsIn(text).find((claim) => claim.cue.start === cue?.start);
          expect({
            cue: words(found?.cue ?? null),
            speaker: words(found?.speaker ?? null),
            contents: found?.contents.map(words),
            to: found?.addressees.map(words),
            via: found?.via.map(words),
          }).toEqual({
            cue: words(cue),
            speaker: words(speaker),
            contents: contents.map(words),
            to: to.map(words),
            via: via.map(words),
          });
        });
    });

  for (const text of SILENT)
    test(`no claim: ${text}`, () => {
      expect(claimsIn(text).map(({ cue }) => text.slice(cue.start, cue.end))).toEqual([]);
    });

  test('speech over several paragraphs is one claim', () => {
    const text = '“We were late,” Anna Roth said. “The road was closed.\n\n“So we went home.”';
    expect(claimsIn(text).map(({ contents }) => contents.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['“We were late,”', '“The road was closed', '“So we went home.”'],
    ]);
  });

  test('an article in another language gives no claims', () => {
    const document = { ...articleOf('“Non,” Anna Roth said. Roth said that it rained.'), language: 'fr' };
    expect(attribute(annotate(document))).toEqual([]);
  });

  test('who only passes a claim on has no claim of its own', () => {
    expect(claimsIn('Roth told Weber that the port would open, according to the harbour news.')).toHaveLength(1);
  });
});

describe('what the words of a claim say about it', () => {
  const CASES: [string, Partial<Record<'attitude' | 'form' | 'polarity', string>> & { on?: string | null }][] = [
    ['Roth said the port would open.', { attitude: 'say', form: 'indirect', polarity: 'positive', on: null }],
    ['“The port will open,” Roth said.', { form: 'direct' }],
    ['Roth said the port would be “open to all” in June.', { form: 'mixed' }],
    ['Roth did not say that the port would open.', { polarity: 'negative' }],
    ['Nobody said that the port would open.', { polarity: 'negative' }],
    ['Roth denied that the port would open.', { attitude: 'deny', polarity: 'positive' }],
    ['The ministry declined to comment on the report.', { attitude: 'silence', form: 'none', polarity: 'negative' }],
    ['Roth vowed to open the port.', { attitude: 'promise' }],
    ['Roth said on Friday that the port would open.', { on: '2022-08-12/2022-08-12 day' }],
    ['Roth said that the port would open on Friday.', { on: null }],
    ['Roth said last month that the port would open.', { on: '2022-07-01/2022-07-31 month' }],
  ];
  for (const [text, expected] of CASES)
    test(text, () => {
      const [claim] = claimsIn(text);
      const on = claim?.saidOn ? `${claim.saidOn.earliest}/${claim.saidOn.latest} ${claim.saidOn.precision}` : null;
      expect({ ...claim, on }).toMatchObject(expected);
    });
});
