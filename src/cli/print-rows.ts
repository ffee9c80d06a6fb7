import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import type { Page } from '../query/page.ts';
import { oneLine } from './printable.ts';
import type { Colours, Screen } from './screen.ts';
import { table } from './table.ts';

export interface Format {
  readonly json?: true;
  readonly csv?: true;
}

/** A row as people read it: what stands at the head of a column, and what a row has there. */
export interface Column<R> {
  readonly head: string;
  readonly cell: (row: R) => string | number | null;
  /** Left away on terminals narrower than this. */
  readonly from?: number;
}

/** All of a row, for machines: the keys of `R` in the order of the columns. The record makes the compiler hold it complete. */
export type Fields<R> = Readonly<Record<keyof R, true>>;

export interface Listing<R> {
  readonly columns: readonly Column<R>[];
  readonly fields: Fields<R>;
  /** Said where there is no row. */
  readonly nothing: string;
}

export function formatOptions(command: Command): Command {
  return command
    .addOption(new Option('--json', 'print an array of objects, every field').conflicts('csv'))
    .option('--csv', 'print CSV with a header, every field');
}

/** A table on a terminal shows so many rows unless more are asked for; everything else is complete. */
const SCREENFUL = 50;

/** Asks for as many rows as are to be shown, and prints them. */
export async function printPage<R>(
  screen: Screen,
  format: Format & Page,
  listing: Listing<R>,
  fetch: (page: Page) => Promise<readonly R[]>,
): Promise<void> {
  const whole = format.json || format.csv || screen.width === undefined || format.limit !== undefined;
  if (whole) return printRows(screen, format, await fetch({ limit: format.limit }), listing);
  const rows = await fetch({ limit: SCREENFUL + 1 });
  printRows(screen, format, rows.slice(0, SCREENFUL), listing);
  if (rows.length > SCREENFUL) screen.note(`the first ${SCREENFUL}; --limit shows more`);
}

/** Rows as a table on a terminal; elsewhere one line each, cells parted by tabs, under a header. */
export function printRows<R>(screen: Screen, format: Format, rows: readonly R[], listing: Listing<R>): void {
  const plain = !format.json && !format.csv;
  if (plain && rows.length === 0) screen.note(listing.nothing);
  if (plain && rows.length === 0 && screen.width !== undefined) return;
  screen.print(rendered(screen, format, rows, listing));
}

function rendered<R>(screen: Screen, format: Format, rows: readonly R[], { columns, fields }: Listing<R>): string {
  if (format.json) return json(rows);
  if (format.csv) return csv(rows, fields);
  return screen.width === undefined ? tabbed(rows, columns) : readable(screen.width, screen.colours, rows, columns);
}

/** JSON in which control characters that JSON allows are escaped too, so that a terminal may show it. */
export function json(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, 2).replace(/[\u007f-\u009f]/g, escaped);
}

/** As RFC 4180 has it: lines end in CRLF, the last one too. */
function csv<R>(rows: readonly R[], fields: Fields<R>): string {
  return stringify([...rows], { header: true, columns: Object.keys(fields), record_delimiter: 'windows' });
}

function tabbed<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const lines = rows.map((row) => columns.map((column) => text(column, row)));
  return [columns.map(({ head }) => head), ...lines].map((cells) => cells.map(oneLine).join('\t')).join('\n');
}

function readable<R>(width: number, colours: Colours, rows: readonly R[], columns: readonly Column<R>[]): string {
  const shown = columns.filter(({ from = 0 }) => width >= from);
  const cells = rows.map((row) => shown.map((column) => text(column, row)));
  return table(
    shown.map(({ head }) => head),
    cells,
    width,
    colours,
  );
}

function text<R>({ cell }: Column<R>, row: R): string {
  return String(cell(row) ?? '');
}
