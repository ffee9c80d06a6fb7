import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleError, NoArticle } from '../../src/errors.ts';
import type { Document } from '../../src/model.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { blocksOf, linksOf } from './reading.ts';

const PARAGRAPH =
  'The bridge over the river was closed on Monday, the mayor said, and nobody knows for how long it will be.';
const STORY = [
  PARAGRAPH,
  'Boats go under it all the same, she said, since the river is as deep as it has been for years.',
]
  .map((text) => `<p>${text}</p>\n`)
  .join('');

function read(html: string, url: string | null = null): Document {
  return readDocument({ path: 'a.html', format: 'html', bytes: Buffer.from(html), url, date: null, charset: null });
}

function skipped(html: string, url: string | null = null): string {
  try {
    read(html, url);
  } catch (error) {
    if (error instanceof NoArticle) return error.message;
    throw error;
  }
  return 'read as an article';
}

const PAGE = `<!DOCTYPE html>
<html lang="en"><head><title>Old bridge is closed | The Lisbon Herald</title>
<link rel="canonical" href="https://herald.example/2022/bridge">
<meta property="og:site_name" content="The Lisbon Herald"><meta property="og:type" content="article">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-08-15T09:00:00+01:00",
  "author": [{"name": "Jane Doe"}, {"name": "John Roe"}], "keywords": ["bridges", "boats"]}</script>
</head><body><nav><a href="/">Home</a><a href="/news">News</a></nav>
<div class="cookie-banner">We use cookies.</div>
<article><h1>Old bridge is closed</h1><p class="byline">By Jane Doe and John Roe</p>
<figure><img src="b.jpg" alt="bridge"><figcaption>The old bridge in the rain. Photo: Jim Poe</figcaption></figure>
${STORY}<h2>What comes next</h2>
<blockquote>“It is an old bridge,” the mayor said.</blockquote>
<ul><li>Boats wait</li>
<li>See the <a href="/plan?a=1&amp;b=2">whole plan</a> of the city</li></ul>
<div class="related"><h3>Related</h3><a href="/x">Another bridge is open</a></div>
<script>document.write('<p>never</p>')</script></article>
<footer>© The Lisbon Herald</footer></body></html>`;

test('a page is its article, with what it says of itself', () => {
  const document = read(PAGE);
  expect(document).toMatchObject({
    title: 'Old bridge is closed',
    publishedOn: '2022-08-15',
    byline: 'Jane Doe and John Roe',
    url: 'https://herald.example/2022/bridge',
    publisher: { name: 'The Lisbon Herald' },
    language: 'en',
    tags: ['bridges', 'boats'],
  });
  expect(blocksOf(document).map(([kind, words]) => [kind, words.slice(0, 26)])).toEqual([
    ['title', 'Old bridge is closed'],
    ['caption', 'The old bridge in the rain'],
    ['paragraph', 'The bridge over the river '],
    ['paragraph', 'Boats go under it all the '],
    ['heading', 'What comes next'],
    ['quote', '“It is an old bridge,” the'],
    ['paragraph', 'Boats wait'],
    ['paragraph', 'See the whole plan of the '],
  ]);
  expect(linksOf(document)).toEqual([['whole plan', 'https://herald.example/plan?a=1&b=2']]);
});

test('blocks stand on the lines of their words', () => {
  const lines = PAGE.split('\n');
  const document = read(PAGE);
  for (const { start, end, line } of document.blocks)
    expect(lines[line - 1]).toContain(document.text.slice(start, end).slice(0, 8));
});

test('words count, not how a page is laid out', () => {
  const source = `<html><title>t</title><p>\n\n  ${PARAGRAPH.replaceAll(' ', '\n')}\n</p>${STORY}`;
  const [, block] = read(source).blocks;
  expect(read(source).text).toContain(PARAGRAPH);
  expect(block?.line).toBe(3);
});

const LINKS = Array.from({ length: 30 }, (_, at) => `<h3><a href="/${at}">The mayor opens bridge ${at} again</a></h3>`);

