import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { EVIDENCE } from '../../src/attribute/calibration.ts';
import { findLearned } from '../../src/attribute/find-learned.ts';
import type { LearnedModel } from '../../src/attribute/learned-model.ts';
import type { Span } from '../../src/model.ts';
import { articleOf } from '../article-of.ts';
import { tinyModel } from './tiny-model.ts';

/** A model that has learnt next to nothing sees cues, sources and contents everywhere, also where none would be likely. */
const rash = tinyModel();
const learnt = tinyModel({ epochs: 20 });

/** Half a pair is no character: a span must not begin or end inside one. */
function isInPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

/** In order, apart, each of whole characters of the text. */
function areSound(text: string, spans: readonly Span[]): boolean {
  return spans.every(
    ({ start, end }, index) =>
      start >= (spans[index - 1]?.end ?? 0) &&
      start < end &&
      end <= text.length &&
      !isInPair(text, start) &&
      !isInPair(text, end),
  );
}

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);

/** How many attributions a model finds, after a look at each. */
function soundlyFound(text: string, model: LearnedModel): number {
  const annotated = annotate(articleOf(text));
  const found = findLearned(annotated, model);
  expect(
    areSound(
      text,
      found.map(({ cue }) => cue),
    ),
  ).toBe(true);
  for (const { cue, source, contents, confidence, evidence } of found) {
    const parts = [cue, ...contents, ...(source ? [source] : [])];
    expect(contents.length).toBeGreaterThan(0);
    expect(areSound(text, contents)).toBe(true);
    expect(areSound(text, inOrder(parts))).toBe(true);
    expect(annotated.document.blocks.some((block) => parts.every((part) => isWithin(part, block)))).toBe(true);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(evidence.filter(Number.isFinite)).toHaveLength(EVIDENCE);
  }
  return found.length;
}

function isWithin(part: Span, whole: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end;
}

describe('whatever the text, what is found is of it, in order, of whole characters and in one block', () => {
  test.each([
    ['no quotation', 'The minister left on Monday. He will be back in May.'],
    ['no verb', 'A town of brick and rain.\n\nPopulation: 3,400'],
    ['capitals only', 'THE PRESIDENT OF FRANCE SAID ON MONDAY THAT “NOTHING IS LOST.”'],
    ['quotations only', '“Go,” “now.”\n\n“Never.”'],
    ['quotations that are never closed', '“Go, she said. "Now, he said. ‘No.\n\n“Never'],
    ['quotations that are never opened', 'Go,” she said. Now,” he said. No.’\n\nNever”'],
    ['emoji', '😀😀 “👩‍👩‍👧 yes” 🇫🇷 said 👍🏽.'],
    ['right to left', 'قال الوزير: "لن نستسلم" يوم الاثنين.\n\nאמר השר: "לא ניכנע"'],
    ['half characters', '\uD83D said \uDE00 “a\uD83D” \uD83D\uDE00\uDE00'],
    ['signs without width', 'Pu\u200Btin said\u200B “\uFEFFyes\uFEFF” to\u2060 Kim\u00AD.'],
    ['NUL', 'Pu\0tin\0 said “\0yes\0”.\0'],
    ['blocks of one word', 'Roth\n\nsaid\n\nno\n\n.'],
  ])('%s', (_, text) => {
    for (const model of [rash, learnt]) soundlyFound(text, model);
  });

  const PIECES = [
    ...['Anna Roth ', 'He ', 'said ', 'told ', 'According to ', 'that ', 'the old pier would close', 'word ', 'SAID '],
    ...['“', '”', '"', '‘', '’', '’s ', ',', '. ', ': ', '— ', '?!', '\n\n', '\n', '\t', '\u2028', '\u00A0'],
    ...[
      '😀',
      '👩‍👩‍👧',
      '𝔄',
      '\uD83D',
      '\uDE00',
      '\u200B',
      '\u202E',
      '\uFEFF',
      '\0',
      'é',
      'ﬁ',
      'русский ',
      'עברית ',
      '日本語。',
    ],
  ];
  const piece = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  );

  test.each([
    ['has learnt nothing', rash],
    ['has read one article', learnt],
  ])('any pieces, by a model that %s', (_, model) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        soundlyFound(pieces.join(''), model);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\n\t '],
  ['one word', 'said'],
  ['two hundred thousand characters of one word', 'x'.repeat(200_000)],
])('in %s there is nothing to find', (_, text) => {
  expect(soundlyFound(text, rash)).toBe(0);
});

test('a model that sees cues everywhere finds many, so that the cases above are no empty ones', () => {
  expect(soundlyFound('Roth said that the old pier would close on Monday.', rash)).toBeGreaterThan(5);
});

test('forty thousand times the same word are read in seconds', () => {
  const annotated = annotate(articleOf('word '.repeat(40_000)));
  const start = performance.now();
  findLearned(annotated, learnt);
  expect(performance.now() - start).toBeLessThan(20_000);
});
