import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extract } from '../src/extract.ts';
import { findFiles } from '../src/find-files.ts';
import { type IngestProgress, ingest } from '../src/ingest.ts';
import type { Entry } from '../src/model.ts';
import { connectionOf } from '../src/store/connection.ts';
import { digest } from '../src/store/digest.ts';
import { GraphWriter } from '../src/store/graph-writer.ts';
import { openGraph } from '../src/store/open-graph.ts';
import { unpack } from '../src/unpack/unpack.ts';
import { asNobody } from './as-nobody.ts';
import { run, withGraph } from './graph-at-hand.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const home = process.cwd();
const root = temporaryFolder();
beforeEach(() => {
  const folder = mkdtempSync(join(root, 'case-'));
  chmodSync(folder, 0o755);
  process.chdir(folder);
});
afterEach(() => process.chdir(home));

const HARBOUR = `# Harbour to close

By Tamsin Achterberg

March 10, 2031

Mara Oduya, the harbour director, told reporters that the port of Setubal would close in May. 🚢

“We have no choice,” she said.
`;
const FERRY = '# Ferry late\n\nJoseph Nunez denied on Monday that the ferry to Lisbon was late.\n';
const STRIKE = '# Strike ends\n\nThe union said the strike was over, according to the newspaper Lantern.\n';

/** What a new graph of the same files says. */
async function digestAnew(...paths: string[]): Promise<string> {
  rmSync('anew.db', { force: true });
  await ingest(paths, { db: 'anew.db' });
  return withGraph(digest, 'anew.db');
}

/** What a graph says in which everything was read and written one after another, without workers. */
async function digestOneByOne(folder: string): Promise<string> {
  const db = await openGraph(':memory:');
  const writer = new GraphWriter(connectionOf(db));
  for (const { path } of findFiles([folder]).offers)
    for await (const entry of (await unpack(path)).entries) {
      const extracted = extract(entry as Entry);
      if (extracted.status !== 'loaded') continue;
      writer.write(createHash('sha256').update(readFileSync(path)).digest('hex'), extracted.article);
    }
  return digest(db);
}

function stories(count: number): Record<string, string> {
  const paragraph = 'Joseph Nunez told Mara Oduya on Monday that the ferry to Lisbon was late.\n\n';
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`s${at}.md`, `# ${at}\n\n${paragraph.repeat(9)}`]),
  );
}

function sources(): Promise<{ path: string; status: string; reason: string | null }[]> {
  return withGraph((db) => db.selectFrom('sources').select(['path', 'status', 'reason']).orderBy('path').execute());
}

function articles(): Promise<string[]> {
  return withGraph(async (db) => {
    const rows = await db.selectFrom('articles').select('source_path').orderBy('source_path').execute();
    return rows.map(({ source_path }) => source_path);
  });
}

function makePipe(path: string): void {
  execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
}

test('a folder becomes a graph of one file, and the report says what became of what', async () => {
  writeFiles('news', { 'a.md': HARBOUR, 'b.txt': FERRY, 'README.md': 'About', 'empty.md': ' \n', 'c.png': '' });
  const counts: string[] = [];
  const seen: string[] = [];
  const report = await run(['news', 'nowhere'], {
    onProgress: ({ path, status, done, total }) => {
      counts.push(`${done}/${total}`);
      seen.push(`${path} ${status}`);
    },
  });
  const number = expect.any(Number);
  expect(report).toEqual({
    files: 5,
    loaded: 2,
    unchanged: 0,
    skipped: 1,
    failed: 2,
    pruned: 0,
    leftAlone: 1,
    took: number,
    slowest: expect.any(Array),
    skips: [{ path: 'news/README.md', reason: expect.stringContaining('rename it'), recorded: true }],
    failures: [
      { path: 'news/empty.md', reason: expect.stringContaining('is empty'), recorded: true },
      { path: 'nowhere', reason: 'is not there: no such file or folder', recorded: false },
    ],
    totals: { copies: 0, articles: 2, actors: number, places: number, claims: number, evidenceGrade: number },
  });
  expect(report.slowest.map(({ path }) => path)).toEqual(expect.arrayContaining(['news/a.md', 'news/b.txt']));
  expect(report.totals.claims).toBeGreaterThan(1);
  expect(counts).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  expect(seen.sort()).toEqual([
    'news/README.md skipped',
    'news/a.md loaded',
    'news/b.txt loaded',
    'news/empty.md failed',
    'nowhere failed',
  ]);
  expect((await sources()).map(({ path, status }) => `${path} ${status}`)).toEqual([
    'news/README.md skipped',
    'news/a.md loaded',
    'news/b.txt loaded',
    'news/empty.md failed',
  ]);
});

