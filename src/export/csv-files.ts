import { stringify } from 'csv-stringify/sync';
import { type ExportFile, gathered } from './export-file.ts';
import type { Selection } from './selection.ts';
import { type Cell, EXPORT_TABLES, type ExportTable, tableRows } from './table-list.ts';

/** A file for each table, as RFC 4180 has it, in UTF-8. */
export function* csvFiles(selection: Selection): Generator<ExportFile> {
  for (const table of EXPORT_TABLES) yield { name: `${table.name}.csv`, pieces: gathered(lines(selection, table)) };
}

function* lines(selection: Selection, table: ExportTable): Generator<string> {
  yield line(Object.keys(table.columns));
  for (const row of tableRows(selection, table)) yield line(row);
}

/** What a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets do not show. */
function line(cells: readonly Cell[]): string {
  return stringify([[...cells]], { record_delimiter: 'windows', escape_formulas: true });
}
