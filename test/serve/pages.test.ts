import { renameSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest.ts';
import { claims } from '../../src/query/claims.ts';
import { type Server, serveGraph } from '../../src/serve/server.ts';
import { connectionOf } from '../../src/store/connection.ts';
import { openGraph } from '../../src/store/open-graph.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const HOSTILE = `---
title: '<script>alert(1)</script> & "quotes"'
url: javascript:alert(1)
author: '=HYPERLINK("https://evil.example")'
---

Mayor Ana Lopez told <img src=x onerror=alert(1)> reporters that "the \u202Eold\u202C bridge <b>would</b> close". [A link](javascript:alert(2)) and [another](https://bridge.example/plan).
`;

const folder = temporaryFolder({ 'hostile.md': HOSTILE });
const file = join(folder, 'graph.db');
const errors: unknown[] = [];
let server: Server;
let db: Awaited<ReturnType<typeof openGraph>>;

beforeAll(async () => {
  await ingest(['seeds', join(folder, 'hostile.md')], { db: file });
  db = await openGraph(file, { readonly: true });
  server = await serveGraph(file, 0, (error) => errors.push(error));
});
afterAll(async () => {
  await server.close();
  await db.destroy();
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.address), init);
const page = async (path: string) => (await get(path)).text();
const rows = <T>(sql: string): T[] => connectionOf(db).prepare<[], T>(sql).all();
const one = (sql: string) => connectionOf(db).prepare<[], number>(sql).pluck().get()!;

const article = () => one(`SELECT id FROM articles WHERE source_path LIKE '%moscow%' OR title LIKE 'Putin%'`);
const actor = () => one(`SELECT id FROM actors WHERE name = 'Kim Jong Un' AND id = canonical_id`);
const other = () => one(`SELECT id FROM actors WHERE name = 'Vladimir Putin' AND id = canonical_id`);
const place = () => one(`SELECT id FROM places WHERE name = 'Pyongyang' OR name = 'Moscow' LIMIT 1`);

describe('every page', () => {
  const PATHS = [
    () => '/',
    () => '/claims',
    () => '/claims?q=letters&sort=surest',
    () => `/claims?by=${actor()}`,
    () => '/actors',
    () => '/places',
    () => '/articles',
    () => '/graph',
    () => `/articles/${article()}`,
    () => `/actors/${actor()}`,
    () => `/places/${place()}`,
    () => `/between/${actor()}/${other()}`,
  ];

  test('is there for people, as JSON, and as CSV, with its SQL', async () => {
    for (const path of PATHS.map((of) => of())) {
      const address = new URL(path, server.address);
      const html = await get(path);
      expect(html.status, path).toBe(200);
      expect(await html.text(), path).toContain('The SQL behind this page');
      const name = address.pathname === '/' ? '/overview' : address.pathname;
      expect((await get(`${name}.json${address.search}`)).headers.get('content-type'), path).toContain(
        'application/json',
      );
      expect((await get(`${name}.csv${address.search}`)).headers.get('content-type'), path).toContain('text/csv');
    }
    expect(errors).toEqual([]);
  });

  test('lets nothing in from elsewhere, and sends no script to who reads', async () => {
    const response = await get(`/articles/${article()}`);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).not.toContain('<script');
  });

  test('its SQL runs as it is pasted', async () => {
    for (const path of PATHS.map((of) => of())) {
      const queries = [...(await page(path)).matchAll(/<pre tabindex="0"><code>([\s\S]*?);<\/code>/g)].map(
        ([, query]) => unescaped(query!),
      );
      expect(queries.length, path).toBeGreaterThan(0);
      for (const query of queries) expect(() => rows(query), query).not.toThrow();
    }
  });
});

const unescaped = (html: string): string =>
  html.replace(
    /&(lt|gt|quot|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]!,
  );

describe('an article', () => {
  test('is its text, in which every claim has an address, and a card beside it', async () => {
    const html = await page(`/articles/${article()}`);
    const of = rows<{ id: number }>(`SELECT id FROM claims WHERE article_id = ${article()} AND confidence >= 0.5`);
    for (const { id } of of) {
      expect(html).toContain(`id="claim-${id}"`);
      expect(html).toContain(`id="cue-${id}"`);
    }
    const shown = unescaped(html.replace(/<sup.*?<\/sup>/g, '').replace(/<[^>]+>/g, ''));
    const { text } = rows<{ text: string }>(`SELECT text FROM articles WHERE id = ${article()}`)[0]!;
    for (const paragraph of text.split('\n\n').slice(1)) expect(shown).toContain(paragraph);
  });

  test('that is hostile stays words', async () => {
    const id = one(`SELECT id FROM articles WHERE source_path LIKE '%hostile.md'`);
    const html = await page(`/articles/${id}`);
    expect(html).toContain('<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; · hearsay</title>');
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
    expect(html).toContain('href="https://bridge.example/plan"');
  });
});

describe('the list of claims', () => {
  test('is what the same question gives in code', async () => {
    const { rows: found, claims: total } = (await (await get(`/claims.json?by=${actor()}`)).json()) as {
      rows: { claim_id: number }[];
      claims: number;
    };
    const expected = await claims(db, { by: actor() });
    expect(found.map(({ claim_id }) => claim_id).sort()).toEqual(expected.map(({ claim_id }) => claim_id).sort());
    expect(total).toBe(expected.length);
  });

  test('counts its facets', async () => {
    const { facets } = (await (await get('/claims.json')).json()) as {
      facets: { facet: string; label: string; claims: number }[];
    };
    const counts = rows<{ attitude: string; n: number }>(
      'SELECT attitude, count(*) AS n FROM claims WHERE confidence >= 0.5 GROUP BY 1',
    );
    for (const { label, claims } of facets.filter(({ facet }) => facet === 'attitude'))
      expect(claims).toBe(counts.find(({ attitude }) => attitude === label)!.n);
  });

  test('marks what a search found', async () => {
    expect(await page('/claims?q=letters')).toContain('<mark>letters</mark>');
  });

  test('CSV holds no formula', async () => {
    const csv = await page('/articles.csv');
    expect(csv).toContain(`"'=HYPERLINK`);
  });
});

