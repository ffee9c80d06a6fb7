import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { newsroom } from '../query/newsroom.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { recorder } from './recorder.ts';

const file = join(temporaryFolder(), 'news.db');
const db = await newsroom(file);
afterAll(() => db.destroy());

const serve = (...words: string[]) => program(recorder()).parseAsync(['serve', ...words], { from: 'user' });

test('it says where it is, and ends when it is told to', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'serve', file, '--port', '0']);
  const [line] = await once(child.stderr, 'data');
  const [address] = /http:\S+/.exec(String(line)) ?? [];
  expect((await fetch(address!)).status).toBe(200);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a port that is taken, a number that is none, and a graph that is not there are refused in words', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  await expect(serve(file, '--port', port)).rejects.toThrow(`port ${port} is taken`);
  other.close();
  await expect(serve(file, '--port', '99999')).rejects.toThrow('Write a number from 0 to 65535');
  await expect(serve(`${file}.none`, '--port', '0')).rejects.toThrow('does not exist');
});
