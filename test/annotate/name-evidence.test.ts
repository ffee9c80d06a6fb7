import { expect, test } from 'vitest';
import { EVIDENCE, type EvidenceName, evidenceKey, evidenceOf } from '../../src/annotate/name-evidence.ts';
import { wordOf } from '../../src/words.ts';
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
  ['Kelbrook (then Old Pier) is a small fishing town.', 'Kelbrook', ['place']],
  ['Anna Roth, an English guitarist, left.', 'Roth', ['capital', 'given', 'follows', 'person']],
  ['They heard the band Harrow Lane.', 'Lane', ['capital', 'follows', 'organisation']],
  ['They sang the song "Harrow Lane" twice.', 'Lane', ['capital', 'follows', 'quoted']],
])('%s of %s', (text, word, expected) => {
  expect(evidenceIn(text, word)).toEqual(expected);
});

test.each([
  ['Roth, the band’s drummer, left.', 'organisation'], // the owner of what describes
  ['Roth is in the town.', 'place'],
  ['Roth said a town would be built.', 'place'],
  ['Kelbrook, a day after the match, was calm.', 'other'],
])('%s: nothing describes it as of kind %s', (text, kind) => {
  expect(evidenceIn(text, text.split(/\W/)[0]!)).not.toContain(kind);
});

test('what is in brackets for another reason is no acronym', () => {
  expect(evidenceIn('They told Anna Roth (SPD) so.', 'SPD')).not.toContain('acronym');
});

test('a word in capitals throughout is the same word', () => {
  expect(evidenceKey.of(wordOf('CALLOWAY', 'PROPN'))).toBe('Calloway');
  expect(evidenceKey.of(wordOf('NATO', 'PROPN'))).toBe('NATO');
});
