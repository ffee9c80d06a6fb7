import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/read/markdown.ts';

const kinds = (text: string): string[] => parseMarkdown(text).children.map(({ type }) => type);

test.each(['| a | b |\n| - | - |\n| c | d |', 'a | b\n-|-\nc | d', 'a\n:-\nb', 'a\r\n-:\r\nb'])(
  'a table is one whatever its delimiters: %j',
  (text) => expect(kinds(text)).toEqual(['table']),
);

test.each(['a | b\n\nc', 'a\n---\nb', 'a - b | c\nd - e | f'])('a bar or a dash alone makes none: %j', (text) => {
  expect(kinds(text)).not.toContain('table');
});

/** Where an empty block ends depends on what follows it. */
function withoutPlaces(tree: object): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));
}

test('whether a text may have tables is told by its lines: it is parsed as one that has', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ' ', '|', '-', ':', '>', '\\'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = lines.join('\n');
      const own = parseMarkdown(text).children;
      const beside = parseMarkdown(`${text}\n\n\na\n\n|-|`).children;
      expect(withoutPlaces(beside.slice(0, own.length))).toBe(withoutPlaces(own));
    }),
    { numRuns: 500 },
  );
});
