import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { markdownPassages } from '../../src/read/markdown-passages.ts';
import { linksOf, summary } from './reading.ts';

const passages = (text: string) => markdownPassages(parseMarkdown(text));

test.each([
  ['soft breaks become spaces', 'one\ntwo  three\n four', [['paragraph', 1, 'one two three four']]],
  ['hard breaks stay', 'one  \ntwo\\\nthree<br>four', [['paragraph', 1, 'one\ntwo\nthree\nfour']]],
  [
    'marks go',
    '**one** _two_ ~~three~~ `four` \\*five\\* &amp; six',
    [['paragraph', 1, 'one two three four *five* & six']],
  ],
  [
    'headings',
    '# one\n\ntwo\n===\n\n### three *four*',
    [
      ['heading', 1, 'one'],
      ['heading', 3, 'two'],
      ['heading', 6, 'three four'],
    ],
  ],
  [
    'quotations',
    '> # one\n> two\n>\n> - three',
    [
      ['quote', 1, 'one'],
      ['quote', 2, 'two'],
      ['quote', 4, 'three'],
    ],
  ],
  [
    'an item of a list is a paragraph',
    '- one\n- two\n\n  three\n  1. four\n- [x] five',
    [
      ['paragraph', 1, 'one'],
      ['paragraph', 2, 'two'],
      ['paragraph', 4, 'three'],
      ['paragraph', 5, 'four'],
      ['paragraph', 6, 'five'],
    ],
  ],
  [
    'a row of a table is a paragraph',
    '| one | two |\n|-----|----:|\n| three | *four* |',
    [
      ['paragraph', 1, 'one two'],
      ['paragraph', 3, 'three four'],
    ],
  ],
  [
    'code is read',
    '```js\none  two\n\nthree\n```\n\n    four',
    [
      ['paragraph', 1, 'one two\nthree'],
      ['paragraph', 7, 'four'],
    ],
  ],
  [
    'rules are not',
    'one\n\n---\n\n***\n\ntwo',
    [
      ['paragraph', 1, 'one'],
      ['paragraph', 7, 'two'],
    ],
  ],
  [
    'notes keep their place',
    'one[^1]\n\n[^1]: two\n\nthree',
    [
      ['paragraph', 1, 'one'],
      ['paragraph', 3, 'two'],
      ['paragraph', 5, 'three'],
    ],
  ],
  [
    'images stand for their description',
    '![one](a.jpg)\n\n![two][b] [![three](c.jpg)](d)\nfour ![five](e) six\n\n[b]: b.jpg',
    [
      ['caption', 1, 'one'],
      ['caption', 3, 'two'],
      ['caption', 3, 'three'],
      ['paragraph', 4, 'four six'],
    ],
  ],
  [
    'an image without a description stays, for its caption',
    '![](a.jpg)\n*one*',
    [
      ['caption', 1, ''],
      ['paragraph', 2, 'one'],
    ],
  ],
  [
    'tags inside a paragraph go',
    'one <b>two</b><sup class="x">3</sup> <script>let a = *1*;</script>four<!-- five -->',
    [['paragraph', 1, 'one two3 four']],
  ],
  [
    'a line break that is written as an entity is none of the file',
    'one&#10;two\nthree',
    [['paragraph', 1, 'one two three']],
  ],
  ['zero-width characters stay', 'one\u200Btwo\uFEFFthree', [['paragraph', 1, 'one\u200Btwo\uFEFFthree']]],
  ['spaces of all kinds are one', 'one\u00A0\u2003 two\u2028three', [['paragraph', 1, 'one two three']]],
])('%s', (_, text, expected) => {
  expect(summary(passages(text))).toEqual(expected);
});

test.each([
  ['[two words](https://a.org "title")', [['two words', 'https://a.org']]],
  ['[ spaced ](#)', [['spaced', '#']]],
  ['[**bold** `code`](x)', [['bold code', 'x']]],
  [
    'see [one][a], [a] and [A][]\n\n[a]: /first\n[a]: /second',
    [
      ['one', '/first'],
      ['a', '/first'],
      ['A', '/first'],
    ],
  ],
  [
    '<https://a.org/b> and https://c.org/d, (http://e.org/f).',
    [
      ['https://a.org/b', 'https://a.org/b'],
      ['https://c.org/d', 'https://c.org/d'],
      ['http://e.org/f', 'http://e.org/f'],
    ],
  ],
  ['[https://a.org](https://b.org)', [['https://a.org', 'https://b.org']]],
  ['[]() [empty]() [](x)', []],
  ['[no definition]', []],
])('links of %j', (text, expected) => {
  expect(passages(text).flatMap(linksOf)).toEqual(expected);
});

test('lines and emphases are told by their places in the words', () => {
  const [passage] = passages('one\n**two** three\n*four*');
  expect(passage).toMatchObject({
    text: 'one two three four',
    lines: [
      { at: 0, line: 1 },
      { at: 4, line: 2 },
      { at: 14, line: 3 },
    ],
    emphases: [
      { start: 4, end: 7 },
      { start: 14, end: 18 },
    ],
  });
});
