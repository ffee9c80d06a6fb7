import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultModel, Model } from '@alephdata/followthemoney';
import { DuckDBInstance } from '@duckdb/node-api';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, type FormatName } from '../../src/export/formats.ts';
import { jsonLines } from '../../src/export/json-lines.ts';
import { withSelection } from '../../src/export/selection.ts';
import { EXPORT_TABLES } from '../../src/export/table-list.ts';
import { ingest } from '../../src/ingest.ts';
import { connectionOf } from '../../src/store/connection.ts';
import { openGraph } from '../../src/store/open-graph.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { exported, exportedText } from './exported.ts';

/** Words that mean something to the programs which read exports. */
const HOSTILE = `---
title: '=HYPERLINK("https://evil.example","go") <script>alert(1)</script>'
url: javascript:alert(1)
author: '-cmd, "quoted" & <b>bold</b>'
---

Ana <Lopez> & Sons said that "a < b, and ]]> is no end". The mayor, Rui "=1+1" Sousa, told Ana Lopez that the bridge, the \u202Eold\u202C one, would close.
`;

const folder = temporaryFolder({ 'hostile.md': HOSTILE });
let db: Awaited<ReturnType<typeof openGraph>>;

beforeAll(async () => {
  const file = join(folder, 'graph.db');
  await ingest(['seeds', join(folder, 'hostile.md')], { db: file });
  db = await openGraph(file, { readonly: true });
  return () => db.destroy();
});

const all = <T>(sql: string): T[] => connectionOf(db).prepare<[], T>(sql).all();

/** The rows of each table, as SQLite gives them. */
async function tables(): Promise<Map<string, unknown[][]>> {
  return withSelection(db, {}, async ({ sqlite }) => {
    const rows = (query: string) => sqlite.prepare<[], unknown[]>(query).raw().all();
    return new Map(EXPORT_TABLES.map((table) => [table.name, rows(table.rows)]));
  });
}

describe('tables', () => {
  test.each(['csv', 'parquet'] as const)('DuckDB reads from %s what SQLite holds', async (format) => {
    const expected = await tables();
    const duck = await (await DuckDBInstance.create(':memory:')).connect();
    for (const [name, bytes] of await exported(db, format)) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const table = EXPORT_TABLES.find((each) => name.startsWith(`${each.name}.`))!;
      const types = Object.values(table.columns).map(
        (type) => ({ integer: 'BIGINT', real: 'DOUBLE', text: 'VARCHAR' })[type],
      );
      const columns = Object.keys(table.columns).map((column, at) => `'${column}': '${types[at]}'`);
      const from = format === 'csv' ? `read_csv('${path}', columns = {${columns}}, header = true)` : `'${path}'`;
      const read = (await duck.runAndReadAll(`SELECT * FROM ${from}`)).getRowsJS();
      const plain = read.map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)));
      const guarded = (cell: unknown) =>
        format === 'csv' && typeof cell === 'string' && /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
      expect(plain, name).toEqual(expected.get(table.name)!.map((row) => row.map(guarded)));
    }
  });

  test('no cell of a CSV file is a formula', async () => {
    const files = await exported(db, 'csv');
    expect(files.get('articles.csv')!.toString()).toContain(`,"'=HYPERLINK(""https://evil.example"",""go"") <script>`);
    expect(files.get('articles.csv')!.toString()).toContain(`"'-cmd, ""quoted"" & <b>bold</b>"`);
    expect(files.get('places.csv')!.toString(), 'a longitude is a number').toMatch(/,-\d+\.\d+,/);
  });
});

describe('graphs', () => {
  const EDGES = `SELECT source, target, relation, count(DISTINCT coalesce(claim_id, article_id)) AS weight FROM edges
    WHERE relation = 'position' OR claim_id IN (SELECT id FROM claims WHERE confidence >= 0.5)
    GROUP BY source, target, relation`;

  test.each([
    ['graphml', graphml.parse],
    ['gexf', gexf.parse],
  ] as const)('graphology reads every actor and edge from %s', async (format, parse) => {
    const text = await exportedText(db, format);
    const graph = parse(MultiDirectedGraph, text);
    const actors = all<{ id: number; name: string; kind: string }>(
      'SELECT id, name, kind FROM actors WHERE id = canonical_id',
    );
    expect(graph.mapNodes((id, { label, kind }) => ({ id: Number(id), name: label, kind }))).toEqual(
      expect.arrayContaining(actors),
    );
    expect(graph.order).toBe(actors.length);
    const edges = graph.mapEdges((_, about, source, target) => {
      return { source: Number(source), target: Number(target), relation: about.relation, weight: Number(about.weight) };
    });
    expect(edges.length).toBeGreaterThan(0);
    expect(sorted(edges)).toEqual(sorted(all(EDGES)));
  });
});

