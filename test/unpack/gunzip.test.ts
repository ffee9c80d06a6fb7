import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contentsOf, told } from './unpacking.ts';

const TEXT = 'The ferry to Lisbon was late.';

const line = `${JSON.stringify({ title: 'A', text: TEXT })}\n`;

test('is opened whatever the ending, members that follow each other as one', async () => {
  const packed = Buffer.concat([gzipSync(line), gzipSync(line)]);
  for (const name of ['a.jsonl.gz', 'a.gz', 'a'])
    expect(told(await contentsOf(name, packed))).toEqual([`${name}#1: fields`, `${name}#2: fields`]);
});

test('a file that it holds alone has the path of the archive', async () => {
  const contents = await contentsOf('a.md.gz', gzipSync('# Ferry late'));
  expect(contents).toMatchObject({ isArchive: false, entries: [{ path: 'a.md.gz', format: 'markdown' }] });
  expect(Buffer.from((contents.entries[0] as { bytes: Uint8Array }).bytes).toString()).toBe('# Ferry late');
});

test('one that is cut off keeps what came before; one that is broken says so', async () => {
  const long = gzipSync(Array.from({ length: 3000 }, (_, at) => line.replace('A', `A ${at ** 5}`)).join(''));
  const contents = await contentsOf('a.jsonl.gz', long.subarray(0, -1000));
  expect(contents.broken).toContain('breaks off: the gzip archive is cut short');
  expect(contents.entries.length).toBeGreaterThan(1000);
  const noise = Buffer.concat([gzipSync(line).subarray(0, 12), Buffer.from('noise')]);
  expect((await contentsOf('a.jsonl.gz', noise)).broken).toMatch(/gzip archive/);
});

test('bombs are left alone', async () => {
  const zeros = gzipSync(Buffer.alloc(80_000_000));
  expect((await contentsOf('a.jsonl.gz', zeros)).broken).toContain('grows to more than 200 times its size');
  expect((await contentsOf('a.txt.gz', zeros)).broken).toContain('has more than 16 MB');
  expect((await contentsOf('a.txt.gz', gzipSync(zeros))).broken).toContain('looks like a gzip archive');
});
