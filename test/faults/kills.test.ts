import { existsSync, rmSync, statSync, truncateSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../src/tagger/random.ts';
import { startChild } from '../child.ts';
import { checked } from '../graph-at-hand.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { completed, FILES, undisturbed } from './newsroom.ts';

/** How often; `HEARSAY_KILLS=500 npm run test:faults` for a long night. */
const KILLS = Number(process.env.HEARSAY_KILLS ?? 50);
const random = seededRandom(KILLS);
let whole: string;
/** In milliseconds, what a run takes that nobody disturbs. */
let span: number;

beforeAll(async () => {
  process.chdir(temporaryFolder(FILES));
  whole = await undisturbed();
  const begun = performance.now();
  expect(await startChild('ingest', 'timed.db', 'news').exit).toBe(0);
  span = performance.now() - begun;
}, 120_000);

function begin(): void {
  for (const part of ['', '-wal', '-shm']) rmSync(`killed.db${part}`, { force: true });
}

/** Whether the graph had come into being. */
async function isSound(): Promise<boolean> {
  if (!existsSync('killed.db') || statSync('killed.db').size + walSize() === 0) return false;
  await checked('killed.db').catch((error: Error) =>
    expect(error.message).toMatch(/holds no graph yet|was made by an older/),
  );
  return true;
}

const walSize = (): number => (existsSync('killed.db-wal') ? statSync('killed.db-wal').size : 0);

test(
  `killed at any of ${KILLS} moments, nothing is lost or doubled`,
  async () => {
    let cut = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      begin();
      const { child, exit } = startChild('ingest', 'killed.db', 'news');
      await setTimeout(random() * span);
      child.kill('SIGKILL');
      if ((await exit) === 'SIGKILL') cut++;
      await isSound();
      expect(await completed('killed.db'), `kill ${kill}`).toBe(whole);
    }
    expect(cut).toBeGreaterThan(KILLS / 2);
  },
  KILLS * 60_000,
);

test('killed between what an article writes and its commit, it is as if it had not been begun', async () => {
  for (const nth of [1, 2, 3, 7, 20, 41]) {
    begin();
    expect(await startChild('ingest-until', 'killed.db', String(nth), 'news').exit).toBe('SIGKILL');
    await isSound();
    expect(await completed('killed.db'), `transaction ${nth}`).toBe(whole);
  }
}, 600_000);

test('a power cut takes the end of the log, and no half of an article', async () => {
  for (let cut = 0; cut < 10; cut++) {
    begin();
    expect(await startChild('ingest-until', 'killed.db', String(10 + 4 * cut), 'news').exit).toBe('SIGKILL');
    // What was not written through to the disk is gone, from anywhere on.
    truncateSync('killed.db-wal', Math.floor(random() * walSize()));
    await isSound();
    expect(await completed('killed.db'), `cut ${cut}`).toBe(whole);
  }
}, 600_000);
