import { extname } from 'node:path';
import { ArticleError } from '../errors.ts';
import type { Entry, EntryFormat } from '../model.ts';

const FORMATS: ReadonlyMap<string, EntryFormat> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.txt', 'text'],
]);

/** A file that is one entry. Its format is told by what it begins with, else by the ending of its name. */
export function fileEntry(path: string, bytes: Uint8Array): Entry {
  return { path, format: formatOf(path, bytes), bytes, url: null, date: null, charset: null };
}

/** Throws ArticleError where no reader takes it. */
function formatOf(path: string, bytes: Uint8Array): EntryFormat {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b/i.test(start)) return 'html';
  const format = FORMATS.get(extname(path).toLowerCase());
  if (!format) throw new ArticleError('is of no format that hearsay reads; it reads .md, .markdown and .txt');
  return format;
}
