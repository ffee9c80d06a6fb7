import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { articleOf } from '../article-of.ts';

function sentencesIn(text: string): string[] {
  const { tokens, sentences } = annotate(articleOf(text));
  return sentences.map(({ first, last }) => text.slice(tokens[first]!.start, tokens[last - 1]!.end));
}

describe('sentences', () => {
  test.each([
    ['She left. He stayed.', ['She left.', 'He stayed.']],
    ['“Go!” she said. He went.', ['“Go!” she said.', 'He went.']],
    ['Was it late? Nobody knew.', ['Was it late?', 'Nobody knew.']],
    ['He lives in the U.S. The house is small.', ['He lives in the U.S.', 'The house is small.']],
    ['He said no. Nobody spoke.', ['He said no.', 'Nobody spoke.']],
    ['It ended.\n\nit began.', ['It ended.', 'it began.']],
  ])('%s', (text, expected) => {
    expect(sentencesIn(text)).toEqual(expected);
  });

  test.each([
    'Sen. Anna Roth (D-Fla.) met Dr. J. Carver at No. 10 on Aug. 15.',
    'The U.S. economy grew by 3.2 percent.',
    '“Will you go?” she asked.',
  ])('one sentence: %s', (text) => {
    expect(sentencesIn(text)).toEqual([text]);
  });

  test('what never ends is cut', () => {
    expect(sentencesIn('word '.repeat(2_000)).length).toBeGreaterThan(4);
  });
});
