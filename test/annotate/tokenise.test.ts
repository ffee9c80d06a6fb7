import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../src/annotate/tokenise.ts';

const words = (text: string): string[] => tokenise(text, { start: 0, end: text.length }).map((token) => token.text);

describe('tokenise', () => {
  test('parts possessive marks, straight and curly', () => {
    expect(words("Anna's plan, the ports’ owners, Harris’s")).toEqual([
      'Anna',
      "'s",
      'plan',
      ',',
      'the',
      'ports',
      '’',
      'owners',
      ',',
      'Harris',
      '’s',
    ]);
  });

  test('parts a prefix from a name, and leaves other compounds', () => {
    expect(words('pro-Russian e-mail')).toEqual(['pro', '-', 'Russian', 'e-mail']);
  });

  test('keeps words with letters that the tagger does not know', () => {
    expect(words('Gintarė Łukasz Đorđe')).toEqual(['Gintarė', 'Łukasz', 'Đorđe']);
  });

  test('keeps contractions as they are parted by the tagger', () => {
    expect(words("can't it's")).toEqual(['ca', "n't", 'it', "'s"]);
  });

  test.each(['what cannot.', 'a\u{FEFF} byte-order mark \u{FEFF}inside'])('%j keeps its offsets', (text) => {
    for (const { start, end, text: word } of tokenise(text, { start: 0, end: text.length }))
      expect(text.slice(start, end)).toBe(word);
  });

  test('a forgotten space between full stops makes no word of nothing', () => {
    expect(words('the end..Then')).toEqual(['the', 'end', '.', '.', 'Then']);
  });

  test('hundreds of characters without a space are one token', () => {
    expect(words(`He said ${'a-'.repeat(5_000)} twice`).map(({ length }) => length)).toEqual([2, 4, 10_000, 5]);
  });

  test('every token is the text at its offsets, and only white space lies between tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (text, pad) => {
        const whole = `${' '.repeat(pad)}${text}`;
        let at = pad;
        for (const token of tokenise(whole, { start: pad, end: whole.length })) {
          expect(whole.slice(at, token.start)).toMatch(/^\s*$/);
          expect(token.text).not.toBe('');
          expect(whole.slice(token.start, token.end)).toBe(token.text);
          at = token.end;
        }
        expect(whole.slice(at)).toMatch(/^\s*$/);
      }),
    );
  });
});