describe('same input, same rows', () => {
  beforeEach(() => writeFiles('news', { 'a.md': HARBOUR, 'b.md': FERRY, 'c/d.md': STRIKE, 'e.md': FERRY }));

  test('another run does nothing, and says so', async () => {
    await run(['news']);
    const before = await withGraph(digest);
    const report = await run(['news']);
    expect(report).toMatchObject({ files: 4, loaded: 0, unchanged: 3, skipped: 1, failed: 0 });
    expect(report.skips).toEqual([{ path: 'news/e.md', reason: 'the same article as news/b.md', recorded: true }]);
    expect(await withGraph(digest)).toBe(before);
  });

  test.each([[['news/e.md', 'news/c', 'news/b.md', 'news/a.md']], [['news/c/d.md', 'news']]])(
    'so does one that takes the files in the order of %j, one by one',
    async (order) => {
      for (const path of order) await run([path]);
      expect(await withGraph(digest)).toBe(await digestAnew('news'));
    },
  );

  test('a file that changed replaces its article, and another that held the same one takes over', async () => {
    await run(['news']);
    writeFiles('news', { 'b.md': STRIKE.replace('strike', 'walkout') });
    expect(await run(['news'])).toMatchObject({ loaded: 2, unchanged: 2, skipped: 0 });
    expect(await withGraph(digest)).toBe(await digestAnew('news'));
    expect(await articles()).toEqual(['news/a.md', 'news/b.md', 'news/c/d.md', 'news/e.md']);
  });

  test('the one that takes over is read even where only the changed file is named', async () => {
    await run(['news']);
    writeFiles('news', { 'b.md': 'ab\0' });
    expect(await run(['news/b.md'])).toMatchObject({ files: 2, loaded: 1, failed: 1 });
    expect(await withGraph(digest)).toBe(await digestAnew('news'));
  });

  test('a file that can no longer be read loses its article, with a reason', async () => {
    await run(['news']);
    writeFiles('news', { 'a.md': new Uint8Array([0xff, 0x00, 0x01]) });
    expect(await run(['news'])).toMatchObject({ unchanged: 2, failed: 1 });
    expect(await articles()).toEqual(['news/b.md', 'news/c/d.md']);
    expect(await withGraph(digest)).toBe(await digestAnew('news'));
    writeFiles('news', { 'a.md': HARBOUR });
    await run(['news']);
    expect(await withGraph(digest)).toBe(await digestAnew('news'));
  });

  test('a run that is stopped has written what it told of, and nothing else', async () => {
    writeFiles('news', stories(24));
    for (const at of [2, 9]) {
      rmSync('graph.db', { force: true });
      let told = 0;
      const onProgress = ({ done }: IngestProgress): void => {
        told = done;
        if (done === at) throw new Error('enough');
      };
      await expect(run(['news'], { onProgress, jobs: 2 })).rejects.toThrow('enough');
      const written = await withGraph((db) => db.selectFrom('sources').select('path').execute());
      expect([told, written.length]).toEqual([at, at]);
    }
  });

  test('any number of workers makes the same graph', { timeout: 90_000 }, async () => {
    writeFiles('news', stories(9));
    const digests: string[] = [];
    for (const jobs of [1, 2, 3]) {
      rmSync('graph.db', { force: true });
      expect(await run(['news'], { jobs })).toMatchObject({ loaded: 12, skipped: 1 });
      digests.push(await withGraph(digest));
    }
    expect(digests).toEqual(Array(3).fill(await digestOneByOne('news')));
  });

  test('an older extractor’s work is done again', async () => {
    await run(['news']);
    const db = await openGraph('graph.db');
    await db.updateTable('sources').set({ extractor: 'rules-0' }).where('path', '=', 'news/a.md').execute();
    await db.destroy();
    expect(await run(['news'])).toMatchObject({ loaded: 1, unchanged: 2 });
  });
});

describe('pruning', () => {
  beforeEach(async () => {
    writeFiles('.', { 'news/a.md': HARBOUR, 'news/b.md': FERRY, 'news/c.md': FERRY, 'other/d.md': STRIKE });
    await run(['news', 'other']);
  });

  test('without it a file that is gone keeps its article', async () => {
    unlinkSync('news/a.md');
    expect(await run(['news', 'news/a.md'])).toMatchObject({ pruned: 0, failed: 1 });
    expect(await articles()).toContain('news/a.md');
  });

  test('forgets what is gone under the given paths only, and lets another file with the article take over', async () => {
    for (const path of ['news/a.md', 'news/b.md', 'other/d.md']) unlinkSync(path);
    expect(await run(['news'], { prune: true })).toMatchObject({ pruned: 2, loaded: 1, failed: 0 });
    expect(await articles()).toEqual(['news/c.md', 'other/d.md']);
    expect(await run(['other/d.md'], { prune: true })).toMatchObject({ pruned: 1, failed: 0, files: 0 });
    expect(await withGraph(digest)).toBe(await digestAnew('news'));
  });

  test('a folder that is not there says nothing about its files', async () => {
    renameSync('news', 'away');
    expect(await run(['news'], { prune: true })).toMatchObject({ pruned: 0, failed: 1 });
    expect(await articles()).toEqual(['news/a.md', 'news/b.md', 'other/d.md']);
    expect(await run(['.'], { prune: true })).toMatchObject({ pruned: 3, loaded: 2 });
    expect(await articles()).toEqual(['away/a.md', 'away/b.md', 'other/d.md']);
  });
});

