import type { Entry, RecordFields, RefusedEntry } from '../model.ts';
import { isWebAddress } from '../web-address.ts';
import { skipped } from './archive.ts';
import type { FieldMap } from './field-map.ts';
import { MOST_BYTES } from './limits.ts';
import { Fields, isSummary, type JsonRecord, textMissing } from './record-fields.ts';

interface Found {
  readonly path: string;
  readonly record: JsonRecord;
  /** Line of the file on which it begins. */
  readonly line: number;
  readonly map: FieldMap;
}

/** What free tiers of news APIs, and feeds, end a text with that they cut off. */
const CUT_OFF = /(?:\[\+\d+ chars\]|\[(?:…|\.\.\.|&#8230;|&hellip;)\])\s*(?:<\/p>)?\s*$/;
const PAGE = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html)\b/i;

/** An entry of a record: its fields in the words of schema.org, or the page that it holds. It is skipped where it has no text. */
export function recordEntry({ path, record, line, map }: Found): Entry | RefusedEntry {
  const fields = new Fields(record, map);
  const text = fields.words('text', (words) => !CUT_OFF.test(words.slice(-200)));
  if (text === null) return skipped(path, reasonOf(fields, record, map));
  const url = fields.words('url', isWebAddress);
  if (PAGE.test(text)) return pageEntry(path, text, url);
  return fieldsEntry(path, {
    ...fieldsOf(fields, url),
    articleBody: text,
    line,
  });
}

/** An entry of fields that are known. */
export function fieldsEntry(path: string, fields: RecordFields): Entry | RefusedEntry {
  const bytes = Buffer.from(JSON.stringify(fields));
  if (bytes.length > MOST_BYTES)
    return { path, status: 'failed', reason: `has more than ${MOST_BYTES / 1e6} MB, far more than an article` };
  return { path, format: 'fields', bytes, url: null, date: null, charset: null };
}

function fieldsOf(fields: Fields, url: string | null): Omit<RecordFields, 'articleBody' | 'line'> {
  const headline = fields.words('title');
  const datePublished = fields.words('date');
  const publisher = fields.words('publisher', (words) => !isWebAddress(words));
  const inLanguage = fields.words('language');
  const author = fields.list('author');
  const keywords = fields.list('tags');
  return {
    ...(headline === null ? {} : { headline }),
    ...(datePublished === null ? {} : { datePublished }),
    ...(author.length === 0 ? {} : { author }),
    ...(publisher === null ? {} : { publisher }),
    ...(url === null ? {} : { url }),
    ...(inLanguage === null ? {} : { inLanguage }),
    ...(keywords.length === 0 ? {} : { keywords }),
  };
}

function pageEntry(path: string, page: string, url: string | null): Entry {
  return { path, format: 'html', bytes: Buffer.from(page), url, date: null, charset: 'utf-8' };
}

function reasonOf(fields: Fields, record: JsonRecord, map: FieldMap): string {
  if (fields.words('text') !== null) return 'holds only the beginning of its text, which was cut off';
  if (isSummary(fields)) return 'holds only a summary, without the text of the article';
  return textMissing(record, map);
}
