import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { hasMarkdownSigns, mayBeMarkdown } from '../../src/read/markdown-signs.ts';

const isMarkdown = (text: string) => mayBeMarkdown(text) && hasMarkdownSigns(parseMarkdown(text), text);

test.each([
  'words\n\n# Heading\n',
  'words [linked](https://example.org)',
  'words [linked][1]\n\n[1]: https://example.org',
  'words in **bold**',
  'words in __bold__',
  '<https://example.org>',
  '![picture](a.jpg)',
  '> words',
  '---\ntitle: words\n---\nwords',
])('Markdown: %j', (text) => {
  expect(isMarkdown(text)).toBe(true);
});

test.each([
  'words',
  'Words\n=====\n\nmore',
  '- words\n- more\n\n* words',
  '1. words',
  '*words* and _words_',
  '* * *',
  'words\n\n---\n\nwords',
  '#1 in the #polls',
  '2 ** 3 ** 4',
  'words [sic] (and more) [1](see below',
  'words <b>bold</b>',
  'a -> b, x > y',
  'https://example.org/a__b__c',
])('plain: %j', (text) => {
  expect(isMarkdown(text)).toBe(false);
});
