import { expect, test } from 'vitest';
import { takeFooterUrl } from '../../src/read/footer-url.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { markdownPassages } from '../../src/read/markdown-passages.ts';

const take = (text: string) => takeFooterUrl(markdownPassages(parseMarkdown(text)));

test.each([
  'The end.\n\nOriginal url:\n\n<https://example.org/a>',
  'The end.\n\nOriginal URL\n\nhttps://example.org/a',
  'The end.\n\nSource: https://example.org/a',
  'The end.\n\n**Source:** <https://example.org/a>',
  'The end.\n\nOriginally published at https://example.org/a',
  'The end.\n\nRead more at https://example.org/a',
  'The end.\n\nLink: [https://example.org](https://example.org/a)',
  'The end.\n\nRead the full story here:\nhttps://example.org/a',
  'The end.\nSource: https://example.org/a',
  'The end.\nSource:\nhttps://example.org/a',
  'The end.\n\n---\n\nOriginal article: <https://example.org/a>\n',
])('%j', (text) => {
  const { url, passages } = take(text);
  expect([url, passages.map((passage) => passage.text)]).toEqual(['https://example.org/a', ['The end.']]);
});

test.each([
  'https://example.org/a',
  'The end.\n\nhttps://example.org/a',
  'The end.\n\nSource: [The Lisbon Herald](https://example.org/a)',
  'The end.\n\nSource: ftp://example.org/a',
  'The end.\n\nSource: https://',
  'Source: https://example.org/a\n\nThe end.',
  'The end.\n\nThe source said that https://example.org/a',
  'The source spoke to us: https://example.org/a and left.',
])('not %j', (text) => {
  expect(take(text)).toEqual({ url: null, passages: markdownPassages(parseMarkdown(text)) });
});
