import { expect, test } from 'vitest';
import { oneLine, printable } from '../../src/cli/printable.ts';

test.each([
  ['plain “text” — 日本語 🚢', 'plain “text” — 日本語 🚢'],
  ['a \u001b[31mred\u001b[0m word', 'a [31mred[0m word'],
  ['title\u001b]0;owned\u0007', 'title]0;owned'],
  ['c1 \u009b31m', 'c1 31m'],
  ['back\b\b\bspace\u007f', 'backspace'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['a\tb', 'a b'],
  ['abc\u202etxt.exe\u2066', 'abctxt.exe'],
])('%j is shown as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('one line', () => {
  expect(oneLine(' a\n\n  b\u2028c ')).toBe('a b c');
});
