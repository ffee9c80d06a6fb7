import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrap, wrapHanging } from '../../src/cli/wrap.ts';

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one\n\ntwo', 9, ['one', '', 'two']],
  ['abcdefgh ij', 5, ['abcde', 'fgh', 'ij']],
  ['日本語テキスト', 5, ['日本', '語テ', 'キス', 'ト']],
  ['née', 2, ['né', 'e']],
  ['🚢🚢🚢', 4, ['🚢🚢', '🚢']],
  ['', 5, ['']],
])('%j in %i columns', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('colours take no room and are not cut', () => {
  expect(wrap('\u001b[31mabcdefgh\u001b[39m ij', 5)).toEqual(['\u001b[31mabcdefgh\u001b[39m', 'ij']);
});

test('later lines of a list’s entry are set in', () => {
  expect(wrapHanging('one two three', 9)).toEqual(['one two', '  three']);
});

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

test('no line is too wide, unless one character alone is; none is lost or broken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 12 }), (text, width) => {
      const lines = wrap(text, width);
      const wide = lines.filter((line) => stringWidth(line) > width);
      expect(wide.filter((line) => [...graphemes.segment(line)].length > 1)).toEqual([]);
      expect(lines.join('').replace(/[ \n]/g, '')).toBe(text.replace(/[ \n]/g, ''));
      expect(lines.filter((line) => /\p{Surrogate}/u.test(line))).toEqual([]);
    }),
  );
});
