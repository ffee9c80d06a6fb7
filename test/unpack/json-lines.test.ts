import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpack } from '../../src/unpack/unpack.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { contentsOf, fieldsOf, told } from './unpacking.ts';

const TEXT = 'The ferry to Lisbon was late.';

const line = (title: string) => JSON.stringify({ title, text: TEXT });

test('each line is an entry, and a broken one does not stop the others', async () => {
  const contents = await contentsOf('a.jsonl', `\uFEFF${line('A')}\r\n\n{"title": "B", "te\n[1]\n${line('C')}`);
  expect(contents.isArchive).toBe(true);
  expect(told(contents)).toEqual([
    'a.jsonl#1: fields',
    'a.jsonl#3: failed, is broken JSON: Unterminated string in JSON at position 18 (line 3)',
    'a.jsonl#4: failed, is no record, {…}',
    'a.jsonl#5: fields',
  ]);
  expect(fieldsOf(contents.entries[3])).toEqual({ headline: 'C', articleBody: TEXT, line: 5 });
});

test('lines of another encoding, and lines without an end, fail alone', async () => {
  const lines = [line('A'), `{"text": "${'a'.repeat(16_100_000)}"}`, line('B').replace('ferry', 'f\xe9rry'), line('C')];
  expect(told(await contentsOf('a.jsonl', Buffer.from(lines.join('\n'), 'latin1')))).toEqual([
    'a.jsonl#1: fields',
    'a.jsonl#2: failed, is a line of more than 16 MB, far more than an article',
    'a.jsonl#3: failed, is not UTF-8 (line 3)',
    'a.jsonl#4: fields',
  ]);
});

test('logs are skipped as a whole', async () => {
  expect(told(await contentsOf('log.jsonl', '{"level": 1, "time": 2}\n{"level": 1, "time": 3}\n'))).toEqual([
    expect.stringContaining('log.jsonl: skipped, has no text in a field of a usual name; it has level, time'),
  ]);
});

test('an empty file is said to be one, whatever its ending', async () => {
  for (const name of ['a.jsonl', 'a.json', 'a.csv', 'a.xml'])
    expect((await contentsOf(name, '')).broken).toBe('is empty: there is nothing in it');
});

test('how much of an archive has been read can be told', async () => {
  const file = join(temporaryFolder({ 'a.jsonl': `${line('A')}\n`.repeat(5000) }), 'a.jsonl');
  const { entries, share } = await unpack(file);
  const shares: number[] = [];
  for await (const _ of entries) shares.push(share!());
  expect(shares[0]).toBeLessThan(0.5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('noise is not listed line by line to its end', async () => {
  const contents = await contentsOf('a.jsonl', `${line('A')}\n${'x\n'.repeat(100_000)}`);
  expect(contents.entries.length).toBe(10_001);
  expect(contents.broken).toBe('breaks off: 10000 entries in a row could not be read');
});
