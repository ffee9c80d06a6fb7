import { expect, test } from 'vitest';
import { EVIDENCE, type EvidenceName, evidenceKey, evidenceOf } from '../../src/annotate/name-evidence.ts';
import { tokensOf } from './tokens-of.ts';

function evidenceIn(text: string, word: string): EvidenceName[] {
  const { tokens, sentences } = tokensOf(text);
  const bits = evidenceOf(tokens, sentences, () => false).get(word) ?? 0;
  return (Object.keys(EVIDENCE) as EvidenceName[]).filter((name) => bits & EVIDENCE[name]);
}

test.each<[string, string, EvidenceName[]]>([
  ['Chancellor Roth left.', 'Roth', ['capital', 'titled', 'follows', 'speaks']],
  ['They met Anna Roth there.', 'Roth', ['capital', 'given', 'follows']],
  ['They met in Kelbrook.', 'Kelbrook', ['capital', 'placed']],
  ['Roth said it. They said that Roth’s pier was shut.', 'Roth', ['capital', 'speaks', 'owns']],
  ['They left the Kelbrook Harbour Union.', 'Kelbrook', ['capital', 'article', 'leads', 'body']],
  ['Player won. Every player cheered.', 'player', ['small']],
  ['They told the Volta Ports Authority (VPA) so.', 'VPA', ['acronym']],
  ['They told the Volta Ports Authority (VPA) so.', 'Ports', ['capital', 'leads', 'follows', 'body', 'spelledOut']],
])('%s of %s', (text, word, expected) => {
  expect(evidenceIn(text, word)).toEqual(expected);
});

test('what is in brackets for another reason is no acronym', () => {
  expect(evidenceIn('They told Anna Roth (SPD) so.', 'SPD')).not.toContain('acronym');
});

test('a word in capitals throughout is the same word', () => {
  expect(evidenceKey('CALLOWAY')).toBe('Calloway');
  expect(evidenceKey('NATO')).toBe('NATO');
});
