import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints } from '../../src/store/code-points.ts';

test.each([
  ['she said', 4, 4],
  ['🙂 she said', 3, 2],
  ['🙂🙂', 4, 2],
  ['🙂', 0, 0],
  ['', 0, 0],
  ['e\u0301te', 2, 2], // a combining mark is a code point of its own
])('in %j, offset %d is code point %d', (text, offset, point) => {
  expect(codePoints(text)(offset)).toBe(point);
});

test.each([
  ['🙂', 1, 'inside a character'],
  ['a🙂b', 2, 'inside a character'],
  ['abc', 4, 'outside the text'],
  ['abc', -1, 'outside the text'],
  ['abc', Number.NaN, 'outside the text'],
])('in %j, offset %d is refused: it lies %s', (text, offset, reason) => {
  expect(() => codePoints(text)(offset)).toThrow(reason);
});

test('a span of code points holds the words of the UTF-16 span', () => {
  const words = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(words, ([before = '', inside = '', after = '']) => {
      const text = before + inside + after;
      const point = codePoints(text);
      const [start, end] = [point(before.length), point(before.length + inside.length)];
      expect(Array.from(text).slice(start, end).join('')).toBe(inside);
    }),
  );
});
