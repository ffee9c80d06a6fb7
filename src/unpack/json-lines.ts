import { isUtf8 } from 'node:buffer';
import type { Entry, RefusedEntry } from '../model.ts';
import { type Archive, failed, skipped } from './archive.ts';
import { entryPath } from './entry-path.ts';
import { briefly } from './json-failure.ts';
import { MOST_BYTES } from './limits.ts';
import { recordEntry } from './record-entry.ts';
import { isNews, isRecord, type JsonRecord, textMissing } from './record-fields.ts';
import { asUtf8, decodeHead } from './utf8.ts';

/** JSON lines: each line an entry, `path#3` the third. A broken line is one failed entry, and the rest goes on. */
export async function* jsonLines(archive: Archive): AsyncGenerator<Entry | RefusedEntry> {
  const { path, head, map } = archive;
  const records = wholeLines(head)
    .map(parsed)
    .filter((record) => record !== null);
  if (records.length > 0 && !records.some((record) => isNews(record, map)))
    return yield skipped(path, textMissing(records[0]!, map));
  for await (const { bytes, number } of linesOf(asUtf8(archive.bytes(), head))) {
    const own = entryPath(path, number);
    if (bytes === null) yield failed(own, `is a line of more than ${MOST_BYTES / 1e6} MB, far more than an article`);
    else if (!isUtf8(bytes)) yield failed(own, `is not UTF-8 (line ${number})`);
    else if (!isBlank(bytes)) yield entryOf(own, bytes.toString('utf8'), number, archive);
  }
}

function entryOf(path: string, words: string, line: number, { map }: Archive): Entry | RefusedEntry {
  try {
    const value: unknown = JSON.parse(words);
    return isRecord(value) ? recordEntry({ path, record: value, line, map }) : failed(path, 'is no record, {…}');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed(path, `is broken JSON: ${briefly(error)} (line ${line})`);
  }
}

function parsed(line: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The lines of a file's beginning that are there to their end. */
function wholeLines(head: Buffer): string[] {
  return decodeHead(head).split('\n').slice(0, -1);
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length === 0 || (bytes.length < 100 && bytes.toString('utf8').trim() === '');
}

interface Line {
  /** Null for one that is too long. */
  readonly bytes: Buffer | null;
  readonly number: number;
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (): Line => {
    const bytes = length > MOST_BYTES ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return { bytes, number: number++ };
  };
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length > MOST_BYTES) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
