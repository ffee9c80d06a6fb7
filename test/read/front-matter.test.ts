import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/read/front-matter.ts';
import { failure } from './reading.ts';

const read = (yaml: string) => readFrontMatter(yaml, 1);

test('reads the fields of an article', () => {
  const yaml = [
    'tags: [bridges, Lisbon, bridges, 2022]',
    'title: "Harbour: the bridge"',
    'date: 2022-08-15',
    'author: Jane Doe',
    'url: https://example.org/a',
    'publisher: The Lisbon Herald',
    'lang: en-GB',
  ].join('\n');
  expect(read(yaml)).toEqual({
    title: 'Harbour: the bridge',
    titleLine: 3,
    date: { label: 'published', readings: ['2022-08-15'] },
    byline: 'Jane Doe',
    url: 'https://example.org/a',
    publisher: 'The Lisbon Herald',
    language: 'en',
    tags: ['bridges', 'Lisbon', '2022'],
  });
});

test.each([
  ['byline', 'authors: [Jane Doe, {name: John Roe, email: x}, Ann Poe]', 'Jane Doe, John Roe and Ann Poe'],
  ['byline', 'Byline: By Jane Doe', 'Jane Doe'],
  ['byline', 'author: {name: Jane Doe}', 'Jane Doe'],
  ['byline', 'author: [[Jane Doe]]', null],
  ['title', 'TITLE: |\n  Two\n  lines', 'Two lines'],
  ['title', 'title: 1984', '1984'],
  ['title', 'title: [a, b]', null],
  ['title', 'title: ""', null],
  ['title', 'title: "a\\0b\\uD83Dc"', 'a b c'],
  ['url', 'link: ftp://example.org/a', null],
  ['url', 'url: /a\ncanonical: https://example.org/a', 'https://example.org/a'],
  ['url', 'source: https://example.org/a', 'https://example.org/a'],
  ['publisher', 'source: The Lisbon Herald', 'The Lisbon Herald'],
  ['publisher', 'source: https://example.org/a', null],
  ['publisher', 'site-name: The Lisbon Herald', 'The Lisbon Herald'],
  ['publisher', 'publisher: {name: The Lisbon Herald}', 'The Lisbon Herald'],
  ['language', 'language: English', null],
  ['tags', 'keywords: bridges, Lisbon; Tagus', ['bridges', 'Lisbon', 'Tagus']],
  ['tags', 'tags:\n  - bridges\n  - Lisbon', ['bridges', 'Lisbon']],
  ['date', 'published: 15 August 2022', { label: 'published', readings: ['2022-08-15'] }],
  ['date', 'date: soon\npubDate: 2022-08', { label: 'published', readings: ['2022-08'] }],
  ['date', 'date: &day 2022-08-15\nupdated: *day', { label: 'published', readings: ['2022-08-15'] }],
  ['date', 'nothing: known', null],
  ['title', '# only a comment', null],
] as const)('%s of %j', (field, yaml, expected) => {
  expect(read(yaml)[field]).toEqual(expected);
});

const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
for (const [at, name] of [...'bcdefgh'].entries()) bomb.push(`${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]`);

test.each([
  ['an open quotation mark', 'a: 1\ntitle: "b\nc: 2', 4],
  ['a field twice', 'a: 1\na: 2', 3],
  ['a list', '- a\n- b', 1],
  ['a sentence', 'Only words.', 1],
  ['an alias of nothing', 'a: *b', 1],
  ['aliases that fill the memory', bomb.join('\n'), 1],
  ['brackets in one another', `a: 1\nb: ${'['.repeat(500)}`, 1],
  ['lists in one another', `a: 1\nb:\n  ${'- '.repeat(500)}x`, 4],
  ['keys in one another', `${'? '.repeat(4000)}x`, 2],
  ['a key that is a list', 'a: 1\n? [b]\n: c', 3],
  ['too much of it', 'a: 1\n'.repeat(10_000), 1],
])('refuses %s', (_, yaml, line) => {
  expect(failure(() => read(yaml))).toEqual({
    line,
    message: expect.stringMatching(/^has front matter that cannot be read: \S/),
  });
});

test('a tag of a type runs nothing', () => {
  expect(read('title: !!js/function "function () {}"').title).toBe('function () {}');
});
