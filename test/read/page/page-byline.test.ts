import { expect, test } from 'vitest';
import { pageByline } from '../../../src/read/page/page-byline.ts';
import { scanPage } from '../../../src/read/page/scan-page.ts';

const SITE = ['The Lisbon Herald'];

test.each<[html: string, byline: string | null]>([
  ['<meta name="author" content="Jane Doe">', 'Jane Doe'],
  ['<meta name="byl" content="By JANE DOE and JOHN ROE">', 'JANE DOE and JOHN ROE'],
  ['<meta name="author" content="Jane Doe, The Lisbon Herald">', 'Jane Doe'],
  ['<meta name="author" content="Jane Doe, Staff Writer">', 'Jane Doe'],
  ['<meta name="author" content="The Lisbon Herald"><span class="byline">By Jane Doe</span>', 'Jane Doe'],
  ['<a rel="author" href="/jane">Jane Doe</a>', 'Jane Doe'],
  ['<div itemprop="author"><span itemprop="name">Jane Doe</span></div>', 'Jane Doe'],
  ['<div class="byline"><b>Jane Doe</b><i>Monday, August 15, 2022</i></div>', 'Jane Doe'],
  ['<div class="article__author">Jane Doe News reporter @janedoe</div>', 'Jane Doe'],
  ['<h1>Title</h1><p>By Jane Doe</p>', 'Jane Doe'],
  ['<meta name="author" content="Jane Doe"><p class="byline">By Jane Doe, John Roe</p>', 'Jane Doe and John Roe'],
  ['<meta name="author" content="Reuters">', 'Reuters'],
  [
    '<meta name="author" content="admin"><meta property="article:author" content="https://facebook.example/herald">',
    null,
  ],
  ['<div id="comments"><span class="author">Jim Poe</span></div>', null],
  ['<h1>Title</h1><p>By Monday all of it was over.</p>', null],
])('%s', (html, byline) => {
  expect(pageByline(scanPage(html), [], SITE)).toBe(byline);
});
