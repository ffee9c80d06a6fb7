import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingest } from '../src/ingest.ts';
import { startChild } from './child.ts';
import { checked } from './graph-at-hand.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PEOPLE = ['Mara Oduya', 'Ilse Brandt', 'Joseph Nunez', 'Tamsin Achterberg'];
const story = (n: number) => {
  const [one, other] = [PEOPLE[n % 4], PEOPLE[(n + 1 + (n % 3)) % 4]];
  return `# Story ${n}\n\n${one} told ${other} that train ${n} from Lisbon was late.\n\n“I hope so,” said ${other}.\n`;
};
// Every tenth story is in both halves, so that the two processes meet over the same articles.
const files = Array.from({ length: 40 }, (_, n): [string, string] => [`${n % 2 ? 'odd' : 'even'}/${n}.md`, story(n)]);
const twins = Array.from({ length: 4 }, (_, n): [string, string] => [`odd/twin-${n}.md`, story(n * 10)]);

const home = process.cwd();
const root = temporaryFolder(Object.fromEntries([...files, ...twins]));
beforeEach(() => process.chdir(root));
afterEach(() => process.chdir(home));

let whole: Promise<string> | undefined;
/** The digest of all files, taken in by one process in one go. */
function digestOfAll(): Promise<string> {
  whole ??= ingest(['.'], { db: 'whole.db' }).then(() => checked('whole.db'));
  return whole;
}

test('two processes ingest into one new graph at the same time, and it is the graph of one', async () => {
  const children = ['odd', 'even'].map((half) => startChild('ingest', 'shared.db', half));
  expect(await Promise.all(children.map(({ exit }) => exit))).toEqual([0, 0]);
  expect(await checked('shared.db')).toBe(await digestOfAll());
});

test('a run that is killed leaves whole articles only, and the next one goes on to the same graph', async () => {
  const { child, lines, exit } = startChild('ingest', 'killed.db', '.');
  let seen = '';
  for await (const text of lines) {
    seen += text;
    if (seen.split('\n').length > 15) child.kill('SIGKILL');
  }
  expect(await exit).toBe('SIGKILL');
  expect(existsSync('killed.db-wal')).toBe(true);
  await checked('killed.db');
  const report = await ingest(['.'], { db: 'killed.db' });
  expect(report.unchanged).toBeGreaterThan(10);
  expect(report.loaded).toBeGreaterThan(10);
  expect(await checked('killed.db')).toBe(await digestOfAll());
  expect(existsSync('killed.db-wal')).toBe(false);
});

test('a graph that another process holds is waited for', async () => {
  await ingest(['odd/1.md'], { db: 'held.db' });
  const { lines, exit } = startChild('hold', 'held.db', '0.5');
  const [text] = await once(lines, 'data');
  expect(text).toBe('held\n');
  const begun = performance.now();
  expect(await ingest(['odd/3.md'], { db: 'held.db' })).toMatchObject({ loaded: 1 });
  expect(performance.now() - begun).toBeGreaterThan(300);
  expect(await exit).toBe(0);
});

test('a reader at work keeps the log beside the graph; the next run puts it away', async () => {
  rmSync('read.db', { force: true });
  await ingest(['odd/1.md'], { db: 'read.db' });
  const reader = new Sqlite('read.db');
  const articles = reader.prepare('SELECT count(*) FROM articles').pluck();
  const onProgress = () => expect([1, 2]).toContain(articles.get());
  expect(articles.get()).toBe(1);
  expect(await ingest(['odd/3.md'], { db: 'read.db', onProgress })).toMatchObject({ loaded: 1 });
  expect(articles.get()).toBe(2);
  expect(existsSync('read.db-wal')).toBe(true);
  reader.close();
  await ingest(['odd/3.md'], { db: 'read.db' });
  expect(existsSync('read.db-wal')).toBe(false);
  await checked('read.db');
});
