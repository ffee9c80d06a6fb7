import { readFileSync } from 'node:fs';

/**
 * Sole reader of the word lists in `data/`. A list is a TSV file: comment lines that begin with `#` say where it
 * comes from and under which licence, the next line names the columns, `|` parts the values of one cell.
 */
const cache = new Map<string, readonly Readonly<Record<string, string>>[]>();

/**
 * Rows of `data/<path>`, e.g. `lexicon/cues.tsv`, one record a line; an empty cell is an empty string.
 * Throws where a named column is missing or a line has another number of cells: a list that ships broken is a bug.
 */
export function readTable<C extends string>(
  path: string,
  columns: readonly C[],
): readonly Readonly<Record<C, string>>[] {
  const rows = cache.get(path) ?? parse(path);
  cache.set(path, rows);
  for (const column of columns)
    if (rows[0] && !(column in rows[0])) throw new Error(`data/${path} has no column "${column}"`);
  return rows as readonly Readonly<Record<C, string>>[]; // the columns asked for were just checked
}

/** The values of one cell. */
export function values(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}

function parse(path: string): Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const header = lines.shift()?.split('\t') ?? [];
  return lines.map((line) => {
    const cells = line.split('\t');
    if (cells.length !== header.length) throw new Error(`data/${path}: not ${header.length} cells: ${line}`);
    const row: Record<string, string> = {};
    for (let at = 0; at < cells.length; at++) row[header[at]!] = cells[at]!;
    return row;
  });
}
