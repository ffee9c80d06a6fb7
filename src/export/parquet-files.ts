import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ExportFile } from './export-file.ts';
import type { Selection } from './selection.ts';
import { type Cell, type ColumnType, EXPORT_TABLES, type ExportTable, tableRows } from './table-list.ts';

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

/** Rows that are encoded together, and held in memory until they are. */
const GROUP = 5_000;

const TYPES: Readonly<Record<ColumnType, Partial<Schema[number]>>> = {
  integer: { type: 'INT64' },
  real: { type: 'DOUBLE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
};

/** A file for each table, in Apache Parquet. */
export function* parquetFiles(selection: Selection): Generator<ExportFile> {
  for (const table of EXPORT_TABLES) yield { name: `${table.name}.parquet`, pieces: pieces(selection, table) };
}

function* pieces(selection: Selection, table: ExportTable): Generator<Uint8Array> {
  const buffer = new ByteWriter();
  const writer = new ParquetWriter({ writer: buffer, schema: schemaOf(table), createdBy: 'hearsay' });
  for (const rows of inGroups(tableRows(selection, table))) {
    writer.write({ columnData: columnsOf(table, rows), rowGroupSize: GROUP });
    yield taken(buffer);
  }
  writer.finish();
  yield taken(buffer);
}

/** What was written since the last time. */
function taken(buffer: ByteWriter): Uint8Array {
  const bytes = buffer.getBytes().slice();
  buffer.index = 0;
  return bytes;
}

function schemaOf({ columns }: ExportTable): Schema {
  const fields = Object.entries(columns);
  const leaves = fields.map(([name, type]) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[type] }));
  return [{ name: 'root', num_children: fields.length }, ...leaves];
}

function columnsOf({ columns }: ExportTable, rows: readonly Cell[][]) {
  return Object.entries(columns).map(([name, type], at) => {
    const cells = rows.map((row) => row[at]!);
    return { name, data: type === 'integer' ? cells.map((cell) => (cell === null ? null : BigInt(cell))) : cells };
  });
}

function* inGroups(rows: Iterable<Cell[]>): Generator<Cell[][]> {
  let group: Cell[][] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