test('two who do not speak of each other are joined by a chain, where it is asked for', async () => {
  const agency = one(`SELECT id FROM actors WHERE name = 'KCNA' AND id = canonical_id`);
  const path = `/between/${agency}/${actor()}`;
  expect(await page(path)).toContain('How are they connected?');
  expect(await page(`${path}?path=1`)).toMatch(/How they are connected<\/h2><ol><li>/);
});

describe('who asks for what cannot be', () => {
  test.each([
    ['/claims?page=1000000000000', 404, 'there is no page 1000000000000'],
    ['/claims?page=900', 404, 'there is no page 900; the last is'],
    ['/claims?page=-1', 404, 'there is no page -1'],
    ['/claims?q=%2A+-+%28%29', 400, 'holds no word to look for'],
    ['/claims?since=yesterday', 400, 'write a date as 2022'],
    ['/claims?attitude=shout', 400, 'one of'],
    ['/articles/1', 404, 'there is no article 1'],
    ['/actors/9999999999999999', 404, 'there is no actor'],
    ['/nowhere', 404, 'there is no such page'],
    ['/%2e%2e/%2e%2e/etc/passwd', 404, 'there is no such page'],
  ])('%s: %i', async (path, status, message) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(unescaped(await response.text())).toContain(message);
  });

  test('nothing can be changed, and no other host is answered for', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    expect((await get('/claims', { method: 'DELETE' })).status).toBe(405);
    expect(await statusFor('evil.example')).toBe(421);
  });
});

/** `fetch` sets the host by itself. */
function statusFor(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(server.address, { headers: { host } }, (response) => resolve(response.resume().statusCode!))
      .on('error', reject)
      .end();
  });
}

test('a graph that grows is shown as it is, and one that goes is said to be gone', async () => {
  const copy = join(folder, 'other.db');
  await ingest(['seeds/003_lake-ledgers.md'], { db: copy });
  const own = await serveGraph(copy, 0, (error) => errors.push(error));
  const articles = async () =>
    ((await (await fetch(new URL('/overview.json', own.address))).json()) as { totals: { articles: number } }).totals
      .articles;
  expect(await articles()).toBe(1);
  await ingest(['seeds'], { db: copy });
  expect(await articles()).toBe(4);
  renameSync(copy, join(folder, 'moved.db'));
  const gone = await fetch(new URL('/', own.address));
  expect(gone.status).toBe(503);
  expect(await gone.text()).toContain('the graph is gone');
  await own.close();
});
