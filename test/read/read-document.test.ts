import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/read/read-document.ts';
import { fileEntry } from '../../src/unpack/file-entry.ts';
import { blocksOf, failure, linksOf, read } from './reading.ts';

const lines = (...text: string[]) => text.join('\n');

test('reads the article that ships with the project', () => {
  const seed = new URL('../../seeds/000_bfa6f8b2b7945514.txt', import.meta.url);
  const document = readDocument(fileEntry(seed.pathname, readFileSync(seed)));
  const url =
    'https://www.themoscowtimes.com/2022/08/15/putin-kim-vow-stronger-russia-north-korea-ties-state-agency-a78565';
  expect(document).toMatchObject({
    title: 'Putin, Kim Vow Stronger Russia-North Korea Ties – State Agency',
    publishedOn: '2022-08-15',
    publisher: { name: 'The Moscow Times', countryCode: 'RU' },
    url,
    byline: null,
    language: 'en',
  });
  const blocks = blocksOf(document);
  expect(blocks.map(([kind]) => kind)).toEqual(['title', 'dateline', 'caption', ...Array(11).fill('paragraph')]);
  expect(blocks[2]?.[1]).toMatch(/^North Korean Leader .* on April 25, 2019\. Valery Sharifulin\/TASS$/);
  expect(linksOf(document).map(([words]) => words)).toEqual([
    'reported',
    'send workers',
    'noted',
    'first Russia visit',
    'hailed',
    'said',
  ]);
  expect(document.text).not.toMatch(/Original url|[*#[\]<>]/);
});

test('reads a wire story in plain text', () => {
  const document = read(
    lines(
      'BRIDGE TO CLOSE FOR A YEAR',
      'By Maria Lindqvist and Paul Okoro',
      '',
      'LISBON, Aug 15 (Reuters) - The old harbour bridge will close',
      'in October, the ministry said.',
      '',
      '"We have no choice," minister Ana Duarte told reporters.',
      '',
      '(Reporting by Maria Lindqvist in Lisbon and Paul Okoro in Lagos; Editing by Jo Brand)',
      '',
      'Source: https://www.reuters.com/world/2022/bridge',
    ),
    'wire.txt',
  );
  expect(document).toMatchObject({
    title: 'BRIDGE TO CLOSE FOR A YEAR',
    publishedOn: '2022-08-15',
    byline: 'Maria Lindqvist and Paul Okoro',
    publisher: { name: 'Reuters', countryCode: 'GB' },
    url: 'https://www.reuters.com/world/2022/bridge',
  });
  expect(blocksOf(document)).toEqual([
    ['title', 'BRIDGE TO CLOSE FOR A YEAR'],
    ['dateline', 'By Maria Lindqvist and Paul Okoro'],
    ['dateline', 'LISBON, Aug 15 (Reuters) -'],
    ['paragraph', 'The old harbour bridge will close in October, the ministry said.'],
    ['paragraph', '"We have no choice," minister Ana Duarte told reporters.'],
    ['dateline', '(Reporting by Maria Lindqvist in Lisbon and Paul Okoro in Lagos; Editing by Jo Brand)'],
  ]);
  expect(document.blocks.map(({ line }) => line)).toEqual([1, 2, 4, 4, 7, 9]);
  expect(document.text).toContain('Okoro\n\nLISBON, Aug 15 (Reuters) - The old harbour');
});

test('reads Markdown with front matter', () => {
  const document = read(
    lines(
      '---',
      'title: The bridge that waits',
      'date: 05/06/2022',
      'author: Maria Lindqvist',
      'url: https://news.example.org/2022/06/05/bridge',
      'publisher: The Lisbon Herald',
      'tags: [bridges, Lisbon]',
      'lang: en',
      '---',
      '',
      '# The Bridge That Waits',
      '',
      'Nobody knows when it will open.',
      '',
      '*By Maria Lindqvist* | Updated: June 7, 2022',
      '',
      '![The bridge that waits](bridge.jpg)',
      '*The bridge at dawn.*',
      '',
      'LISBON — It has [waited](https://example.org/w) long.',
      '',
      '> “Too long,” they say.',
      '',
      '## What comes next',
      '',
      'June 1, 2023',
      '',
      'Nothing.',
    ),
  );
  expect(document).toMatchObject({
    title: 'The bridge that waits',
    publishedOn: '2022-06-05',
    byline: 'Maria Lindqvist',
    url: 'https://news.example.org/2022/06/05/bridge',
    publisher: { name: 'The Lisbon Herald', countryCode: null, home: null },
    tags: ['bridges', 'Lisbon'],
    language: 'en',
  });
  expect(blocksOf(document)).toEqual([
    ['title', 'The Bridge That Waits'],
    ['paragraph', 'Nobody knows when it will open.'],
    ['dateline', 'By Maria Lindqvist | Updated: June 7, 2022'],
    ['caption', 'The bridge at dawn.'],
    ['dateline', 'LISBON —'],
    ['paragraph', 'It has waited long.'],
    ['quote', '“Too long,” they say.'],
    ['heading', 'What comes next'],
    ['paragraph', 'June 1, 2023'],
    ['paragraph', 'Nothing.'],
  ]);
  expect(linksOf(document)).toEqual([['waited', 'https://example.org/w']]);
});

test('a title that only front matter gives comes first, beside a heading of other words', () => {
  const document = read('---\nlang: en\ntitle: The bridge\n---\n# A year later\n\nIt opened.');
  expect(document.title).toBe('The bridge');
  expect(blocksOf(document)).toEqual([
    ['title', 'The bridge'],
    ['heading', 'A year later'],
    ['paragraph', 'It opened.'],
  ]);
  expect(document.blocks.map(({ line }) => line)).toEqual([3, 5, 7]);
});

test.each([
  ['a dateline behind a standfirst', 'Bridge opens\n\nAt last it did.\n\nLISBON — It opened.', 'LISBON —'],
  ['none behind two paragraphs', 'Bridge opens\n\nAt last.\n\nIt did.\n\nLISBON — It opened.', null],
  [
    'a labelled date at the end',
    'Bridge opens\n\nOne.\n\nTwo.\n\nThree.\n\nPublished: 15 August 2022',
    'Published: 15 August 2022',
  ],
  ['none without its label', 'Bridge opens\n\nOne.\n\nTwo.\n\nThree.\n\n15 August 2022', null],
  ['none in a heading of the story', '# Bridge opens\n\nOne.\n\n## August 15, 2022\n\nTwo.', null],
  ['none in a quotation', 'Bridge opens\n\n> August 15, 2022\n\nOne.', null],
])('dateline: %s', (_, text, expected) => {
  const found = blocksOf(read(text)).find(([kind]) => kind === 'dateline');
  expect(found?.[1] ?? null).toBe(expected);
});

test('an image repeats neither the title nor its caption', () => {
  const document = read('# Bridge opens\n\n![Bridge opens](a)\n\nOne.\n\n![Dawn](b)\n*Dawn over it*\n\n![Dusk](c)');
  expect(blocksOf(document).filter(([kind]) => kind === 'caption')).toEqual([
    ['caption', 'Dawn over it'],
    ['caption', 'Dusk'],
  ]);
});

test('a text that is neither long nor about anything has nothing but words', () => {
  expect(read('It opened.', 'NOTE.TXT')).toEqual({
    title: null,
    publishedOn: null,
    url: null,
    publisher: null,
    byline: null,
    language: null,
    tags: [],
    text: 'It opened.',
    blocks: [{ kind: 'paragraph', start: 0, end: 10, line: 1 }],
    links: [],
  });
});

test.each([
  ['an unknown ending', 'a/b.docx', 'words', null, 'is of no format'],
  ['nothing but markup', 'a.md', '---\nlang: en\n---\n\n***\n\n<!-- words -->\n', null, 'has no words to read'],
  ['front matter without an end', 'a.md', '---\ntitle: words\n\nwords', 1, 'closing line'],
  ['broken front matter', 'a.md', '---\ntitle: "words\n---\nwords', 2, 'Missing closing'],
  ['Markdown that nests too deep', 'a.md', `words\n\n${'> '.repeat(10_000)}`, 3, 'fifty deep'],
])('refuses %s', (_, path, text, line, message) => {
  expect(failure(() => read(text, path))).toEqual({ line, message: expect.stringContaining(message) });
});
