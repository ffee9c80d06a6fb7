import { expect, test } from 'vitest';
import { type Format, type Listing, printPage, printRows } from '../../src/cli/print-rows.ts';
import { recorder } from './recorder.ts';

interface Row {
  readonly id: number;
  readonly text: string | null;
}

const LISTING: Listing<Row> = {
  columns: [
    { head: 'id', cell: (row) => row.id },
    { head: 'text', cell: (row) => row.text },
    { head: 'twice', cell: (row) => row.id * 2, from: 100 },
  ],
  fields: { id: true, text: true },
  nothing: 'no row',
};
const ROWS: Row[] = [
  { id: 1, text: 'a "quoted",\ttext\nof two lines\u009b31m' },
  { id: 2, text: null },
];

function printed(width: number | undefined, format: Format, rows: readonly Row[]): string[][] {
  const screen = recorder(width);
  printRows(screen, format, rows, LISTING);
  return [screen.out, screen.notes];
}

test('a table on a terminal, without the columns that are for wide ones', () => {
  const [out] = printed(80, {}, ROWS);
  expect(out![0]).not.toContain('twice');
  expect(printed(100, {}, ROWS)[0]![0]).toContain('twice');
});

test('elsewhere a line each, cells parted by tabs, under the heads of all columns', () => {
  expect(printed(undefined, {}, ROWS)).toEqual([
    ['id\ttext\ttwice\n1\ta "quoted", text of two lines31m\t2\n2\t\t4'],
    [],
  ]);
});

test('JSON is an array of whole rows, and no control character comes through as it is', () => {
  const [out] = printed(80, { json: true }, ROWS);
  expect(JSON.parse(out![0]!)).toEqual(ROWS);
  expect(out![0]).toContain('\\u009b31m');
});

test('CSV quotes as RFC 4180 says and ends its lines with CRLF', () => {
  const [out] = printed(undefined, { csv: true }, ROWS);
  expect(out).toEqual(['id,text\r\n1,"a ""quoted"",\ttext\nof two lines\u009b31m"\r\n2,\r\n']);
});

test('no rows: an empty array, a header alone, and elsewhere a word beside the results', () => {
  expect(printed(80, { json: true }, [])).toEqual([['[]'], []]);
  expect(printed(80, { csv: true }, [])).toEqual([['id,text\r\n'], []]);
  expect(printed(80, {}, [])).toEqual([[], ['no row']]);
  expect(printed(undefined, {}, [])).toEqual([['id\ttext\ttwice'], ['no row']]);
});

const many = (limit = 1_000) => Array.from({ length: Math.min(limit, 80) }, (_, id) => ({ id, text: null }));
test.each([
  [80, {}, 50, ['the first 50; --limit shows more']],
  [80, { limit: 60 }, 60, []],
  [80, { json: true }, 80, []],
  [undefined, {}, 80, []],
] as const)('on a terminal of %s columns %j prints %i rows', async (width, format, rows, notes) => {
  const screen = recorder(width);
  await printPage(screen, format, LISTING, async ({ limit }) => many(limit));
  const json = 'json' in format;
  expect(json ? JSON.parse(screen.out[0]!).length : screen.out[0]!.match(/^\d/gm)!.length).toBe(rows);
  expect(screen.notes).toEqual(notes);
});
