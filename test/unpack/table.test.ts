import { expect, test } from 'vitest';
import { contentsOf, fieldsOf, told } from './unpacking.ts';

const fieldsIn = async (name: string, content: string | Uint8Array) =>
  (await contentsOf(name, content)).entries.map(fieldsOf);

test('has an entry a row, with the line on which it begins', async () => {
  const csv = '\uFEFFid,title,text,date\r\n1,A,"One,\r\n\r\n“two” ""three""",2031\r\n2,B,Two,\r\n';
  expect(await fieldsIn('a.csv', csv)).toEqual([
    { headline: 'A', articleBody: 'One,\n\n“two” "three"', datePublished: '2031', line: 2 },
    { headline: 'B', articleBody: 'Two', line: 5 },
  ]);
});

test.each([
  ['semicolons', Buffer.from('Title;Full text\nA, B;One, two, three\n')],
  ['tabs', Buffer.from('Title\tFull text\nA, B\tOne, two, three\n')],
  ['bars', Buffer.from('Title|Full text\nA, B|One, two, three\n')],
  ['tabs in UTF-16', Buffer.from('\uFEFFTitle\tFull text\nA, B\tOne, two, three\n', 'utf16le')],
])('may have %s between its cells', async (_, content) => {
  expect(await fieldsIn('a.csv', content)).toEqual([{ headline: 'A, B', articleBody: 'One, two, three', line: 2 }]);
});

test('a row of another length fails alone', async () => {
  expect(told(await contentsOf('a.csv', 'title,text\nA,One\nB,Two,Three\nC\nD,Four\n'))).toEqual([
    'a.csv#1: fields',
    'a.csv#2: failed, has 3 cells, but the table has 2 columns (line 3)',
    'a.csv#3: failed, has 1 cells, but the table has 2 columns (line 4)',
    'a.csv#4: fields',
  ]);
});

test('a quotation mark that is not closed ends it, and what came before stands', async () => {
  const contents = await contentsOf('a.csv', 'title,text\nA,One\nB,"Two\nC,Three\n');
  expect(told(contents)).toEqual(['a.csv#1: fields']);
  expect(contents.broken).toMatch(/^breaks off: a quotation mark opens a cell before line \d and does not close it$/);
  const long = await contentsOf('a.csv', `title,text\nA,One\nB,"${'Two\n'.repeat(5_000_000)}`);
  expect(long.broken).toContain('a quotation mark opens a cell');
});

test('another encoding is told', async () => {
  const { broken } = await contentsOf('a.csv', Buffer.from('title,text\nA,caf\xe9\n', 'latin1'));
  expect(broken).toContain('is not UTF-8 throughout');
});

test('without a column of texts it is skipped, and with one that is named it is not', async () => {
  const csv = 'place,count,remarks\nLisbon,7,The ferry was late.\n';
  expect(told(await contentsOf('a.csv', csv))).toEqual([
    'a.csv: skipped, has no text in a field of a usual name; it has place, count, remarks. If one is the text of an article, name it: --map text=FIELD',
  ]);
  expect(told(await contentsOf('a.csv', csv, { text: 'remarks' }))).toEqual(['a.csv#1: fields']);
});
