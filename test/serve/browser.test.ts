import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test as testAlways } from 'vitest';
import { ingest } from '../../src/ingest.ts';
import { type Server, serveGraph } from '../../src/serve/server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
/** It asks nobody's servers for anything, so that only what a page itself does is seen. */
const QUIET =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

if (!CHROMIUM) process.stderr.write('no Chromium on this machine: the pages were not tried in a browser\n');
const test = testAlways.skipIf(!CHROMIUM);

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const folder = temporaryFolder();
const said: string[] = [];
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  if (!CHROMIUM) return;
  const file = join(folder, 'graph.db');
  await ingest(['seeds'], { db: file });
  server = await serveGraph(file, 0, (error) => said.push(String(error)));
  browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET.split(' ') });
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && said.push(message.text())));
  page.on('pageerror', (error) => void said.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address)) said.push(`asked for ${request.url()}`);
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const go = (path: string) => page.goto(new URL(path, server.address).href);
const heading = () => page.locator('h1').textContent();

test('one walks from the overview to an article, a claim, its speaker and back', async () => {
  await go('/');
  await page.getByRole('link', { name: 'Articles', exact: true }).click();
  await page.getByRole('link', { name: /Putin, Kim Vow/ }).click();
  expect(await heading()).toContain('Putin, Kim Vow');
  const card = page
    .locator('.card')
    .filter({ has: page.locator('a.speaker', { hasText: 'Putin' }) })
    .first();
  await card.getByRole('link', { name: 'link', exact: true }).click();
  expect(page.url()).toMatch(/\/articles\/\d+#claim-\d+$/);
  await card.locator('a.speaker').click();
  expect(await heading()).toBe('Vladimir Putin');
  await page.getByRole('link', { name: /claims made/ }).click();
  expect(await heading()).toBe('Claims');
  await page.goBack();
  expect(await heading()).toBe('Vladimir Putin');
});

test('one searches, narrows by a facet and takes it back', async () => {
  await go('/');
  await page.getByLabel('Search claims').fill('cable');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=cable/);
  expect(await page.locator('mark').first().textContent()).toMatch(/cable/i);
  const found = () => page.locator('ol.claims > li').count();
  const before = await found();
  await page.getByText('Facets: the most frequent').click();
  await page.locator('.facets a').first().click();
  await page.waitForURL(/by=/);
  expect(await found()).toBeLessThanOrEqual(before);
  await page.getByRole('link', { name: /^without by/ }).click();
  await page.waitForURL((url) => !url.searchParams.has('by'));
  expect(await found()).toBe(before);
});

test('an edge of the graph leads to its claims, and the picture moves', async () => {
  await go('/graph');
  await page.locator('.picture').hover();
  await page.mouse.wheel(0, -300);
  const moved = () => page.evaluate<string>("getComputedStyle(document.querySelector('.picture svg')).transform");
  await expect.poll(moved).not.toMatch(/^(?:none|matrix\(1, 0, 0, 1, 0, 0\))$/);
  await page.locator('td').getByRole('link', { name: 'said about' }).first().click();
  expect(await heading()).toBe('Claims');
  expect(await page.locator('ol.claims > li').count()).toBeGreaterThan(0);
});

test('keys alone lead to the page past the header', async () => {
  await go('/claims');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the page');
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing on any page, %s, wide and as narrow as a phone',
  async (colorScheme) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.emulateMedia({ colorScheme });
    const first = async (list: string) => {
      await go(list);
      return (await page.locator('td a').first().getAttribute('href'))!;
    };
    const things = [await first('/articles'), await first('/actors'), await first('/places')];
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ['/', '/claims?q=cable', '/actors', '/places', '/articles', '/graph', '/nowhere', ...things]) {
        await go(path);
        const findings = await page.evaluate<Finding[]>(`${axe}; axe.run().then(({ violations }) => violations)`);
        const told = findings.map(({ id, impact, nodes }) => `${impact} ${id} ${nodes[0]?.html}`);
        expect(told, `${path} at ${width}`).toEqual([]);
        const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect(over, `${path} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    }
  },
  120_000,
);

test('nothing went wrong meanwhile, and nothing was asked of anybody else', () => {
  expect(said.filter((line) => !line.includes('404'))).toEqual([]);
});
