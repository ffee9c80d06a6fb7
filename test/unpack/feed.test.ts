import { expect, test } from 'vitest';
import { contentsOf, fieldsOf, told } from './unpacking.ts';

const SUMMARY_ONLY = 'skipped, holds only a summary, without the text of the article';
const STORY = '<p>The ferry to Lisbon was <em>late</em>.</p>';

function rss(...items: readonly string[]): string {
  const namespaces =
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return `<?xml version="1.0"?>
<rss version="2.0" ${namespaces}><channel><title>Lantern</title><language>en-gb</language>
${items.map((item) => `<item>${item}</item>`).join('\n')}
</channel></rss>`;
}

test('an item of RSS has its full text before its summary, and the line on which it begins', async () => {
  const contents = await contentsOf(
    'a.rss',
    rss(
      '<title>No</title><description>Only this.</description>',
      `<title>Ferry &amp; fog</title><link>https://lantern.example/ferry</link><dc:creator>Ana Ruiz</dc:creator>
       <pubDate>Mon, 10 Mar 2031 07:08:09 +0100</pubDate><category>boats</category><category>Lisbon</category>
       <description>Late.</description><content:encoded><![CDATA[${STORY}]]></content:encoded>`,
    ),
  );
  expect(contents.isArchive).toBe(true);
  expect(told(contents)).toEqual([`a.rss#1: ${SUMMARY_ONLY}`, 'a.rss#2: fields']);
  expect(fieldsOf(contents.entries[1])).toEqual({
    headline: 'Ferry & fog',
    datePublished: 'Mon, 10 Mar 2031 07:08:09 +0100',
    author: ['Ana Ruiz'],
    url: 'https://lantern.example/ferry',
    inLanguage: 'en-gb',
    keywords: ['boats', 'Lisbon'],
    articleBody: STORY,
    line: 4,
  });
});

test('an entry of Atom, with markup inside its text', async () => {
  const { entries } = await contentsOf(
    'a.xml',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lantern</title><entry><title type="html">Ferry</title>
    <link rel="self" href="https://lantern.example/1.xml"/><link href="https://lantern.example/1"/>
    <author><name>Ana Ruiz</name></author><author><name>Tom Ode</name></author><category term="boats"/>
    <updated>2031-03-11T00:00:00Z</updated><published>2031-03-10T00:00:00Z</published><summary>Late.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${STORY}</div></content></entry></feed>`,
  );
  expect(entries.map(fieldsOf)).toEqual([
    {
      headline: 'Ferry',
      datePublished: '2031-03-10T00:00:00Z',
      author: ['Ana Ruiz', 'Tom Ode'],
      url: 'https://lantern.example/1',
      keywords: ['boats'],
      articleBody: STORY,
      line: 1,
    },
  ]);
});

test('RSS 1.0 and 0.91', async () => {
  const long = `${'The ferry was late. '.repeat(100)}`;
  const item = `<item><title>Ferry</title><link>https://lantern.example/1</link><description>${long}</description></item>`;
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">${item}</rdf:RDF>`;
  for (const text of [rdf, `<rss version="0.91"><channel>${item}</channel></rss>`]) {
    const { entries } = await contentsOf('a.xml', text);
    expect(fieldsOf(entries[0])).toMatchObject({ headline: 'Ferry', url: 'https://lantern.example/1' });
  }
});

test('a JSON feed', async () => {
  const item = {
    id: '7',
    url: 'https://lantern.example/1',
    title: 'Ferry',
    content_html: STORY,
    authors: [{ name: 'Ana Ruiz' }],
  };
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Lantern', description: 'News', items: [item] };
  const { entries } = await contentsOf('a.json', JSON.stringify(feed));
  expect(entries.map(fieldsOf)).toEqual([
    { headline: 'Ferry', author: ['Ana Ruiz'], url: 'https://lantern.example/1', articleBody: STORY, line: 1 },
  ]);
});

test('a summary is not the text, wherever it stands', async () => {
  const contents = await contentsOf(
    'a.rss',
    rss(
      '<title>A</title><description>The ferry was late.</description><content:encoded>&lt;p&gt;The ferry was late.&lt;/p&gt;</content:encoded>',
      '<title>B</title><content:encoded>&lt;p&gt;The ferry was [&#8230;]&lt;/p&gt;</content:encoded>',
      '<title>C</title>',
    ),
  );
  expect(told(contents)).toEqual([
    `a.rss#1: ${SUMMARY_ONLY}`,
    `a.rss#2: ${SUMMARY_ONLY}`,
    'a.rss#3: skipped, has no text',
  ]);
});

test('the encoding is the one that the feed names', async () => {
  const text = rss(`<title>Fähre</title><content:encoded>${'spät '.repeat(9)}</content:encoded>`);
  const bytes = Buffer.from(text.replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"'), 'latin1');
  expect(fieldsOf((await contentsOf('a.xml', bytes)).entries[0])).toMatchObject({ headline: 'Fähre' });
  expect((await contentsOf('a.xml', text.replace('1.0"?', '1.0" encoding="klingon"?'))).broken).toContain('"klingon"');
});

test('no entity is expanded, and no file read', async () => {
  const text = rss('<title>A</title><content:encoded>&e30; The ferry was late.</content:encoded>');
  const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};&e${at};">`).join('');
  const { entries } = await contentsOf(
    'a.rss',
    text.replace('<rss', `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]><rss`),
  );
  expect(fieldsOf(entries[0]).articleBody).toBe('&e30; The ferry was late.');
  const outside = text.replace('<rss', '<!DOCTYPE rss [<!ENTITY e30 SYSTEM "file:///etc/passwd">]><rss');
  expect(await contentsOf('a.rss', outside)).toMatchObject({
    entries: [],
    broken: expect.stringContaining('is a broken feed'),
  });
});

test.each([
  ['<rss version="2.0"><channel></channel></rss>', 'skipped, is a feed without items'],
  [
    '<articles><article/></articles>',
    'skipped, is XML, but no feed (RSS or Atom): its outermost element is <articles>',
  ],
])('%s is no news', async (text, reason) => {
  expect(told(await contentsOf('a.xml', text))).toEqual([`a.xml: ${reason}`]);
});

test('what is nested without end is broken', async () => {
  const text = `<rss version="2.0"><channel><item>${'<a>'.repeat(200_000)}</channel></rss>`;
  expect((await contentsOf('a.xml', text)).broken).toContain('is a broken feed');
});
