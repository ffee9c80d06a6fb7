import { renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { prose } from '../../bench/prose.ts';
import { ingest } from '../../src/ingest.ts';
import { seededRandom } from '../../src/tagger/random.ts';
import { startChild } from '../child.ts';
import { checked } from '../graph-at-hand.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { FILES, undisturbed } from './newsroom.ts';

const random = seededRandom(3);
const PATHS = Object.keys(FILES);

beforeAll(() => process.chdir(temporaryFolder(FILES)));

/** What people and programs do to files while they are read. */
const DEEDS: readonly ((path: string) => void)[] = [
  (path) => rmSync(path, { force: true }),
  (path) => writeFileSync(path, `# Another\n\n${prose(400 + Math.floor(random() * 900))}\n`),
  (path) => writeFileSync(path, ''),
  (path) => renameSync(path, `${path}.moved.md`),
  (path) => truncateSync(path, 40),
  (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x01])),
];

test('files that change, move and vanish while they are read end as what they are at last', async () => {
  for (let round = 0; round < 8; round++) {
    rmSync('news', { recursive: true, force: true });
    writeFiles('.', FILES);
    rmSync('moving.db', { force: true });
    const { exit } = startChild('ingest', 'moving.db', 'news');
    const running = { yes: true };
    void exit.then(() => {
      running.yes = false;
    });
    while (running.yes) {
      const path = PATHS[Math.floor(random() * PATHS.length)]!;
      const deed = DEEDS[Math.floor(random() * DEEDS.length)]!;
      try {
        deed(path);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error; // it is gone already
      }
      await setTimeout(random() * 60);
    }
    expect(await exit).toBe(0);
    await checked('moving.db');
    await ingest(['news'], { db: 'moving.db', prune: true });
    expect(await checked('moving.db'), `round ${round}`).toBe(await undisturbed());
  }
}, 600_000);