describe('what is no article is skipped with a reason', () => {
  test.each<[what: string, html: string, reason: string]>([
    [
      'an error page',
      '<title>404 - Page not found</title><p>Sorry, there is no such page here.</p>',
      'is an error page: “404 - Page not found”',
    ],
    [
      'a cookie wall',
      '<title>Herald</title><p>We value your privacy. We and our partners store cookies.</p>',
      'asks to accept cookies',
    ],
    [
      'a paywall',
      '<title>A bridge</title><p>The bridge is</p><p>Subscribe to continue reading.</p>',
      'asks to sign in or to subscribe',
    ],
    [
      'a test for robots',
      '<title>Just a moment...</title><p>Checking your browser before you enter.</p>',
      'asks whether its reader is a person',
    ],
    [
      'an empty shell',
      '<title>A bridge</title><div id="app"></div><noscript>Please enable JavaScript.</noscript>',
      'shows no story',
    ],
    [
      'a section',
      `<title>News</title>${LINKS.join(`<p>${PARAGRAPH}</p>`).slice(0, 1400)}${LINKS.join('')}`,
      'is a list of other pages',
    ],
    [
      'a video',
      '<title>Bridge falls</title><meta property="og:type" content="video.other"><p>Watch it.</p>',
      'shows a video and only 2 words of a story',
    ],
    [
      'a list by its own word',
      `<title>Bridges</title><script type="application/ld+json">{"@type":"CollectionPage"}</script>${STORY}`,
      'is a list of other pages',
    ],
  ])('%s', (_, html, reason) => {
    expect(skipped(`<!doctype html><html>${html}`)).toContain(reason);
  });

  test('the front page of a site, and a search', () => {
    expect(skipped(`<html><title>Herald</title>${STORY}`, 'https://herald.example/')).toBe(
      'is the front page of a site',
    );
    expect(skipped(`<html><title>Herald</title>${STORY}`, 'https://herald.example/search?q=bridge')).toBe(
      'is a page of search results',
    );
  });

  test.each<[what: string, html: string]>([
    ['a short one', STORY],
    ['one among many links', `${STORY}${STORY}<div>${LINKS.slice(0, 15).join('')}</div>`],
    ['one about cookies', `<p>We use cookies, the mayor said of the site of the city, and nobody minds.</p>${STORY}`],
    [
      'one about what is not found',
      `<h1>Gold of the old king not found in the river again</h1>${STORY}${STORY}${STORY}`,
    ],
  ])('%s is an article', (_, html) => {
    expect(skipped(`<html><title>A bridge is closed</title>${html}`)).toBe('read as an article');
  });
});

test('whatever a page holds, it is read or refused by name, and its blocks are sound', () => {
  const pieces = [
    '<p>',
    '</p>',
    '<div class="related">',
    '<div>',
    '</div>',
    '<h1>',
    '</h1>',
    '<a href="/x">',
    '</a>',
    '<br>',
    '<li>',
    '<table><tr><td>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<meta name=author content="Jane Doe">',
    '<time datetime=2022-08-15>',
    '<b hidden>',
    '\n',
    '&amp;',
    '&#0;',
    '&#xD800;',
    '<p style="display:none">',
    '<figure>',
    '<template>',
    '<svg>',
    '\u0000',
    'é',
    PARAGRAPH,
    PARAGRAPH,
    PARAGRAPH,
    'By Jane Doe',
    '<script type="application/ld+json">{"@type":"Article"',
    '}',
    '<title>',
    '</title>',
    '<body>',
    '<plaintext>',
    '<x-y>',
    '<![CDATA[',
  ];
  const html = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(html, (parts) => {
      const source = `<html>${parts.join('')}`;
      let document: Document;
      try {
        document = read(source);
      } catch (error) {
        expect(error instanceof ArticleError || error instanceof NoArticle).toBe(true);
        return;
      }
      for (const { start, end, line } of document.blocks) {
        expect(document.text.slice(start, end).trim()).toBe(document.text.slice(start, end));
        expect(line).toBeLessThanOrEqual(source.split(/\r\n?|\n/).length);
      }
    }),
    { numRuns: 150 },
  );
});
