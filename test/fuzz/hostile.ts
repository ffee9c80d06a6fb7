import { gzipSync } from 'node:zlib';
import type { Seed } from './seeds.ts';

/** Files made to do harm, the more the larger `size` is, 1 to 1,000. */
export const HOSTILE: Readonly<Record<string, (size: number) => Seed>> = {
  'nested elements': (size) => file('.html', `<html><body>${'<div>'.repeat(size * 200)}words`),
  'nested inline elements': (size) => file('.html', `<html><body><p>${'<b><i>'.repeat(size * 100)}words`),
  'unclosed tags': (size) => file('.html', `<html><body>${'<p <a <b '.repeat(size * 100)}`),
  'a huge attribute': (size) => file('.html', `<html><body><p class="${'x '.repeat(size * 1000)}">words</p>`),
  'many classes': (size) => file('.html', `<html><body><p class="${'x '.repeat(size * 4000)}">words</p>`),
  'many attributes': (size) => file('.html', `<html><body><p ${'a=1 '.repeat(size * 500)}>words</p>`),
  'a gigantic table': (size) => file('.html', `<html><body><table>${'<tr><td>a<td>b'.repeat(size * 100)}</table>`),
  entities: (size) => file('.html', `<html><body><p>${'&amp;&#x1F600;&notit;&'.repeat(size * 200)}`),
  comments: (size) => file('.html', `<html><body>${'<!--'.repeat(size * 200)}`),
  'deep JSON-LD': (size) =>
    file('.html', `<html><script type="application/ld+json">${'{"@graph":['.repeat(size * 20)}</script><body><p>words`),
  'deep JSON': (size) => file('.json', `${'['.repeat(size * 200)}${']'.repeat(size * 200)}`),
  'deep objects': (size) => file('.jsonl', `${'{"a":'.repeat(size * 100)}1${'}'.repeat(size * 100)}\n`),
  'a long number': (size) => file('.json', `{"title":"a","date":${'9'.repeat(size * 500)},"text":"words words"}`),
  'a long line': (size) => file('.jsonl', `{"text":"${'word '.repeat(size * 1000)}"}`),
  'billion laughs': (size) =>
    file(
      '.xml',
      `<?xml version="1.0"?><!DOCTYPE rss [${laughs(size)}]><rss version="2.0"><channel><title>&l9;</title><item><title>&l9;</title><description>&l9;</description></item></channel></rss>`,
    ),
  'an outside entity': () =>
    file(
      '.xml',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title><item><title>&x;</title><description>&x;</description></item></channel></rss>',
    ),
  'deep XML': (size) => file('.rss', `<rss version="2.0"><channel>${'<item>'.repeat(size * 50)}`),
  'many columns': (size) => file('.csv', `title,text${',a'.repeat(size * 100)}\n${'x,'.repeat(size * 100)}\n`),
  'an open quotation mark': (size) => file('.csv', `title,text\n"${'a,b\n'.repeat(size * 500)}`),
  'a gzip bomb': (size) => ({ ending: '.jsonl.gz', bytes: gzipSync(Buffer.alloc(size * 100_000, 'a')) }),
  'a gzip bomb of lines': (size) => ({ ending: '.jsonl.gz', bytes: gzipSync(Buffer.alloc(size * 20_000, '{}\n')) }),
  'gzip within gzip': (size) => ({ ending: '.gz', bytes: gzipSync(gzipSync(Buffer.alloc(size * 10_000))) }),
  'a record that is too long': (size) =>
    file(
      '.warc',
      `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${size}99999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>words`,
    ),
  'a record that unpacks to much': (size) => bombInWarc(size),
  'headers without end': (size) => file('.warc', `WARC/1.0\r\n${'A: b\r\n'.repeat(size * 200)}`),
  'marks of Markdown': (size) => file('.md', '> '.repeat(size * 20) + '[*_`'.repeat(size * 20)),
  'nested lists': (size) => file('.md', Array.from({ length: size }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n')),
  'deep front matter': (size) => file('.md', `---\na: ${'['.repeat(size * 50)}\n---\nwords`),
  aliases: (size) =>
    file(
      '.md',
      `---\na: &a [x]\n${Array.from({ length: size }, (_, at) => `b${at}: &b${at} [*a, *a]`).join('\n')}\n---\nwords`,
    ),
  'blanks and brackets': (size) =>
    file('.txt', `${' '.repeat(size * 100)}${'('.repeat(size * 100)}${'a '.repeat(size * 100)}`),
  'quotation marks': (size) => file('.txt', '“"‘\' said '.repeat(size * 20)),
  'one word': (size) => file('.txt', 'a'.repeat(size * 1000)),
  capitals: (size) => file('.txt', 'MR. LEE SAID THAT A. B. C. WAS LATE. '.repeat(size * 2)),
  'names and names': (size) => file('.txt', 'Ana Lopez de la Cruz van der Berg and '.repeat(size * 2)),
  datings: (size) => file('.txt', 'on Tuesday, March 5 at 10 a.m. last year, two weeks ago, '.repeat(size * 2)),
};

function file(ending: string, text: string): Seed {
  return { ending, bytes: Buffer.from(text) };
}

function laughs(size: number): string {
  const first = `<!ENTITY l0 "${'lol'.repeat(size)}">`;
  return first + Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
}

function bombInWarc(size: number): Seed {
  const body = gzipSync(Buffer.alloc(size * 100_000, '<p>words'));
  const http = Buffer.concat([
    Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
    body,
  ]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return { ending: '.warc', bytes: Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]) };
}