const sorted = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('linked data', () => {
  const claims = () =>
    all<{ claim_id: number; article_id: number; content: string; form: string }>(
      'SELECT claim_id, article_id, content, form FROM claims_full WHERE confidence >= 0.5',
    );

  test('n3 reads from Turtle what was quoted from which article, and who said it', async () => {
    const quads = new Parser().parse(await exportedText(db, 'turtle'));
    const objects = (property: string) => {
      const found = quads.filter(({ predicate }) => predicate.value === `http://www.w3.org/ns/prov#${property}`);
      return found.map(({ subject, object }) => `${subject.value} ${object.value}`).sort();
    };
    expect(objects('value')).toEqual(
      claims()
        .map((each) => `urn:hearsay:claim:${each.claim_id} ${each.content}`)
        .sort(),
    );
    expect(objects('wasQuotedFrom')).toEqual(
      claims()
        .map((each) => `urn:hearsay:claim:${each.claim_id} urn:hearsay:article:${each.article_id}`)
        .sort(),
    );
    const said = all<{ claim: number; actor: number }>(`SELECT DISTINCT claim_id AS claim, canonical_id AS actor
      FROM claim_actors JOIN actors ON actors.id = actor_id JOIN claims ON claims.id = claim_id
      WHERE role = 'speaker' AND confidence >= 0.5`);
    expect(objects('wasAttributedTo')).toEqual(
      expect.arrayContaining(said.map(({ claim, actor }) => `urn:hearsay:claim:${claim} urn:hearsay:actor:${actor}`)),
    );
  });

  test('jsonld makes of JSON-LD a Quotation or a Claim for each claim, and a review to be filled in', async () => {
    const document = JSON.parse(await exportedText(db, 'jsonld'));
    const quads = (await jsonld.toRDF(document, {})) as {
      subject: { value: string };
      predicate: { value: string };
      object: { value: string };
    }[];
    const typed = (type: string) =>
      quads.filter(
        ({ predicate, object }) => predicate.value.endsWith('#type') && object.value === `https://schema.org/${type}`,
      );
    const direct = claims().filter(({ form }) => form === 'direct').length;
    expect(typed('Quotation')).toHaveLength(direct);
    expect(typed('Claim')).toHaveLength(claims().length - direct);
    expect(typed('ClaimReview')).toHaveLength(claims().length);
    expect(typed('NewsArticle')).toHaveLength(all('SELECT id FROM articles').length);
    const texts = quads.filter(
      ({ subject, predicate }) =>
        predicate.value === 'https://schema.org/text' && subject.value.startsWith('urn:hearsay:claim:'),
    );
    expect(texts.map(({ object }) => object.value).sort()).toEqual(
      claims()
        .map(({ content }) => content)
        .sort(),
    );
  });
});

describe('FollowTheMoney', () => {
  test('its model knows every property of every entity, and statements say the same', async () => {
    const model = new Model(defaultModel);
    const lines = (await exportedText(db, 'ftm')).trimEnd().split('\n');
    const entities = lines.map((line) => model.getEntity(JSON.parse(line)));
    const ids = new Set(entities.map(({ id }) => id));
    let values = 0;
    for (const [at, entity] of entities.entries()) {
      const written = JSON.parse(lines[at]!).properties;
      for (const [name, list] of Object.entries<string[]>(written)) {
        const property = entity.schema.getProperty(name);
        values += list.length;
        if (property.type.isEntity) expect([...ids], `${entity.id} ${name}`).toEqual(expect.arrayContaining(list));
      }
    }
    expect(ids.size).toBe(entities.length);
    expect((await exportedText(db, 'ftm-statements')).match(/,hearsay\n/g)).toHaveLength(values);
  });
});

describe('JSON lines', () => {
  test('have all columns of each claim, and whoever takes part', async () => {
    const lines = (await exportedText(db, 'jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const rows = all<object>('SELECT * FROM claims_full WHERE confidence >= 0.5');
    expect(sorted(lines.map(({ parts, contents, places, ...claim }) => claim))).toEqual(sorted(rows));
    const parts = all(`SELECT 1 FROM claim_actors JOIN claims ON id = claim_id WHERE confidence >= 0.5`).length;
    expect(lines.flatMap((line) => line.parts)).toHaveLength(parts);
  });
});

describe('the page', () => {
  test('shows an article with its claims marked, and lets none of its words be markup', async () => {
    const page = await exportedText(db, 'html', { article: join(folder, 'hostile.md') });
    expect(page).toContain('<title>=HYPERLINK(&quot;https://evil.example&quot;,&quot;go&quot;) &lt;script&gt;');
    expect(page).not.toMatch(/<script|href="javascript/i);
    expect(page).toMatch(/<mark class="speaker">?[^<]*/);
  });

  test('shows each of a set of claims with its words and where they stand', async () => {
    const page = await exportedText(db, 'html', { by: 'Kim Jong Un' });
    const ids = all<{ id: number }>(
      `SELECT claim_id AS id FROM claims_full WHERE speaker LIKE '%Kim Jong Un%' AND confidence >= 0.5`,
    );
    for (const { id } of ids) expect(page).toContain(`<section id="claim-${id}">`);
    expect(page.match(/<section/g)).toHaveLength(ids.length);
  });
});

test.each(Object.keys(EXPORT_FORMATS) as FormatName[])('%s: same rows in, same bytes out', async (format) => {
  expect(await exported(db, format)).toEqual(await exported(db, format));
});

test('who stops in the middle leaves the graph free', async () => {
  const stopped = withSelection(db, {}, async (selection) => {
    for (const { pieces } of jsonLines(selection)) for await (const _ of pieces) throw new Error('enough');
  });
  await expect(stopped).rejects.toThrow('enough');
  expect(await exportedText(db, 'jsonl')).not.toBe('');
});

test('with a filter, only who and what the claims name is written', async () => {
  const files = await exported(db, 'csv', { by: 'Kim Jong Un' });
  const count = (name: string) => files.get(`${name}.csv`)!.toString().split('\r\n').length - 2;
  expect(count('articles')).toBe(1);
  expect(count('actors')).toBeLessThan(all('SELECT id FROM actors WHERE id = canonical_id').length);
  expect(count('claims')).toBe(
    all(`SELECT 1 FROM claims_full WHERE speaker LIKE '%Kim Jong Un%' AND confidence >= 0.5`).length,
  );
});
