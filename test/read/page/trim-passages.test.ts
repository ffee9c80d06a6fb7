import { expect, test } from 'vitest';
import { htmlPassages } from '../../../src/read/html-passages.ts';
import { trimPassages } from '../../../src/read/page/trim-passages.ts';

const STORY = 'The bridge over the river was closed on Monday, and nobody could say for how long.';
const trimmed = (html: string) => trimPassages(htmlPassages(html, 1), 'A bridge is closed').map(({ text }) => text);
const around = (html: string) => trimmed(`<p>${STORY}</p>${html}<p>${STORY}</p>`).slice(1, -1);

test.each([
  ['Advertisement'],
  ['SHARE THIS'],
  ['Read more: Boats are late'],
  ['[Related: Boats are late.]'],
  ['More from the Herald'],
  ['Sign up for our newsletter and never miss a story.'],
  ['You may also like…'],
  ['© 2022 The Lisbon Herald. All rights reserved.'],
])('%s is no line of an article', (line) => {
  expect(around(`<p>${line}</p>`)).toEqual([]);
});

test.each([
  ['Related to the bridge or not, the ferry is late as well.'.repeat(5)],
  ['“Share the road,” she said.'],
  ['“Sign up for the ferry,” she said.'],
  ['Related costs rose as well.'],
  ['More from the fund will follow in May, they say.'],
  ['More than a hundred people waited at the ferry.'],
  ['Comments were not allowed at the meeting.'],
  ['Subscribers paid for the old bridge.'],
])('%s is a line of an article', (line) => {
  expect(around(`<p>${line}</p>`)).toEqual([line]);
});

test('lists of other articles are left out, with what introduces them', () => {
  const list = '<ul><li><a href="/1">Boats are late</a></li><li><a href="/2">The mayor sails</a></li></ul>';
  expect(around(`<h3>More about boats</h3>${list}`)).toEqual([]);
  expect(around(`<p>RELATED STORIES:</p>${list}`)).toEqual([]);
  expect(around('<p><a href="/1">MAYOR SAILS INTO A STORM OVER BRIDGE</a></p>')).toEqual([]);
  expect(around('<p>See it here: <a href="/1">Boats are late this year</a></p>')).toEqual([]);
});

test('links are part of what they stand in', () => {
  const list =
    '<ul><li>Boats, <a href="/1">which were late</a></li><li><a href="/2">The mayor</a>, who sailed</li></ul>';
  expect(around(list)).toEqual(['Boats, which were late', 'The mayor, who sailed']);
  expect(around('<p><a href="/1">All of it is in the report, they say.</a></p>')).toHaveLength(1);
});

test('before the story stand title, byline and date, and no scraps', () => {
  const head =
    '<h1>A bridge is closed</h1><p>News</p><p>1,204 views</p><p>By Jane Doe</p><h2>What it means for boats</h2>';
  expect(trimmed(`${head}<p>${STORY}</p><h2>Comments welcome</h2>`)).toEqual([
    'A bridge is closed',
    'By Jane Doe',
    'What it means for boats',
    STORY,
  ]);
});
