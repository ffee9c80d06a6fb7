import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { markdownPassages } from '../../src/read/markdown-passages.ts';
import { findTitle } from '../../src/read/title.ts';

const titleOf = (text: string, given: string | null = null) =>
  findTitle(markdownPassages(parseMarkdown(text)), given)?.text ?? null;

test.each([
  ['the first heading of level 1', '## World\n\n# The *bridge*\n\n# Two', 'The bridge'],
  ['wherever it stands', 'August 15, 2022\n\nIt opened. It did.\n\n# The bridge', 'The bridge'],
  ['a heading of another level', '### The bridge\n\nIt opened.', 'The bridge'],
  ['no heading behind the first sentence', 'It opened.\n\n## The bridge\n\nMore.', null],
  ['no name of a paper', '# The Moscow Times\n\n## The bridge\n\nIt opened.', 'The bridge'],
  ['no byline', '### By Jane Doe\n\n### The bridge\n\nIt opened.', 'The bridge'],
  ['a short first line', 'The bridge opens\n\nIt opened.', 'The bridge opens'],
  ['in bold', '**The bridge opens**\n\nIt opened.', 'The bridge opens'],
  ['that asks', 'Will the bridge open?\n\nIt will.', 'Will the bridge open?'],
  ['behind date and byline', 'August 15, 2022\n\nBy Jane Doe\n\nThe bridge opens\n\nIt did.', 'The bridge opens'],
  ['behind a picture', '![Dawn](a.jpg)\n\nPhoto: Jane Doe\n\nThe bridge opens\n\nIt did.', 'The bridge opens'],
  ['with a full stop, before a dateline', 'The bridge opens.\n\nLISBON (AP) — It did.', 'The bridge opens.'],
  ['with a full stop, before a byline', 'The bridge opens.\n\nBy Jane Doe\n\nIt did.', 'The bridge opens.'],
  ['no sentence', 'The bridge has opened.\n\nIt did.', null],
  ['no beginning of a sentence', 'The bridge has opened, and:\n\nIt did.', null],
  ['no long line', `${'The bridge opens '.repeat(20)}\n\nIt did.`, null],
  ['no second line', 'It opened.\n\nThe bridge opens\n\nIt did.', null],
  ['no dateline', 'LISBON (AP) — The bridge opens\n\nIt did.', null],
  ['no single word', 'ADVERTISEMENT\n\nIt opened.', null],
  ['no names alone', 'Jane Doe and John Roe\n\nIt opened.', null],
  ['nothing that stands alone', 'The bridge opens', null],
])('%s', (_, text, expected) => {
  expect(titleOf(text)).toBe(expected);
});

test.each([
  ['the same words', '# The Bridge: “opens”\n\nIt did.', 'The bridge — "opens"', 'The Bridge: “opens”'],
  ['in a first line', 'The bridge\n\nIt did.', 'The bridge', 'The bridge'],
  ['not in a description', '![The bridge](a.jpg)\n\nIt did.', 'The bridge', null],
  ['other words', '# The bridge\n\nIt did.', 'A bridge', null],
])('a title that is given: %s', (_, text, given, expected) => {
  expect(titleOf(text, given)).toBe(expected);
});
