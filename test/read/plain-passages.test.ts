import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainPassages } from '../../src/read/plain-passages.ts';
import { summary } from './reading.ts';

const LONG = 'A line too long to have been broken at a column. '.repeat(4).trim();

test.each([
  [
    'blank lines part paragraphs, lines in them are joined',
    'one\ntwo \n\n \nthree',
    [
      ['paragraph', 1, 'one two'],
      ['paragraph', 5, 'three'],
    ],
  ],
  [
    'lines are paragraphs where there are no blank ones',
    'one\n  two\nthree\n\n',
    [
      ['paragraph', 1, 'one'],
      ['paragraph', 2, 'two'],
      ['paragraph', 3, 'three'],
    ],
  ],
  [
    'long lines are paragraphs',
    `one\n\n${LONG}\ntwo`,
    [
      ['paragraph', 1, 'one'],
      ['paragraph', 3, LONG],
      ['paragraph', 4, 'two'],
    ],
  ],
  [
    'an underline is left out',
    'one\ntwo\n=====\nthree\n\nfour\n----\n',
    [
      ['heading', 1, 'one two'],
      ['paragraph', 4, 'three'],
      ['heading', 6, 'four'],
    ],
  ],
  [
    'lines across the page are left out',
    '* * *\none\n\n________\n\ntwo\nthree\nfour\n------\nfive',
    [
      ['paragraph', 2, 'one'],
      ['paragraph', 6, 'two three four'],
      ['paragraph', 10, 'five'],
    ],
  ],
  [
    'marks that mean something in Markdown are words',
    '- one *two*\n\n1. _three_ &amp; <b>',
    [
      ['paragraph', 1, '- one *two*'],
      ['paragraph', 3, '1. _three_ &amp; <b>'],
    ],
  ],
])('%s', (_, text, expected) => {
  expect(summary(plainPassages(text))).toEqual(expected);
});

test('every word of plain paragraphs survives, in order', () => {
  const word = fc.stringMatching(/^[A-Za-zé“”’,.;]{1,12}$/);
  const line = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
  const text = fc
    .array(line, { minLength: 1, maxLength: 20 })
    .chain((lines) =>
      fc
        .array(fc.constantFrom('\n', '\n\n', ' \n\t\n'), { minLength: lines.length, maxLength: lines.length })
        .map((gaps) => lines.map((words, at) => words + gaps[at]).join('')),
    );
  fc.assert(
    fc.property(text, (written) => {
      const read = plainPassages(written).map((passage) => passage.text);
      expect(read.join(' ').split(/\s+/)).toEqual(written.trim().split(/\s+/));
    }),
  );
});
