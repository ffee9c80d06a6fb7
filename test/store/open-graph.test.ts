import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { GraphError } from '../../src/errors.ts';
import { connectionOf } from '../../src/store/connection.ts';
import { digest } from '../../src/store/digest.ts';
import { openGraph } from '../../src/store/open-graph.ts';
import { asNobody } from '../as-nobody.ts';
import { startChild } from '../child.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { prose } from './copy-texts.ts';
import { sampleGraph } from './sample-graph.ts';

const folder = temporaryFolder();

async function makeGraph(name: string): Promise<string> {
  const file = join(folder, name);
  await (await openGraph(file)).destroy();
  return file;
}

async function refusal(file: string, options?: { readonly: boolean }): Promise<string> {
  const error: unknown = await openGraph(file, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(GraphError);
  return error instanceof GraphError ? error.message : '';
}

test('a new graph is made with its folder, is one file, and is empty when opened again', async () => {
  const file = await makeGraph('new/deep/graph.db');
  expect(readdirSync(join(folder, 'new/deep'))).toEqual(['graph.db']);
  const db = await openGraph(file, { readonly: true });
  expect(await db.selectFrom('articles').selectAll().execute()).toEqual([]);
  await db.destroy();
});

test('destroying a graph closes its file, also when nothing was asked of it', async () => {
  const db = await openGraph(':memory:');
  const sqlite = connectionOf(db);
  expect(sqlite.open).toBe(true);
  await db.destroy();
  expect(sqlite.open).toBe(false);
});

test('foreign keys are enforced', async () => {
  const db = await openGraph(':memory:');
  const orphan = db.insertInto('article_tags').values({ article_id: 1, tag: 'ports' }).execute();
  await expect(orphan).rejects.toThrow('FOREIGN KEY');
  await db.destroy();
});

test('opening twice changes not one byte', async () => {
  const file = await makeGraph('twice.db');
  const before = readFileSync(file);
  await (await openGraph(file)).destroy();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a database of somebody else is refused and left as it is', async () => {
  const file = join(folder, 'theirs.db');
  const theirs = new Sqlite(file);
  theirs.exec('CREATE TABLE actors (id INTEGER PRIMARY KEY, film TEXT); CREATE TABLE kysely_migration (name TEXT)');
  theirs.close();
  const before = readFileSync(file);
  expect(await refusal(file)).toContain('not a hearsay graph');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a graph of a newer version is refused, with what to do', async () => {
  const file = await makeGraph('newer.db');
  const newer = new Sqlite(file);
  newer.exec("INSERT INTO kysely_migration VALUES ('2999-01-01-events', '2999-01-01')");
  newer.close();
  expect(await refusal(file)).toMatch(/made by a newer version of hearsay .*2999-01-01-events.* update hearsay/);
});

test('what is not a database is named for what it is', async () => {
  writeFileSync(join(folder, 'text.db'), 'This is a long enough line of text to be no database at all. '.repeat(20));
  mkdirSync(join(folder, 'folder.db'));
  writeFileSync(join(folder, 'file'), '');
  expect(await refusal(join(folder, 'text.db'))).toContain('text.db is not a database');
  expect(await refusal(join(folder, 'folder.db'))).toContain('folder.db is a folder; name a file in it');
  expect(await refusal('/dev/null')).toContain('is not an ordinary file');
  expect(await refusal(join(folder, 'file/graph.db'))).toContain('cannot be made');
  expect(await refusal('')).toContain('name a file');
});

test('reading makes nothing: a missing or empty file is refused', async () => {
  const missing = join(folder, 'missing.db');
  expect(await refusal(missing, { readonly: true })).toContain('does not exist; make it with hearsay ingest');
  expect(existsSync(missing)).toBe(false);
  writeFileSync(join(folder, 'empty.db'), '');
  expect(await refusal(join(folder, 'empty.db'), { readonly: true })).toContain('holds no graph yet');
});

test('a damaged file is called damaged', async () => {
  const file = await makeGraph('damaged.db');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, 100, 4096));
  expect(await refusal(file)).toContain('is damaged');
});

test('a read-only file in a read-only folder can be read, and says so when it is to be written', async () => {
  const file = await makeGraph('locked-up/graph.db');
  chmodSync(file, 0o444);
  chmodSync(join(folder, 'locked-up'), 0o555);
  await asNobody(async () => {
    const db = await openGraph(file, { readonly: true });
    expect(await db.selectFrom('articles').selectAll().execute()).toEqual([]);
    await db.destroy();
    expect(await refusal(join(folder, 'locked-up/other.db'))).toContain('cannot be opened');
    expect(await refusal(join(folder, 'locked-up/deep/other.db'))).toContain('cannot be made');
  });
  chmodSync(join(folder, 'locked-up'), 0o755);
});

test('a graph with its log in a read-only folder says that it needs the folder', async () => {
  const file = await makeGraph('logged/graph.db');
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.close();
  chmodSync(file, 0o444);
  chmodSync(join(folder, 'logged'), 0o555);
  await asNobody(async () => {
    expect(await refusal(file, { readonly: true })).toContain('its folder is read-only; make the folder writable');
  });
  chmodSync(join(folder, 'logged'), 0o755);
});

test('a file that may not be read is refused', async () => {
  const file = await makeGraph('secret.db');
  chmodSync(file, 0);
  await asNobody(async () => expect(await refusal(file, { readonly: true })).toContain('check that you may read it'));
});

test('processes that open a new file at the same moment all get a whole graph', async () => {
  const file = join(folder, 'race.db');
  const openers = Array.from({ length: 2 }, () => startChild('open', file));
  expect(await Promise.all(openers.map(({ exit }) => exit))).toEqual([0, 0]);
  const sqlite = new Sqlite(file, { readonly: true });
  expect(sqlite.prepare('SELECT count(*) AS n FROM kysely_migration').get()).toEqual({
    n: readdirSync(new URL('../../migrations/', import.meta.url)).length,
  });
  sqlite.close();
});

test('a graph of a version that knew no copies learns of those in it', async () => {
  const file = join(folder, 'copied.db');
  const text = `Lamp\n\n${prose(1, 60).join(' ')}`;
  const written = { 'a.md': { text, url: 'https://a.example/' }, 'b.md': { text, url: 'https://b.example/' } };
  const { db, sqlite } = await sampleGraph(written, file);
  const before = digest(db);
  for (const view of ['claims_full', 'mentions_full', 'edges', 'offices'])
    sqlite.exec(`DROP VIEW ${view}; CREATE VIEW ${view} AS SELECT 'as it was before'`);
  sqlite.exec(`DROP VIEW copies; DROP TABLE copy_links; DROP TABLE article_shingles;
    DELETE FROM kysely_migration WHERE name = '2026-11-29-copies'`);
  await db.destroy();
  const opened = await openGraph(file);
  expect(await opened.selectFrom('copies').selectAll().execute()).toHaveLength(1);
  expect(digest(opened)).toBe(before);
  await opened.destroy();
});
