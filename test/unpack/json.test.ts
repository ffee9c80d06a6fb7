import { expect, test } from 'vitest';
import { contentsOf, fieldsOf, told } from './unpacking.ts';

const TEXT = 'The ferry to Lisbon was late.';

const record = (title: string) => ({ title, text: TEXT });
const list = [record('A'), record('B')];

test.each<[string, unknown]>([
  ['a list', list],
  ['an object that holds one', { status: 'ok', articles: list }],
  ['an object in an object', { response: { meta: { hits: 2 }, docs: list } }],
  ['a graph', { '@context': 'https://schema.org', '@graph': list }],
  ['records by their ids', { x1: list[0], x2: list[1] }],
])('%s is an archive', async (_, value) => {
  const contents = await contentsOf('a.json', JSON.stringify(value));
  expect(contents).toMatchObject({ isArchive: true, broken: null });
  expect(contents.entries.map((entry) => [entry.path, fieldsOf(entry).headline])).toEqual([
    ['a.json#1', 'A'],
    ['a.json#2', 'B'],
  ]);
});

test('a record alone is the file', async () => {
  const contents = await contentsOf('a.json', JSON.stringify({ article: record('A'), related: [{ title: 'B' }] }));
  expect(contents.isArchive).toBe(false);
  expect(told(contents)).toEqual(['a.json: fields']);
});

test('what in a list is no record of news keeps its number', async () => {
  expect(told(await contentsOf('a.json', JSON.stringify([7, { id: 1 }, record('A')])))).toEqual([
    'a.json#1: failed, is no record, {…}',
    expect.stringContaining('a.json#2: skipped, has no text'),
    'a.json#3: fields',
  ]);
});

test.each(['[]', '{"articles": []}', '[1, 2]', '{}', '[{"id": 1}]'])('%s is skipped as a whole', async (content) => {
  const contents = await contentsOf('a.json', content);
  expect(contents.isArchive).toBe(false);
  expect(told(contents)).toEqual([expect.stringMatching(/^a\.json: skipped, /)]);
});

test('a list that breaks off keeps what came before', async () => {
  const contents = await contentsOf('a.json', `${JSON.stringify(list).slice(0, -1)},{"title": `);
  expect(told(contents)).toEqual(['a.json#1: fields', 'a.json#2: fields']);
  expect(contents.broken).toBe('is broken JSON: it ends too early');
});

test.each<[string, string]>([
  ['{"text": "a" "b"}', 'is broken JSON: Expected'],
  [`{"text": ${'['.repeat(300)}`, 'is broken JSON'],
  ['[{"text": "a"} x]', 'is broken JSON'],
  [`[${'['.repeat(300)}`, 'nested more than 200 deep'],
  [`{"a": ${'['.repeat(9_000_000)}${']'.repeat(9_000_000)}}`, 'nested more than 200 deep'],
  [`[{"text": "${'a'.repeat(17_000_000)}"}]`, 'longer than 16 MB'],
])('broken: %#', async (content, message) => {
  expect((await contentsOf('a.json', content)).broken).toContain(message);
});

test('a long list within an object is read value by value', async () => {
  const long = Array.from({ length: 12 }, (_, at) => ({ title: `${at}`, text: 'word '.repeat(300_000) }));
  const { entries } = await contentsOf('a.json', JSON.stringify({ total: 12, response: { docs: long } }));
  expect(entries.map((entry) => fieldsOf(entry).headline)).toEqual(long.map(({ title }) => title));
});
