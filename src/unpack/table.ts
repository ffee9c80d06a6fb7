import { pipeline } from 'node:stream';
import { type CsvError, type InfoRecord, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { ArticleError } from '../errors.ts';
import type { Entry, RefusedEntry } from '../model.ts';
import { type Archive, failed, skipped } from './archive.ts';
import { entryPath } from './entry-path.ts';
import type { FieldMap } from './field-map.ts';
import { MOST_BYTES } from './limits.ts';
import { recordEntry } from './record-entry.ts';
import { Fields, isNews, type JsonRecord, textMissing } from './record-fields.ts';
import { decodeHead, strictUtf8 } from './utf8.ts';

const DELIMITERS = [',', '\t', ';', '|'];
const SYNTAX = { bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true };

interface Row {
  readonly record: readonly string[];
  readonly info: InfoRecord;
}

/** CSV, and what is like it with another mark between the cells. Its first row names the columns; `path#3` is the third below. */
export async function* table(archive: Archive): AsyncGenerator<Entry | RefusedEntry> {
  const { path, head, map } = archive;
  const { delimiter, columns } = headerOf(decodeHead(head), map);
  const names = recordOf(columns, columns);
  if (!isNews(names, map)) return yield skipped(path, textMissing(names, map));
  let number = 0;
  let line = 1;
  for await (const { record, info } of rowsOf(archive, delimiter)) {
    const own = entryPath(path, number);
    if (number > 0)
      yield record.length === columns.length
        ? recordEntry({ path: own, record: recordOf(columns, record), line, map })
        : failed(own, `has ${record.length} cells, but the table has ${columns.length} columns (line ${line})`);
    number++;
    line = info.lines + 1;
  }
}

/** Whether the first line of a text names columns of news, that of a text among them. */
export function isNewsTable(beginning: string): boolean {
  const { columns } = headerOf(beginning, {});
  const fields = new Fields(recordOf(columns, columns), {});
  const known = (['title', 'date', 'author', 'publisher', 'url'] as const).filter((field) => fields.has(field));
  return columns.length > 1 && columns.length < 100 && fields.has('text') && known.length > 0;
}

/** The mark is the one that makes a text column of the first line, else the one that makes most columns. */
function headerOf(beginning: string, map: FieldMap): { delimiter: string; columns: readonly string[] } {
  const headers = DELIMITERS.map((delimiter) => ({ delimiter, columns: firstRow(beginning, delimiter) }));
  const fitting = headers.filter(({ columns }) => columns.length > 1 && isNews(recordOf(columns, columns), map));
  const [first] = (fitting.length > 0 ? fitting : headers).sort((a, b) => b.columns.length - a.columns.length);
  return first!;
}

function firstRow(beginning: string, delimiter: string): readonly string[] {
  const [first = ''] = beginning.replace(/^\s+/, '').split(/\r?\n|\r/, 1);
  const [row] = parseSync(first, { ...SYNTAX, delimiter, skip_records_with_error: true });
  return row ?? [];
}

function recordOf(columns: readonly string[], cells: readonly string[]): JsonRecord {
  return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
}

/** Throws ArticleError where a quotation mark is not closed: all that follows would be one cell. */
async function* rowsOf({ bytes, head }: Archive, delimiter: string): AsyncGenerator<Row> {
  let error: CsvError | undefined;
  const parser = parse({
    ...SYNTAX,
    delimiter,
    info: true,
    max_record_size: MOST_BYTES,
    skip_records_with_error: true,
    on_skip: (skip) => {
      error ??= skip;
    },
  });
  const whileWhole = until(withLineFeeds(strictUtf8(bytes(), head)), () => error !== undefined);
  const rows: AsyncIterable<Row> = pipeline(whileWhole, parser, () => {}); // errors come out of the loop
  for await (const row of rows) {
    if (error && row.info.lines >= Number(error.lines)) break;
    yield row;
  }
  if (error) throw new ArticleError(`breaks off: ${messageOf(error)}`, null, { cause: error });
}

/** `\n` for `\r\n`, of which the parser counts two lines within a cell. */
async function* withLineFeeds(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk.toString('utf8');
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replaceAll('\r\n', '\n');
  }
  yield held;
}

async function* until(chunks: AsyncIterable<string>, isOver: () => boolean): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    yield chunk;
    if (isOver()) return;
  }
}

function messageOf(error: CsvError): string {
  return error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? `a quotation mark opens a cell before line ${error.lines} and does not close it`
    : error.message;
}
