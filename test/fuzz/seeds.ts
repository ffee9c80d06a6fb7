import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ROOT } from '../docs/page.ts';

/** A file that is as it should be, before it is spoilt. */
export interface Seed {
  readonly ending: string;
  readonly bytes: Buffer;
}

const TEXT =
  'Mayor Ana Lopez told reporters on Tuesday that the bridge would close. “We have no choice,” she said.\n\nThe union denied it, according to the Lantern.';

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge to close | Lantern</title>
<meta property="og:title" content="Bridge to close"><meta property="article:published_time" content="2024-03-05T10:00:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Bridge to close","datePublished":"2024-03-05","author":[{"@type":"Person","name":"Jo Day"}]}]}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Bridge to close</h1><time datetime="2024-03-05">March 5</time>
${TEXT.split('\n\n')
  .map((paragraph) => `<p>${paragraph} <a href="https://a.example/x">More</a></p>`.repeat(4))
  .join('')}<figure><img src="a.jpg"><figcaption>The bridge</figcaption></figure></article></body></html>`;

const RECORD = { headline: 'Bridge to close', datePublished: '2024-03-05', author: 'Jo Day', articleBody: TEXT };
const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lantern</title><link>https://lantern.example</link><description>x</description><item><title>Bridge</title><link>https://lantern.example/1</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${TEXT}</p>]]></content:encoded></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lantern</title><id>x</id><updated>2024-03-05T10:00:00Z</updated><entry><title>Bridge</title><id>1</id><updated>2024-03-05T10:00:00Z</updated><content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</content></entry></feed>`;

function warc(): Buffer {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(HTML)}\r\n\r\n${HTML}`;
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    'WARC-Target-URI: https://lantern.example/bridge',
    'WARC-Date: 2024-03-05T10:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${http}\r\n\r\n`.repeat(2));
}

const made: readonly Seed[] = [
  { ending: '.html', bytes: Buffer.from(HTML) },
  { ending: '.json', bytes: Buffer.from(JSON.stringify({ articles: [RECORD, RECORD] }, null, 1)) },
  { ending: '.jsonl', bytes: Buffer.from(`${JSON.stringify(RECORD)}\n`.repeat(3)) },
  { ending: '.csv', bytes: Buffer.from(`title,date,body\n"Bridge, closed",2024-03-05,"${TEXT}"\nb,2024,"${TEXT}"\n`) },
  { ending: '.rss', bytes: Buffer.from(FEED) },
  { ending: '.xml', bytes: Buffer.from(ATOM) },
  { ending: '.warc', bytes: warc() },
  { ending: '.warc.gz', bytes: gzipSync(warc()) },
  { ending: '.jsonl.gz', bytes: gzipSync(`${JSON.stringify(RECORD)}\n`.repeat(3)) },
];

/** The articles of the tests and of the seeds. */
const articles = ['test/articles', 'seeds'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt)$/.test(file) && !/README/.test(file))
    .map((file) => ({ ending: file.slice(file.lastIndexOf('.')), bytes: readFileSync(join(ROOT, folder, file)) })),
);

/** Real pages, where the corpora lie beside the project. */
function pages(): Seed[] {
  const folder = join(ROOT, '../shared/corpora/html/html');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).sort().slice(0, 40);
  return files.map((file) => ({ ending: '.html', bytes: gunzipSync(readFileSync(join(folder, file))) }));
}

export const SEEDS: readonly Seed[] = [...made, ...made, ...made, ...articles, ...pages()];
