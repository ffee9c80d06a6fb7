import { expect, test } from 'vitest';
import { pageDate } from '../../../src/read/page/page-date.ts';
import { scanPage } from '../../../src/read/page/scan-page.ts';

const dateOf = (html: string, published: string | null = null, url: string | null = null) =>
  pageDate(scanPage(html), published, url)?.readings ?? null;

test.each<[what: string, html: string, day: string | null]>([
  ['a meta element', '<meta property="article:published_time" content="2022-08-15T10:00:00+02:00">', '2022-08-15'],
  ['microdata', '<span itemprop="datePublished" content="2022-08-15">today</span>', '2022-08-15'],
  ['a time element', '<time datetime="2022-08-15 17:19:53 GMT">an hour ago</time>', '2022-08-15'],
  ['a class', '<span class="post-date">Aug. 15, 2022</span>', '2022-08-15'],
  ['a line below the headline', '<h1>Title</h1><div>Written by Jane Doe, MD, on August 15, 2022</div>', '2022-08-15'],
  [
    'a whole date before one without its year',
    '<b class=date>13 Aug</b><i class=date>August 15, 2022</i>',
    '2022-08-15',
  ],
  ['digits without marks', '<meta name="pubdate" content="20220815T101112Z">', '2022-08-15'],
  ['seconds since 1970', '<meta name="article:published_time" content="1660521600">', '2022-08-15'],
  ['no date of a comment', '<div class="comments"><time datetime="2022-08-15">x</time></div>', null],
  ['no date of a system that has none', '<meta name="date" content="1970-01-01T00:00:00Z">', null],
  ['no year in a sentence', '<h1>Title</h1><p>The bridge was built in 1966 and closed on August 15, 2022.</p>', null],
])('%s', (_, html, day) => {
  expect(dateOf(html)?.[0] ?? null).toBe(day);
});

test('a day in Greenwich is the day that the page shows', () => {
  const page = '<span class="date">August 15, 2022 9:00 pm</span>';
  expect(dateOf(page, '2022-08-16T01:00:00Z')).toEqual(['2022-08-15']);
  expect(dateOf('', '2022-08-16T01:00:00Z', 'https://herald.example/2022/08/15/bridge')).toEqual(['2022-08-15']);
  expect(dateOf(page, '2022-08-16T01:00:00+02:00')).toEqual(['2022-08-16']);
  expect(dateOf(page, '2022-08-18T01:00:00Z')).toEqual(['2022-08-18']);
  expect(dateOf(`<h1>Title</h1>${page}`, '2022-08-16T01:00:00+02:00')).toEqual(['2022-08-15']);
});
