import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sightOf } from '../../src/annotate/name-sight.ts';
import { tokensOf } from './tokens-of.ts';

function seenOf(text: string): string {
  const { tokens, sentences } = tokensOf(text);
  return sightOf(tokens, sentences)
    .words.map((word) => word.text || '|')
    .join(' ');
}

test.each([
  [
    'It rained and it rained before Anna Roth left for the pier in the evening.',
    '| it rained before Anna Roth left for the',
  ],
  ['Roth left. Then it rained.', '| Roth left .'],
  ['Nobody came.', ''],
  ['Police Chief Lind came.', '| Police Chief Lind came .'],
  ['They sold eBay shares.', '| They sold eBay shares .'],
  [
    'In May it rained, he said, and then for two weeks it did not, in Kelbrook.',
    '| In May it rained , | not , in Kelbrook .',
  ],
])('%s', (text, expected) => {
  expect(seenOf(text)).toBe(expected);
});

test('each word is looked at once, in order, with a blank before each stretch', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Roth', 'said', 'rain', 'in', 'May.', 'Kelbrook', '\n\n', ',')), (words) => {
      const { tokens, sentences } = tokensOf(words.join(' '));
      const { at, words: seen } = sightOf(tokens, sentences);
      const real = [...at].filter((t) => t >= 0);
      expect(real).toEqual([...new Set(real)].sort((a, b) => a - b));
      expect(at[0] ?? -1).toBe(-1);
      for (const [index, t] of at.entries()) {
        expect(seen[index]!.text).toBe(t < 0 ? '' : tokens[t]!.text);
        if (t > 0 && at[index - 1]! >= 0) expect(t).toBe(at[index - 1]! + 1);
      }
    }),
  );
});
