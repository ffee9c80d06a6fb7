import { extname } from 'node:path';
import { binaryFormat } from '../binary-formats.ts';
import { ArticleError } from '../errors.ts';
import type { EntryFormat } from '../model.ts';
import { isNewsTable } from './table.ts';
import { decodeHead } from './utf8.ts';
import { rootElement } from './xml.ts';

/** Formats of files that may hold many entries. */
export type ArchiveFormat = 'json' | 'json lines' | 'table' | 'feed' | 'web archive';
/** What a file holds; `xml` is some other XML than a feed. */
export type ContentFormat = Exclude<EntryFormat, 'fields'> | ArchiveFormat | 'xml';

const BY_ENDING: ReadonlyMap<string, ContentFormat> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.txt', 'text'],
  ['', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.json', 'json'],
  ['.jsonl', 'json lines'],
  ['.ndjson', 'json lines'],
  ['.csv', 'table'],
  ['.tsv', 'table'],
  ['.rss', 'xml'],
  ['.atom', 'xml'],
  ['.xml', 'xml'],
]);
const FEEDS = new Set(['rss', 'feed', 'rdf:rdf']);
/** What writers of Markdown begin with as well: a link, a note in braces. */
const JSON_LIST = /^\[\s*(?:[{\]]|"(?:[^"\\]|\\.){0,1000}"\s*[,\]])/;
const JSON_OBJECT = /^\{\s*(?:\}|"(?:[^"\\]|\\.){0,1000}"\s*:)/;

/**
 * What a file holds, told by its first bytes and, where these could be of several formats, by the ending of its name.
 * Throws ArticleError where no reader takes it.
 */
export function contentFormat(name: string, head: Uint8Array): ContentFormat {
  const ending = extname(name).toLowerCase();
  const binary = binaryFormat(head);
  if (binary) throw new ArticleError(`looks like ${binary}; ${READS}`);
  const beginning = decodeHead(head);
  const format = byContent(beginning.trimStart(), ending) ?? byNames(beginning, ending) ?? BY_ENDING.get(ending);
  if (!format) throw new ArticleError(`is of no format that hearsay reads; ${READS}`);
  return format;
}

const READS = 'it reads Markdown, plain text, web pages (HTML, WARC), feeds (RSS, Atom), JSON, JSON lines and CSV';

function byContent(beginning: string, ending: string): ContentFormat | null {
  if (/^WARC\/\d/.test(beginning)) return 'web archive';
  if (beginning.startsWith('<')) return byElement(beginning, ending);
  if (BY_ENDING.get(ending) === 'markdown') return null;
  if (JSON_LIST.test(beginning)) return 'json';
  return JSON_OBJECT.test(beginning) ? jsonFormat(beginning, ending) : null;
}

function byElement(beginning: string, ending: string): ContentFormat | null {
  if (/^<!doctype html\b/i.test(beginning)) return 'html';
  const root = rootElement(beginning);
  if (root === 'html') return 'html';
  if (root !== null && FEEDS.has(root)) return 'feed';
  return beginning.startsWith('<?xml') && BY_ENDING.get(ending) !== 'html' ? 'xml' : null;
}

/** Lines of JSON where the first is a value and others follow, whatever the ending. */
function jsonFormat(beginning: string, ending: string): ContentFormat {
  const [first = '', ...others] = beginning.split('\n');
  if (BY_ENDING.get(ending) === 'json lines') return 'json lines';
  return isJson(first) && others.some((line) => line.trim() !== '') ? 'json lines' : 'json';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** A table is told by the names of its columns, where the ending leaves it open. */
function byNames(beginning: string, ending: string): ContentFormat | null {
  return (ending === '' || ending === '.txt') && isNewsTable(beginning) ? 'table' : null;
}
