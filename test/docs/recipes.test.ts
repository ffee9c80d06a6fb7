import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../kysely.config.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { described, type Metadata } from './datasette.ts';
import { code, page, ROOT } from './page.ts';
import { rows, type } from './reader.ts';

/** What docs/RECIPES.md tells people to type is done in a folder with a graph of the seeds. */
const RECIPES = page('docs/RECIPES.md');
const METADATA: Metadata = JSON.parse(page('docs/datasette.json'));
const folder = temporaryFolder();
const GRAPH = join(folder, 'data/graph.db');
const home = process.cwd();

beforeAll(async () => {
  process.chdir(folder);
  cpSync(join(ROOT, 'seeds'), 'seeds', { recursive: true });
  await type('npm run -s hearsay -- ingest seeds');
  for (const command of code(RECIPES, 'sh').flatMap((text) => text.trim().split('\n')))
    if (/^hearsay export/.test(command)) await type(command.replace('hearsay', 'npm run -s hearsay --'));
}, 60_000);
afterAll(() => process.chdir(home));

test('sqlite3 answers', () => {
  const [query] = code(RECIPES, 'sh').flatMap((text) => /^sqlite3 .*"(.*)"$/m.exec(text)?.[1] ?? []);
  expect(rows(GRAPH, query!)).toHaveLength(5);
});

test('DuckDB answers over Parquet', async () => {
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  for (const query of code(RECIPES, 'duckdb')
    .flatMap((text) => text.split(/;\n/))
    .filter((text) => text.trim()))
    expect((await duck.runAndReadAll(query)).getRowsJS(), query).not.toEqual([]);
});

const noPython = spawnSync('python3', ['--version']).status !== 0;
if (noPython) process.stderr.write('no python3 on this machine: its recipe was not tried\n');

test.skipIf(noPython)('Python answers', () => {
  const [script] = code(RECIPES, 'python');
  const printed = execFileSync('python3', ['-c', script!], { encoding: 'utf8' });
  expect(printed.trim().split('\n')).toHaveLength(5);
});

test('kysely-ctl would find every migration applied', async () => {
  process.env.HEARSAY_DB = GRAPH;
  const db = new Kysely<unknown>({ dialect: config.dialect });
  const migrations = await new Migrator({ db, provider: config.migrations.provider }).getMigrations();
  delete process.env.HEARSAY_DB;
  await db.destroy();
  expect(migrations.length).toBeGreaterThan(0);
  expect(migrations.filter(({ executedAt }) => !executedAt)).toEqual([]);
});

test('the metadata for Datasette says of each table and column what docs/SCHEMA.md says', () => {
  const expected = described(METADATA, page('docs/SCHEMA.md'));
  if (process.env.UPDATE) writeFileSync(join(ROOT, 'docs/datasette.json'), `${JSON.stringify(expected, null, 2)}\n`);
  expect(JSON.parse(page('docs/datasette.json'))).toEqual(expected);
});

test('the metadata for Datasette names what is there, and its queries run', () => {
  const graph = new Sqlite(GRAPH, { readonly: true });
  for (const [table, about] of Object.entries(METADATA.databases.graph.tables)) {
    const columns = graph.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    const named = [...Object.keys(about.columns ?? {}), ...(about.facets ?? []), about.label_column, about.sort_desc];
    expect(columns, table).toEqual(expect.arrayContaining(named.filter((name) => name !== undefined)));
  }
  const asked = { speaker: 'Putin', about: '', words: 'letters', one: 'Vladimir Putin', other: 'North Korea' };
  for (const [name, { sql }] of Object.entries(METADATA.databases.graph.queries)) {
    const names = [...sql.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter!);
    const parameters = Object.fromEntries(Object.entries(asked).filter(([parameter]) => names.includes(parameter)));
    expect(graph.prepare(sql).all(parameters), name).not.toEqual([]);
  }
  graph.close();
});
