import { createHash } from 'node:crypto';
import { ArticleError } from '../errors.ts';
import type { Entry, RefusedEntry } from '../model.ts';
import { type Archive, type ArchiveReader, skipped } from './archive.ts';
import { type ArchiveFormat, type ContentFormat, contentFormat } from './content-format.ts';
import { feed } from './feed.ts';
import type { FieldMap } from './field-map.ts';
import { fileBytes, readBeginning } from './file-bytes.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { json } from './json.ts';
import { jsonLines } from './json-lines.ts';
import { collect, collectUpTo, MOST_BYTES, tooLong } from './limits.ts';
import { isStandardInput, type StandardInput } from './standard-input.ts';
import { table } from './table.ts';
import { decodeHead } from './utf8.ts';
import { webArchive } from './web-archive.ts';
import { rootElement } from './xml.ts';

/** What lies in a file. */
export interface Unpacked {
  /**
   * SHA-256 over the whole file, and over what is said of its fields, where it is an archive: one that holds any number
   * of entries, each with a path of its own, `path#1`, `path#2` and so on. Null where the file itself is the entry.
   */
  readonly archive: string | null;
  /** In order. Throws ArticleError where the rest of the file cannot be read; what came before stands. */
  readonly entries: AsyncIterable<Entry | RefusedEntry>;
  /** How much of an archive has been read so far, from 0 to 1, for those who wait; absent where that cannot be told. */
  readonly share?: () => number;
}

/** What is known of files beside their bytes. */
export interface Unpacking {
  /** Which fields of records are which, where their names do not tell. */
  readonly map?: FieldMap;
  readonly input?: StandardInput;
}

/** So much of a file is looked at to tell what is in it. */
const HEAD = 65_536;

const READERS: Readonly<Record<ArchiveFormat, ArchiveReader>> = {
  'json lines': jsonLines,
  'web archive': webArchive,
  json,
  table,
  feed,
};

/**
 * Opens a file and tells what is in it, by content as well as by name. Entries are made as they are asked for, so that
 * a file of any size costs the memory of one. Throws ArticleError where it is of no format that hearsay reads; errors
 * of the file system escape.
 */
export async function unpack(path: string, { map = {}, input }: Unpacking = {}): Promise<Unpacked> {
  const file = fileOf(path, input);
  const begun = readBeginning(file, HEAD);
  const packed = isGzip(begun.head);
  const read = { bytes: 0 };
  const bytes = packed ? () => gunzip(counted(file, read)) : () => counted(file, read);
  const head = packed ? (await collectUpTo(bytes(), HEAD - 1)).bytes : begun.head;
  const format = contentFormat(packed ? path.replace(/\.gz$/i, '') : path, head);
  if (head.length === 0 && (format === 'xml' || isArchive(format)))
    throw new ArticleError('is empty: there is nothing in it');
  if (format === 'xml') return one(skipped(path, noFeed(head)));
  if (isArchive(format)) {
    const opened = await openArchive(READERS[format], { path, head, bytes, map }, file);
    return { ...opened, share: () => Math.min(1, read.bytes / begun.size) };
  }
  if (!packed && begun.size > MOST_BYTES) throw tooLong(begun.size);
  const whole = !packed && begun.size <= HEAD ? begun.head : await collect(bytes());
  return one({ path, format, bytes: whole, url: null, date: null, charset: null });
}

/** Counts the bytes that were read the last time. */
async function* counted(file: string, read: { bytes: number }): AsyncGenerator<Buffer> {
  read.bytes = 0;
  for await (const chunk of fileBytes(file)) {
    read.bytes += chunk.length;
    yield chunk;
  }
}

function fileOf(path: string, input: StandardInput | undefined): string {
  if (input?.path === path) return input.file;
  if (isStandardInput(path))
    throw new ArticleError('was given on standard input; give it once more, to have it read again');
  return path;
}

function isArchive(format: ContentFormat): format is ArchiveFormat {
  return Object.hasOwn(READERS, format);
}

/** The first entry tells whether the file is one of its own, or holds others. */
async function openArchive(read: ArchiveReader, archive: Archive, file: string): Promise<Unpacked> {
  const first = await firstOf(read(archive));
  if (!first) return one(skipped(archive.path, 'holds no articles: it is an empty list'));
  if (first.path === archive.path) return one(first);
  return { archive: await hashOf(file, archive), entries: untilHopeless(read(archive)) };
}

/** So many entries in a row that cannot be read, and the rest of a file is noise. */
const HOPELESS = 10_000;

async function* untilHopeless(entries: AsyncIterable<Entry | RefusedEntry>): AsyncGenerator<Entry | RefusedEntry> {
  let inARow = 0;
  for await (const entry of entries) {
    yield entry;
    inARow = 'status' in entry && entry.status === 'failed' ? inARow + 1 : 0;
    if (inARow === HOPELESS) throw new ArticleError(`breaks off: ${HOPELESS} entries in a row could not be read`);
  }
}

async function firstOf<T>(entries: AsyncIterable<T>): Promise<T | undefined> {
  for await (const entry of entries) return entry;
  return undefined;
}

async function hashOf(file: string, { map }: Archive): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of fileBytes(file)) hash.update(chunk);
  const said = Object.entries(map).sort();
  if (said.length > 0) hash.update(`\0${JSON.stringify(said)}`);
  return hash.digest('hex');
}

function one(entry: Entry | RefusedEntry): Unpacked {
  return { archive: null, entries: only(entry) };
}

async function* only(entry: Entry | RefusedEntry): AsyncGenerator<Entry | RefusedEntry> {
  yield entry;
}

function noFeed(head: Buffer): string {
  const root = rootElement(decodeHead(head));
  return `is XML, but no feed (RSS or Atom)${root === null ? '' : `: its outermost element is <${root.slice(0, 40)}>`}`;
}
