import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { contentsOf, told } from './unpacking.ts';

const PAGE = '<!doctype html><title>Ferry</title><p>The ferry to Lisbon was late.';
const DATE = '2031-03-10T07:08:09Z';

interface Given {
  readonly type?: 'response' | 'resource' | 'request' | 'conversion';
  readonly url?: string;
  readonly status?: string;
  readonly http?: Record<string, string>;
  readonly warc?: Record<string, string>;
}

/** A record as programs that crawl write it. */
async function record(body: string | Uint8Array, given: Given = {}): Promise<Uint8Array> {
  const { type = 'response', url = 'https://lantern.example/ferry', status = '200 OK', http, warc } = given;
  async function* bytes() {
    yield Buffer.from(body);
  }
  const options = {
    type,
    url,
    date: DATE,
    statusline: `HTTP/1.1 ${status}`,
    httpHeaders: http ?? { 'Content-Type': 'text/html; charset="utf-8"' },
    warcHeaders: warc ?? {},
  };
  return WARCSerializer.serialize(WARCRecord.create(options, bytes()), { gzip: false });
}

async function warc(...records: readonly Promise<Uint8Array>[]): Promise<Buffer> {
  return Buffer.concat(await Promise.all(records));
}

const pages = async (content: Uint8Array) =>
  (await contentsOf('a.warc', content)).entries.map((entry) =>
    'bytes' in entry ? Buffer.from(entry.bytes).toString() : entry.reason,
  );

test('pages are entries by the number of their record, with where and when they were fetched', async () => {
  const contents = await contentsOf(
    'a.warc',
    await warc(
      record('fields', { type: 'request' }),
      record(PAGE),
      record('not found', { status: '404 Not Found' }),
      record('moved', { status: '301 Moved' }),
      record('\u0089PNG', { http: { 'Content-Type': 'image/png' } }),
      record(PAGE, { type: 'resource', warc: { 'Content-Type': 'text/html' } }),
      record('The ferry was late.', { type: 'conversion', warc: { 'Content-Type': 'text/plain' } }),
    ),
  );
  expect(contents).toMatchObject({ isArchive: true, broken: null });
  const kept = { url: 'https://lantern.example/ferry', date: DATE };
  expect(contents.entries).toEqual([
    { path: 'a.warc#2', format: 'html', bytes: Buffer.from(PAGE), charset: 'utf-8', ...kept },
    { path: 'a.warc#6', format: 'html', bytes: Buffer.from(PAGE), charset: null, ...kept },
    { path: 'a.warc#7', format: 'text', bytes: Buffer.from('The ferry was late.'), charset: null, ...kept },
  ]);
});

test('each record may be packed by itself', async () => {
  const packed = Buffer.concat([gzipSync(await record(PAGE)), gzipSync(await record(PAGE))]);
  expect(told(await contentsOf('a.warc.gz', packed))).toEqual(['a.warc.gz#1: html', 'a.warc.gz#2: html']);
});

test.each<[string, Record<string, string>, string | Uint8Array]>([
  ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(PAGE)],
  ['deflate', { 'Content-Encoding': 'deflate' }, deflateSync(PAGE)],
  ['raw deflate', { 'Content-Encoding': 'deflate' }, deflateRawSync(PAGE)],
  ['Brotli', { 'Content-Encoding': 'br' }, brotliCompressSync(PAGE)],
  ['gzip that was taken off', { 'Content-Encoding': 'gzip' }, PAGE],
  [
    'chunks',
    { 'Transfer-Encoding': 'chunked' },
    `8\r\n${PAGE.slice(0, 8)}\r\n${(PAGE.length - 8).toString(16)}\r\n${PAGE.slice(8)}\r\n0\r\n\r\n`,
  ],
  ['chunks that were put together', { 'Transfer-Encoding': 'chunked' }, PAGE],
])('a page as it came, in %s', async (_, http, body) => {
  expect(await pages(await record(body, { http: { 'Content-Type': 'text/html', ...http } }))).toEqual([PAGE]);
});

test.each<[string, string, Uint8Array, string]>([
  ['a bomb', 'gzip', gzipSync(Buffer.alloc(17_000_000)), 'has more than 16 MB, far more than an article'],
  ['noise', 'gzip', Buffer.from('noise'), 'is packed as "gzip", and is broken'],
  ['another packing', 'zstd', Buffer.from('noise'), 'is packed as "zstd", which hearsay does not read'],
])('%s fails alone', async (_, encoding, body, reason) => {
  const http = { 'Content-Type': 'text/html', 'Content-Encoding': encoding };
  expect(await pages(await warc(record(body, { http }), record(PAGE)))).toEqual([reason, PAGE]);
});

test('a record that is too long fails alone', async () => {
  const [failure, page] = await pages(await warc(record(Buffer.alloc(16_100_000, 'a')), record(PAGE)));
  expect(failure).toContain('is a record of more than 16 MB');
  expect(page).toBe(PAGE);
});

test('an archive that breaks off keeps the pages before', async () => {
  const whole = await warc(record(PAGE), record(PAGE));
  const cut = await contentsOf('a.warc', whole.subarray(0, -50));
  expect(told(cut)).toEqual(['a.warc#1: html']);
  expect(cut.broken).toBe('breaks off within its record 2; fetch or copy it again');
  const lost = await contentsOf('a.warc', Buffer.concat([whole, Buffer.from('lost words\r\n')]));
  expect(lost.entries.length).toBe(2);
  expect(lost.broken).toContain('a record does not begin where it should');
});

test.each([
  ['WARC/1.0\r\nWARC-Type: response\r\n\r\nwords', 'does not say how long it is'],
  ['WARC/1.0\r\nContent-Length: -7\r\n\r\nwords', 'does not say how long it is'],
  ['WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nwords', 'breaks off within its record 1'],
  [`WARC/1.0\r\nA: ${'a'.repeat(3_000_000)}`, 'the headers of a record do not end'],
])('%.50s is broken', async (content, reason) => {
  expect((await contentsOf('a.warc', content)).broken).toContain(reason);
});

test('one without pages is skipped', async () => {
  expect(told(await contentsOf('a.warc', await record('fields', { type: 'request' })))).toEqual([
    'a.warc: skipped, is a web archive without pages: none of its 1 records is one',
  ]);
});
