import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../train/names/conll.ts';
import { closesUp } from '../../../train/names/detokenise.ts';
import { type NamedText, textOf } from '../../../train/names/named-text.ts';

const printed = (words: string): string => {
  const parts = words.split(' ');
  const glued = closesUp(parts);
  return parts.reduce((text, word, t) => text + (t === 0 || glued[t] ? '' : ' ') + word, '');
};

test.each([
  ['Roth left , Lind said .', 'Roth left, Lind said.'],
  ['" It rains , " said Roth .', '"It rains," said Roth.'],
  ["Roth 's pier ( the old one ) did n't close .", "Roth's pier (the old one) didn't close."],
  ['It cost $ 5 , 40 % more .', 'It cost $5, 40% more.'],
  ['“ It rains ” : Lind / Roth', '“It rains”: Lind/Roth'],
])('a newspaper prints %s', (words, expected) => {
  expect(printed(words)).toBe(expected);
});

const named = ({ document, names }: NamedText): string[] =>
  names.map(({ start, end, kind }) => `${document.text.slice(start, end)}: ${kind}`);

describe('columns', () => {
  const BIO =
    'Anna\tB-politician\nRoth\tI-politician\nleft\tO\nNorway\tB-country\nKelbrook\tB-location\n.\tO\n\n2004\tB-election\nvote\tI-election\n';
  const IO = 'Anna I-PER\nRoth I-PER\nleft O\nNATO I-ORG\nNorway I-LOC\n. O\n';

  test('with B at the head of each name', () => {
    expect(named(textOf('sample', sentencesOf(BIO), 'printed'))).toEqual([
      'Anna Roth: person',
      'Norway: place',
      'Kelbrook: place',
      '2004 vote: other',
    ]);
  });

  test('with I alone', () => {
    expect(named(textOf('sample', sentencesOf(IO), 'spaced'))).toEqual([
      'Anna Roth: person',
      'NATO: organisation',
      'Norway: place',
    ]);
  });

  test('each sentence is a block', () => {
    const { document } = textOf('sample', sentencesOf(BIO), 'printed');
    expect(document.blocks.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'Anna Roth left Norway Kelbrook.',
      '2004 vote',
    ]);
  });
});
