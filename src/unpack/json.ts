import { ArticleError } from '../errors.ts';
import type { Entry, RefusedEntry } from '../model.ts';
import { type Archive, failed, skipped } from './archive.ts';
import { entryPath } from './entry-path.ts';
import type { FieldMap } from './field-map.ts';
import { briefly } from './json-failure.ts';
import { type Element, streamJson } from './json-stream.ts';
import { collectUpTo, MOST_BYTES } from './limits.ts';
import { recordEntry } from './record-entry.ts';
import { isNews, isRecord, type JsonRecord, textMissing } from './record-fields.ts';
import { asUtf8, decodeHead, strictUtf8 } from './utf8.ts';

/** So deep in a file its list of articles may lie: below "articles", "response.docs", "hits.hits". */
const LIST_DEPTH = 4;
/** So many values at the beginning of a list are looked at; a list of anything else has none among them that is news. */
const LOOKED_AT = 20;

/**
 * One JSON value: a record, or a list of records, which may lie within an object. `path#3` is the third of the list.
 * A long list is read value by value.
 */
export async function* json(archive: Archive): AsyncGenerator<Entry | RefusedEntry> {
  const { path, head, map } = archive;
  if (/^\s*\[/.test(decodeHead(head))) return yield* entries(archive, streamed(archive, []));
  const { bytes, whole } = await collectUpTo(asUtf8(archive.bytes(), head), MOST_BYTES);
  if (!whole) return yield* entries(archive, streamed(archive, await keysOfList(bytes, map)));
  const value = parse(bytes.toString('utf8'));
  if (!isRecord(value)) return yield skipped(path, 'holds no record, {…}, and no list of records');
  const list = isNews(value, map) ? null : findList({ value }, map, LIST_DEPTH);
  if (list) yield* entries(archive, list);
  else yield recordEntry({ path, record: value, line: 1, map });
}

/** A list of which none of the first has a text is skipped as a whole. */
async function* entries(
  { path, map }: Archive,
  list: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<Entry | RefusedEntry> {
  const waiting: unknown[] = [];
  let number = 0;
  let met = false;
  for await (const value of list) {
    if (met) yield entryOf(entryPath(path, ++number), value, map);
    else {
      waiting.push(value);
      met = isNews(value, map);
      if (met) for (const early of waiting.splice(0)) yield entryOf(entryPath(path, ++number), early, map);
      else if (waiting.length === LOOKED_AT) break;
    }
  }
  const [first] = waiting;
  if (isRecord(first)) yield skipped(path, textMissing(first, map));
  else if (waiting.length > 0) yield skipped(path, 'is a list of other things than records, {…}');
}

function entryOf(path: string, value: unknown, map: FieldMap): Entry | RefusedEntry {
  return isRecord(value) ? recordEntry({ path, record: value, line: 1, map }) : failed(path, 'is no record, {…}');
}

async function* streamed({ bytes, head }: Archive, keys: readonly string[]): AsyncGenerator<unknown> {
  for await (const { value } of streamJson(strictUtf8(bytes(), head), [['$', ...keys, '*'].join('.')])) yield value;
}

/** Where the list lies in an object of which only the beginning is at hand: above the first record of news in it. */
async function keysOfList(beginning: Buffer, map: FieldMap): Promise<readonly string[]> {
  const places = ['$.*', '$.*.*', '$.*.*.*', '$.*.*.*.*'];
  const first = await firstNews(streamJson(once(beginning), places), map);
  if (!first) throw new ArticleError(`has more than ${MOST_BYTES / 1e6} MB, and no list of articles at its beginning`);
  return first.keys;
}

async function firstNews(elements: AsyncIterable<Element>, map: FieldMap): Promise<Element | null> {
  for await (const element of elements) if (isNews(element.value, map)) return element;
  return null;
}

/** In pieces, so that what is found early is told early. */
async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** The values of the first field, the nearest first, that holds records of news: a list, or an object of them by their ids. */
function findList(record: JsonRecord, map: FieldMap, depth: number): readonly unknown[] | null {
  const lists = Object.values(record).map((value) => (isRecord(value) ? Object.values(value) : value));
  const isOfNews = (list: readonly unknown[]): boolean => list.slice(0, LOOKED_AT).some((value) => isNews(value, map));
  const found = lists.find((list) => Array.isArray(list) && isOfNews(list));
  if (Array.isArray(found)) return found;
  if (depth === 1) return null;
  for (const value of Object.values(record)) {
    const inner = isRecord(value) ? findList(value, map, depth - 1) : null;
    if (inner) return inner;
  }
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const hint = /after JSON/.test(error.message)
      ? '; if each line is a record of its own, let its name end in .jsonl'
      : '';
    throw new ArticleError(`is broken JSON: ${briefly(error)}${hint}`, null, { cause: error });
  }
}
