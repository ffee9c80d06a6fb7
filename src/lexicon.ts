import { readFileSync } from 'node:fs';

type Rows = readonly Readonly<Record<string, string>>[];

/**
 * Sole reader of the word lists in `data/`. A list is a TSV file: comment lines that begin with `#` say where it
 * comes from and under which licence, the next line names the columns, `|` parts the values of one cell.
 *
 * Several files make what they need of the same list while they are loaded; nobody needs its rows after that.
 */
const parsed = new Map<string, WeakRef<Rows>>();

/**
 * Rows of `data/<path>`, e.g. `lexicon/cues.tsv`, one record a line; an empty cell is an empty string.
 * Throws where a named column is missing or a line has another number of cells: a list that ships broken is a bug.
 */
export function readTable<C extends string>(
  path: string,
  columns: readonly C[],
): readonly Readonly<Record<C, string>>[] {
  const rows = parsed.get(path)?.deref() ?? parse(path);
  parsed.set(path, new WeakRef(rows));
  for (const column of columns)
    if (rows[0] && !(column in rows[0])) throw new Error(`data/${path} has no column "${column}"`);
  return rows as readonly Readonly<Record<C, string>>[]; // the columns asked for were just checked
}

/** The number in one cell; null where it is empty. */
export function numberOf(cell: string): number | null {
  return cell === '' ? null : Number(cell);
}

/** The values of one cell. */
export function values(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}

/** A list as it lies on disk: what is too long to be parsed as a whole. */
export interface LongList {
  readonly path: string;
  readonly bytes: Buffer;
  readonly header: readonly string[];
  /** Where each row begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

const sorted = new Map<string, LongList>();
const LINE_FEED = 10;
const TAB = 9;

/**
 * Rows of a list, sorted by the bytes of its lines, whose first cell is `first`. They are found by halving, and no
 * other is parsed: a list that is too long to be read as a whole costs what is asked of it. Columns as in `readTable`.
 */
export function findRows<C extends string>(
  path: string,
  columns: readonly C[],
  first: string,
): readonly Readonly<Record<C, string>>[] {
  const list = sorted.get(path) ?? openLongList(path, columns);
  sorted.set(path, list);
  const key = new TextEncoder().encode(first);
  const { starts } = list;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareCell(list, middle, key) >= 0) high = middle;
    else low = middle + 1;
  }
  const rows: Record<string, string>[] = [];
  for (; low < starts.length - 1 && compareCell(list, low, key) === 0; low++) rows.push(rowOf(list, low));
  return rows as Readonly<Record<C, string>>[]; // the columns asked for were checked when the list was opened
}

/** Below zero where the first cell of the row sorts before the key, zero where it is the key. */
function compareCell({ bytes, starts }: LongList, row: number, key: Uint8Array): number {
  const start = starts[row]!;
  for (let at = 0; at < key.length; at++) {
    const difference = bytes[start + at]! - key[at]!;
    if (difference !== 0) return difference;
  }
  return bytes[start + key.length]! - TAB;
}

/** Throws where a named column is missing. */
export function openLongList(path: string, columns: readonly string[]): LongList {
  const bytes = readFileSync(new URL(`../data/${path}`, import.meta.url));
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at = bytes.indexOf(LINE_FEED, at) + 1)
    if (starts.length > 0 || bytes[at] !== '#'.charCodeAt(0)) starts.push(at);
  starts.push(bytes.length);
  const header = bytes.toString('utf8', starts[0], starts[1]! - 1).split('\t');
  for (const column of columns) if (!header.includes(column)) throw new Error(`data/${path} has no column "${column}"`);
  return { path, bytes, header, starts: Uint32Array.from(starts.slice(1)) };
}

export function rowCount({ starts }: LongList): number {
  return starts.length - 1;
}

/** Parses one row, from 0 on; it holds the columns that were asked for when the list was opened. */
export function rowOf({ path, bytes, header, starts }: LongList, row: number): Readonly<Record<string, string>> {
  return record(path, header, bytes.toString('utf8', starts[row]!, starts[row + 1]! - 1));
}

function parse(path: string): Rows {
  const { header, lines } = readLines(path);
  return lines.map((line) => record(path, header, line));
}

function readLines(path: string): { readonly header: readonly string[]; readonly lines: readonly string[] } {
  const text = readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return { header: header.split('\t'), lines };
}

function record(path: string, header: readonly string[], line: string): Record<string, string> {
  const cells = line.split('\t');
  if (cells.length !== header.length) throw new Error(`data/${path}: not ${header.length} cells: ${line}`);
  const row: Record<string, string> = {};
  for (let at = 0; at < cells.length; at++) row[header[at]!] = cells[at]!;
  return row;
}