describe('one bad file never stops the rest:', () => {
  test.each<[what: string, make: (path: string) => void, reason: RegExp]>([
    ['an empty file', (path) => writeFiles('.', { [path]: '' }), /is empty/],
    ['binary junk', (path) => writeFiles('.', { [path]: new Uint8Array([1, 0, 2, 0, 3]) }), /binary/],
    [
      'invalid UTF-8',
      (path) => writeFiles('.', { [path]: Buffer.from('caf\xe9 one\n', 'latin1') }),
      /UTF-8.* \(line 1\)$/,
    ],
    ['a pipe', (path) => makePipe(path), /not an ordinary file/],
    ['a link in a circle', (path) => symlinkSync('bad.md', path), /in a circle/],
    [
      'a link to a pipe',
      (path) => {
        makePipe('pipe');
        symlinkSync('pipe', path);
      },
      /not an ordinary file/,
    ],
    [
      'a disk image',
      (path) => {
        writeFiles('.', { [path]: 'x' });
        truncateSync(path, 5e9);
      },
      /is 5000 MB long/,
    ],
    ['one line of 50 MB', (path) => writeFiles('.', { [path]: 'word '.repeat(1e7) }), /is 50 MB long/],
  ])('%s', async (_, make, reason) => {
    make('bad.md');
    writeFiles('.', { 'a.md': HARBOUR, 'z.md': FERRY });
    const report = await run(['.']);
    expect(report).toMatchObject({
      loaded: 2,
      failed: 1,
      failures: [{ path: 'bad.md', reason: expect.stringMatching(reason) }],
    });
    expect(await sources()).toContainEqual({ path: 'bad.md', status: 'failed', reason: report.failures[0]?.reason });
    expect((await run(['.'])).failures).toEqual(report.failures);
  });
});

describe('a file that comes and goes', () => {
  test('a file without the right to read it', async () => {
    writeFiles('.', { 'a.md': HARBOUR, 'secret.md': FERRY });
    await run(['.']);
    chmodSync('secret.md', 0);
    chmodSync('graph.db', 0o666);
    chmodSync('.', 0o777);
    await asNobody(async () => {
      const report = await run(['.']);
      expect(report).toMatchObject({ unchanged: 1, failed: 1, failures: [{ path: 'secret.md' }] });
      expect(report.failures[0]?.reason).toContain('you have no permission');
    });
    expect(await articles()).toEqual(['a.md']);
  });

  test('a file that goes between listing and reading keeps its article, if it had one', async () => {
    writeFiles('.', { 'a.md': HARBOUR, 'b.md': FERRY });
    await run(['.']);
    writeFiles('.', { 'c.md': STRIKE });
    const goes = ['b.md', 'c.md'];
    const onProgress = () => {
      for (const path of goes.splice(0)) unlinkSync(path);
    };
    const report = await run(['.'], { onProgress });
    expect(report.failures.map(({ path }) => path)).toEqual(['b.md', 'c.md']);
    expect(await articles()).toEqual(['a.md', 'b.md']);
    expect((await sources()).map(({ path }) => path)).toEqual(['a.md', 'b.md']);
  });
});

test('what takes too long is given up and recorded, and tried again by the next run', async () => {
  writeFiles('.', { 'a.md': HARBOUR });
  await run(['.']);
  writeFiles('.', stories(2));
  const report = await run(['.'], { patience: 0 });
  expect(report).toMatchObject({ unchanged: 1, failed: 2 });
  expect(report.failures[0]).toEqual({ path: 's0.md', reason: 'took longer than 0 s to read', recorded: true });
  expect(await run(['.'])).toMatchObject({ unchanged: 1, loaded: 2, failed: 0 });
  expect(await withGraph(digest)).toBe(await digestAnew('.'));
});

test('no more files are opened than are soon read', async () => {
  writeFiles('.', stories(30));
  const goes = readdirSync('.').filter((name) => name.endsWith('.md'));
  const onProgress = () => {
    for (const path of goes.splice(0)) unlinkSync(path);
  };
  const { loaded, failed } = await run(['.'], { jobs: 1, onProgress });
  expect(loaded).toBeLessThan(8);
  expect(loaded + failed).toBe(30);
});

test('a run that is broken off leaves what it had done, in one file', async () => {
  writeFiles('.', { 'a.md': HARBOUR, 'b.md': FERRY });
  const onProgress = () => {
    throw new Error('enough');
  };
  await expect(ingest(['.'], { db: 'graph.db', onProgress })).rejects.toThrow('enough');
  expect(readdirSync('.')).toEqual(['a.md', 'b.md', 'graph.db']);
  expect(await articles()).toEqual(['a.md']);
});

test('a read-only graph is refused before anything is read', async () => {
  writeFiles('.', { 'a.md': HARBOUR });
  await run(['.']);
  chmodSync('graph.db', 0o444);
  writeFiles('.', { 'b.md': FERRY });
  await asNobody(async () => {
    await expect(ingest(['.'], { db: 'graph.db' })).rejects.toThrow(/graph.db cannot be written: .* read-only/);
  });
  expect(await articles()).toEqual(['a.md']);
});
