import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import type { Attribution } from '../../src/attribute/attribution.ts';
import { findLabels, findSignatures } from '../../src/attribute/labels.ts';
import type { Annotated } from '../../src/model.ts';
import { articleOf } from '../article-of.ts';
import { marked } from '../marked.ts';

function read(find: (annotated: Annotated) => readonly Attribution[], text: string) {
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return find(annotate(articleOf(text))).map(({ source, cue, contents }) => ({
    speaker: source && words(source),
    cue: words(cue),
    contents: contents.map(words),
  }));
}

function expected(sample: string) {
  const { text, speaker, cue, contents } = marked(sample);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return { text, claim: { speaker: speaker && words(speaker), cue: words(cue!), contents: contents.map(words) } };
}

describe('a label', () => {
  test.each([
    '[Anna Roth]<:> {Because nobody asked us. We waited.}',
    '[DR. ANNA ROTH]<:> {We waited.}',
    '[HOST]<:> {Will you run again?}',
    '“[WALLACE]<:> {Let us start with the pier.}',
    'The talk went on.\n\n[ROTH]<:> {We waited “for hours” there.}',
  ])('makes speech of all behind it: %s', (sample) => {
    const { text, claim } = expected(sample);
    expect(read(findLabels, text)).toEqual([claim]);
  });

  test.each([
    'Weather: Rain is expected.',
    'VIDEO: The ferry leaves the quay.',
    'He had one question: Will the port open?',
    'Anna Roth: 547.',
    'ROTH:',
  ])('is none: %s', (text) => {
    expect(read(findLabels, text)).toEqual([]);
  });

  test('does not stand in the speech of another', () => {
    expect(read(findLabels, 'ROTH: I told her this. HOST: Told whom?')).toHaveLength(1);
  });
});

describe('a signature', () => {
  test.each([
    '{“The port will never open.”} <―> [Anna Roth]',
    '{“The port will never open.”}<—> [Anna Roth, Bergen].',
    '{"We waited for hours."} <--> [A. Roth, 54]',
  ])('names whose words they are: %s', (sample) => {
    const { text, claim } = expected(sample);
    expect(read(findSignatures, text)).toEqual([claim]);
  });

  test.each([
    '“The port will never open” — Anna Roth said so in May.',
    '“The port will never open” — and it did not.',
    'She wrote “never” — Roth',
    '“The port will never open.”',
  ])('is none: %s', (text) => {
    expect(read(findSignatures, text)).toEqual([]);
  });
});
