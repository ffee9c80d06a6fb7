import { AsyncIterReader, LimitReader, StatusAndHeadersParser } from 'warcio';
import { ArticleError } from '../errors.ts';
import type { Entry, RefusedEntry } from '../model.ts';
import { type Archive, failed, skipped } from './archive.ts';
import { decompress } from './content-encoding.ts';
import { entryPath } from './entry-path.ts';
import { MOST_BYTES } from './limits.ts';

const LONGEST_LINE = 4096;
/** Bytes that the headers of a record may have. */
const LONGEST_HEADERS = 1_000_000;
const FORMATS: ReadonlyMap<string, Entry['format']> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'text'],
]);

/** A record, while it lies under the reader. */
interface WebRecord {
  readonly headers: Headers;
  readonly content: LimitReader;
}

/**
 * WARC, packed or not. Entries are pages that a server gave in full (status 200), pages that were kept without an
 * answer around them, and texts that were drawn from pages; requests, pictures, redirects and the like are nobody's
 * articles and not counted. `path#3` is the third record, whatever the first two are.
 */
export async function* webArchive({ path, bytes }: Archive): AsyncGenerator<Entry | RefusedEntry> {
  const allowance = { left: Number.POSITIVE_INFINITY };
  const chunks = counted(bytes(), allowance);
  try {
    yield* entriesOf(path, new AsyncIterReader(chunks, null), allowance);
  } finally {
    await chunks.return(undefined); // the reader leaves it open
  }
}

async function* entriesOf(
  path: string,
  reader: AsyncIterReader,
  allowance: Allowance,
): AsyncGenerator<Entry | RefusedEntry> {
  let number = 0;
  let pages = 0;
  for (let record = await next(reader, allowance); record; record = await next(reader, allowance)) {
    number++;
    const entry = await entryOf(entryPath(path, number), record);
    for await (const _ of record.content); // what is left of it
    if (record.content.limit > 0)
      throw new ArticleError(`breaks off within its record ${number}; fetch or copy it again`);
    if (entry) {
      pages++;
      yield entry;
    }
  }
  if (pages === 0) yield skipped(path, `is a web archive without pages: none of its ${number} records is one`);
}

/** So many bytes may be asked for. */
interface Allowance {
  left: number;
}

async function* counted(chunks: AsyncIterable<Uint8Array>, allowance: Allowance): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (allowance.left <= 0) throw new ArticleError('is a broken web archive: the headers of a record do not end');
    allowance.left -= chunk.length;
    yield chunk;
  }
}

async function next(reader: AsyncIterReader, allowance: Allowance): Promise<WebRecord | null> {
  allowance.left = LONGEST_HEADERS;
  let line = await reader.readline(LONGEST_LINE);
  while (line !== '' && line.trim() === '') line = await reader.readline(LONGEST_LINE);
  if (line === '') return null;
  if (!line.startsWith('WARC/'))
    throw new ArticleError('is a broken web archive: a record does not begin where it should');
  const parsed = await new StatusAndHeadersParser().parse(reader, { firstLine: line, headersClass: Headers });
  const headers = new Headers([...(parsed?.headers ?? [])]);
  allowance.left = Number.POSITIVE_INFINITY;
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0)
    throw new ArticleError('is a broken web archive: a record does not say how long it is');
  return { headers, content: new LimitReader(reader, length) };
}

/** Null for what is no page. */
async function entryOf(path: string, { headers, content }: WebRecord): Promise<Entry | RefusedEntry | null> {
  const type = headers.get('warc-type') ?? '';
  if (!['response', 'resource', 'conversion'].includes(type)) return null;
  const isAnswer = type === 'response' && /^application\/http\b/i.test(headers.get('content-type') ?? '');
  if (!isAnswer && !formatOf(headers)) return null;
  const bytes = await bytesOf(content);
  if (!bytes) return failed(path, `is a record of more than ${MOST_BYTES / 1e6} MB, far more than an article`);
  return isAnswer ? answerEntry(path, headers, bytes) : pageEntry(path, headers, { headers, bytes });
}

/** Null where a server answered with something else than a page. */
async function answerEntry(path: string, record: Headers, bytes: Buffer): Promise<Entry | RefusedEntry | null> {
  const reader = new AsyncIterReader([bytes], null);
  const answer = await new StatusAndHeadersParser().parse(reader, { headersClass: Headers });
  if (answer?.statusCode !== 200) return null;
  const headers = new Headers([...answer.headers]);
  if (!formatOf(headers)) return null;
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  const body = await new AsyncIterReader([await reader.readFully()], null, isChunked).readFully();
  const unpacked = decompress(body, headers.get('content-encoding'));
  return typeof unpacked === 'string' ? failed(path, unpacked) : pageEntry(path, record, { headers, bytes: unpacked });
}

function pageEntry(path: string, record: Headers, { headers, bytes }: { headers: Headers; bytes: Uint8Array }): Entry {
  const [, charset] = /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(headers.get('content-type') ?? '') ?? [];
  return {
    path,
    format: formatOf(headers)!, // it was looked at before
    bytes,
    url: record.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null,
    date: record.get('warc-date'),
    charset: charset ?? null,
  };
}

function formatOf(headers: Headers): Entry['format'] | undefined {
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return FORMATS.get(type.trim().toLowerCase());
}

/** Null for more than an entry may have. */
async function bytesOf(content: LimitReader): Promise<Buffer | null> {
  if (content.limit > MOST_BYTES) return null;
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
