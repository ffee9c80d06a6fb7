import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GraphError } from '../../src/errors.ts';
import { ingest } from '../../src/ingest.ts';
import { graphFailure } from '../../src/store/graph-failure.ts';
import { openGraph } from '../../src/store/open-graph.ts';
import { verify } from '../../src/store/verify.ts';
import { seededRandom } from '../../src/tagger/random.ts';
import { startChild } from '../child.ts';
import { checked } from '../graph-at-hand.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { completed, FILES, undisturbed } from './newsroom.ts';

const random = seededRandom(7);
let whole: string;

beforeAll(async () => {
  process.chdir(temporaryFolder(FILES));
  whole = await undisturbed();
}, 120_000);

const mount = (...options: string[]) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', ...options, 'tmpfs', 'small']).status === 0;
afterAll(() => spawnSync('umount', ['small']));

test('a full disk leaves whole articles, says so, and the next run goes on', async ({ skip }) => {
  mkdirSync('small');
  if (!mount('size=2m')) skip('only root can mount the small disk that this needs');
  const failure = await ingest(['news'], { db: 'small/graph.db' }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(GraphError);
  expect(String(failure)).toContain('the disk is full');
  await checked('small/graph.db');
  execFileSync('mount', ['-o', 'remount,size=200m', 'small']);
  expect(await completed('small/graph.db')).toBe(whole);
}, 120_000);

test('a damaged graph is said to be damaged, by whoever meets it, and nothing worse happens', async () => {
  let told = 0;
  for (let damage = 0; damage < 40; damage++) {
    copyFileSync('whole.db', 'damaged.db');
    scribble('damaged.db');
    // As every command does with what SQLite throws.
    const failure = await look('damaged.db').catch((error: unknown) => graphFailure(error, 'damaged.db'));
    if (failure !== 'sound') told++;
    if (failure instanceof Error) expect(failure, failure.stack).toBeInstanceOf(GraphError);
  }
  expect(told).toBeGreaterThan(20);
}, 600_000);

/** Some hundred bytes of somebody else's, anywhere. */
function scribble(file: string): void {
  const open = openSync(file, 'r+');
  const bytes = Buffer.from(Array.from({ length: 400 }, () => Math.floor(random() * 256)));
  writeSync(open, bytes, 0, bytes.length, Math.floor(random() * (statSync(file).size - bytes.length)));
  closeSync(open);
}

async function look(file: string): Promise<string> {
  const db = await openGraph(file, { readonly: true });
  try {
    if (verify(db).length > 0) return 'problems';
  } finally {
    await db.destroy();
  }
  await ingest(['news'], { db: file });
  return 'sound';
}

test('a graph that somebody holds for good is waited for, and then said to be held', async () => {
  const { child, lines } = startChild('hold', 'whole.db', '120');
  for await (const text of lines) if (text.includes('held')) break;
  const failure = await ingest(['news'], { db: 'whole.db' }).catch((error: unknown) => error);
  expect(String(failure)).toContain('is in use by another process');
  child.kill('SIGKILL');
  rmSync('whole.db-journal', { force: true });
  expect(await completed('whole.db')).toBe(whole);
}, 120_000);
