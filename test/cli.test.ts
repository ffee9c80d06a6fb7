import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { claims } from '../src/query/claims.ts';
import { newsroom } from './query/newsroom.ts';

// What only a process of its own can show: streams, exit codes and signals. The commands themselves are tried in test/cli/.
const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const graph = join(folder, 'news.db');
const db = await newsroom(graph);
const rows = await claims(db);
await db.destroy();

/** Where nothing is ever written: other tests make their databases beside it, at the same time. */
const bare = join(folder, 'bare');
mkdirSync(bare);

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = folder) {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), CLI, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    text.err += chunk;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...text }));
  });
  return { child, ended };
}
const run = (...asked: Parameters<typeof start>) => start(...asked).ended;

/** Rows of a CSV file as RFC 4180 has them. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe.concurrent('hearsay, as a process', () => {
  test('--json writes nothing but JSON, and remarks go beside it', async () => {
    const { code, out, err } = await run(['claims', '--by', 'Brandt', '--json'], { HEARSAY_DB: graph });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(2);
    expect(err).toMatch(/^"Brandt" is the name of 2 actors: .*\n$/);
  });

  test('--csv can be read back', async () => {
    const { out } = await run(['claims', '--csv', '--db', graph]);
    const cells = rows.map((row) => Object.values(row).map((value) => String(value ?? '')));
    expect(parseCsv(out)).toEqual([Object.keys(rows[0]!), ...cells]);
  });

  test('a reader that stops early is no failure', async () => {
    const { child, ended } = start(['claims', '--db', graph]);
    child.stdout.destroy();
    expect(await ended).toEqual({ code: 0, out: '', err: '' });
  });

  test('colours only on a terminal, unless they are asked for', async () => {
    const plain = await run(['show', 'ferry.md', '--db', graph], { CI: '1', TERM: 'xterm-256color' });
    expect(plain.out).toContain('[1 speaker: José Quiroga]');
    expect(plain.out).not.toContain('\u001b');
    const coloured = await run(['show', 'ferry.md', '--db', graph], { FORCE_COLOR: '1' });
    expect(coloured.out).toContain('\u001b[36mJosé Quiroga\u001b[39m');
  });

  test.each<[number, string[], RegExp]>([
    [2, [], /^Usage: hearsay /],
    [2, ['claims', '--since', 'foo'], /Write a date as/],
    [2, ['claims', '--db', graph, '--by', 'Calowey'], /^hearsay: no actor is called "Calowey"; did you mean .*\n$/],
    [1, ['claims'], /^hearsay: data\/graph\.db does not exist; make it with hearsay ingest .*\n$/],
  ])('exit code %i for %j', async (expected, args, message) => {
    const { code, out, err } = await run(args, {}, bare);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toMatch(message);
    expect(err).not.toContain('    at ');
  });
});

describe.concurrent('hearsay ingest, as a process', () => {
  test('ingest without a path reads seeds/ into data/graph.db; one bad file makes it 1', async () => {
    const none = await run(['ingest']);
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toMatch(/^hearsay: name the files or folders to read, e\.g\. .*\n$/);
    mkdirSync(join(folder, 'seeds'));
    writeFileSync(
      join(folder, 'seeds', 'mast.md'),
      '# A mast falls\n\nAda Quill said that the mast would stand again.\n',
    );
    const first = await run(['ingest']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('database  data/graph.db\n\nTry:\n  hearsay claims --by "Ada Quill"\n');
    writeFileSync(join(folder, 'seeds', 'empty.md'), '');
    const second = await run(['ingest', '--json']);
    expect(second.code).toBe(1);
    expect(JSON.parse(second.out)).toMatchObject({ unchanged: 1, failed: 1, failures: [{ path: 'seeds/empty.md' }] });
  });

  test('Ctrl-C ends after the article at hand and says how to go on', async () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let at = 0; at < 400; at++)
      writeFileSync(join(many, `${at}.md`), `# Story ${at}\n\nAda Quill said that mast ${at} would stand again.\n`);
    const { child, ended } = start(['ingest', 'many', '--db', 'many.db']);
    await articlesIn(join(folder, 'many.db'));
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect([code, out]).toEqual([130, '']);
    const [, done] =
      /^stopped: (\d+) of 400 files are done and safe in many\.db; run it again to go on\n$/m.exec(err) ?? [];
    expect(await articlesIn(join(folder, 'many.db'))).toBe(Number(done));
  });
});

/** How many articles a graph that is being written holds, as soon as there is one. */
async function articlesIn(file: string): Promise<number> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const count = counted(file);
    if (count > 0) return count;
  }
}

function counted(file: string): number {
  try {
    const sqlite = new Sqlite(file, { fileMustExist: true });
    const count = sqlite.prepare<[], number>('SELECT count(*) FROM articles').pluck().get() ?? 0;
    sqlite.close();
    return count;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return 0; // not there yet, or without tables
    throw error;
  }
}
