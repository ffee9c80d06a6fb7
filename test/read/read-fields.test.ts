import { expect, test } from 'vitest';
import type { Entry, RecordFields } from '../../src/model.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { blocksOf, failure } from './reading.ts';

function entry(fields: Partial<RecordFields>): Entry {
  const bytes = Buffer.from(JSON.stringify({ articleBody: 'The ferry was late.', line: 7, ...fields }));
  return { path: 'a.jsonl#7', format: 'fields', bytes, url: null, date: null, charset: null };
}

const read = (fields: Partial<RecordFields>) => readDocument(entry(fields));

test('a record says what it is', () => {
  const document = read({
    headline: 'Ferry &amp; fog',
    datePublished: 'Mon, 10 Mar 2031 07:08:09 +0100',
    author: ['By Ana Ruiz', 'https://lantern.example/tom', 'Tom Ode; Eva Lund'],
    publisher: 'www.reuters.com',
    url: 'https://lantern.example/ferry',
    inLanguage: 'eng',
    keywords: ['boats, Lisbon'],
  });
  expect(document).toMatchObject({
    title: 'Ferry & fog',
    publishedOn: '2031-03-10',
    byline: 'Ana Ruiz, Tom Ode and Eva Lund',
    publisher: { name: 'Reuters' },
    url: 'https://lantern.example/ferry',
    language: 'en',
    tags: ['boats', 'Lisbon'],
    text: 'Ferry & fog\n\nThe ferry was late.',
  });
  expect(document.blocks.map(({ kind, line }) => [kind, line])).toEqual([
    ['title', 7],
    ['paragraph', 7],
  ]);
});

test.each([
  [
    'plain text',
    'The ferry was late.\n\n“It was fog,” she said & sighed; 3 < 4.',
    '“It was fog,” she said & sighed; 3 < 4.',
  ],
  [
    'text with entities',
    'The ferry was late.\n\n&ldquo;It was fog,&#8221; she said &lt;twice&gt;.',
    '“It was fog,” she said <twice>.',
  ],
  [
    'HTML',
    '<p>The ferry was late.</p><script>x()</script><p>“It was <b>fog</b>,” she said.</p>',
    '“It was fog,” she said.',
  ],
  ['HTML with breaks', 'The ferry was late.<br/><br/>“It was fog,” she said.', '“It was fog,” she said.'],
  ['Markdown', 'The ferry was late.\n\n“It was **fog**,” she said.', '“It was fog,” she said.'],
])('a text may be %s', (_, articleBody, second) => {
  expect(blocksOf(read({ articleBody }))).toEqual([
    ['paragraph', 'The ferry was late.'],
    ['paragraph', second],
  ]);
});

test('what is not known is left open', () => {
  expect(
    read({ publisher: 'https://lantern.example', inLanguage: 'klingon', url: 'lantern', datePublished: 'soon' }),
  ).toMatchObject({
    publisher: null,
    url: null,
    publishedOn: null,
    title: null,
  });
});

test.each<[string, object, string]>([
  ['an empty text', { articleBody: ' \u200B' }, 'is empty'],
  ['a text of 3 MB', { articleBody: 'word '.repeat(600_000) }, 'is 3.0 MB long'],
  ['another record', { articleBody: 7 }, 'is a record that cannot be read'],
])('refuses %s', (_, fields, message) => {
  expect(failure(() => read(fields)).message).toContain(message);
});
