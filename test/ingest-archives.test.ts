import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { ingest } from '../src/ingest.ts';
import { digest } from '../src/store/digest.ts';
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

const RECORDS = [
  {
    title: 'Harbour to close',
    date: '2031-03-10',
    text: 'Mara Oduya told reporters that the port of Setubal would close in May.',
  },
  { title: 'Ferry late', date: '2031-03-11', text: 'Joseph Nunez denied on Monday that the ferry to Lisbon was late.' },
  {
    title: 'Strike ends',
    date: '2031-03-12',
    text: 'The union said the strike was over, according to the newspaper Lantern.',
  },
];
const [HARBOUR, FERRY, STRIKE] = RECORDS.map((record) => `${JSON.stringify(record)}\n`) as [string, string, string];

/** `path status`, of every row of `sources`. */
function sources(): Promise<string[]> {
  return withGraph(async (db) => {
    const rows = await db.selectFrom('sources').select(['path', 'status']).orderBy('path').execute();
    return rows.map(({ path, status }) => `${path} ${status}`);
  });
}

/** What a new graph says of the same articles, but for where they lie. */
async function said(file = 'graph.db'): Promise<unknown[]> {
  return withGraph(
    (db) =>
      db
        .selectFrom('claims_full')
        .select(['claim_id', 'article_id', 'title', 'published_on', 'speaker', 'cue', 'content', 'confidence'])
        .orderBy('claim_id')
        .execute(),
    file,
  );
}

test('each article of an archive is a source of its own, and an archive that is as it was is not unpacked', async () => {
  writeFiles('.', { 'news.jsonl': `${HARBOUR}broken\n${FERRY}` });
  expect(await run(['news.jsonl'])).toMatchObject({ files: 3, loaded: 2, failed: 1, totals: { articles: 2 } });
  expect(await sources()).toEqual(['news.jsonl#1 loaded', 'news.jsonl#2 failed', 'news.jsonl#3 loaded']);
  const before = await withGraph(digest);
  expect(await run(['news.jsonl'])).toMatchObject({ files: 3, unchanged: 2, failed: 1 });
  expect(await withGraph(digest)).toBe(before);
});

test('an archive that changed is read anew, and what it does not hold any more is forgotten', async () => {
  writeFiles('.', { 'news.jsonl': HARBOUR + FERRY + STRIKE });
  await run(['news.jsonl']);
  writeFiles('.', { 'news.jsonl': HARBOUR + STRIKE });
  expect(await run(['news.jsonl'])).toMatchObject({ files: 2, unchanged: 1, loaded: 1, totals: { articles: 2 } });
  writeFiles('.', { 'news.jsonl': '{"level": 1}\n' });
  expect(await run(['news.jsonl'])).toMatchObject({ files: 1, skipped: 1, totals: { articles: 0 } });
  expect(await sources()).toEqual(['news.jsonl skipped']);
  rmSync('news.jsonl');
  expect(await run(['.'], { prune: true })).toMatchObject({ pruned: 1 });
  expect(await sources()).toEqual([]);
});

test('the same articles say the same in any container, in one file or in several', async () => {
  const page = ({ title, date, text }: (typeof RECORDS)[number]) =>
    `<item><title>${title}</title><pubDate>${date}</pubDate><content:encoded>${text}</content:encoded></item>`;
  const csv = RECORDS.map(({ title, date, text }) => `"${title}",${date},"${text}"`);
  const contents: Readonly<Record<string, string | Uint8Array>>[] = [
    { 'all.jsonl': HARBOUR + FERRY + STRIKE },
    { 'a.jsonl': STRIKE + HARBOUR, 'b.ndjson': FERRY },
    { 'all.jsonl.gz': gzipSync(FERRY + STRIKE + HARBOUR) },
    { 'all.json': JSON.stringify({ articles: RECORDS }) },
    { 'a.json': HARBOUR, 'b.json': FERRY, 'c.json': STRIKE },
    { 'all.csv': `title,date,text\n${csv.join('\n')}\n` },
    {
      'all.rss': `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${RECORDS.map(page).join('')}</channel></rss>`,
    },
  ];
  const graphs: unknown[][] = [];
  for (const [index, files] of contents.entries()) {
    writeFiles(`${index}`, files);
    await ingest([`${index}`], { db: `${index}.db` });
    graphs.push(await said(`${index}.db`));
  }
  expect(graphs[0]!.length).toBeGreaterThan(2);
  for (const graph of graphs) expect(graph).toEqual(graphs[0]);
});

test('an archive that breaks off keeps what came before, is itself among the failures, and is taken up again', async () => {
  const whole = JSON.stringify(RECORDS);
  writeFiles('.', { 'news.json': whole.slice(0, -20) });
  const report = await run(['news.json']);
  expect(report).toMatchObject({ loaded: 2, failed: 1 });
  expect(report.failures[0]).toMatchObject({ path: 'news.json', reason: expect.stringContaining('ends too early') });
  writeFiles('.', { 'news.json': whole });
  expect(await run(['news.json'])).toMatchObject({ unchanged: 2, loaded: 1, failed: 0 });
  expect(await sources()).toEqual(['news.json#1 unchanged', 'news.json#2 unchanged', 'news.json#3 loaded']);
});

test('a run that is stopped within an archive goes on there', async () => {
  writeFiles('.', { 'news.jsonl': HARBOUR + FERRY + STRIKE });
  let seen = 0;
  const stop = () => {
    if (++seen === 2) throw new Error('stopped');
  };
  await expect(run(['news.jsonl'], { onProgress: stop })).rejects.toThrow('stopped');
  expect(await run(['news.jsonl'])).toMatchObject({ files: 3, failed: 0, totals: { articles: 3 } });
  const resumed = await withGraph(digest);
  await ingest(['news.jsonl'], { db: 'anew.db' });
  expect(await withGraph(digest, 'anew.db')).toBe(resumed);
});

test('an article that two archives hold belongs to the first, until that lets go of it', async () => {
  writeFiles('.', { 'a.jsonl': HARBOUR, 'b.jsonl': FERRY + HARBOUR });
  expect(await run(['b.jsonl', 'a.jsonl'])).toMatchObject({ loaded: 2, skipped: 1 });
  writeFiles('.', { 'a.jsonl': STRIKE });
  await run(['.']);
  expect(await sources()).toEqual(['a.jsonl#1 loaded', 'b.jsonl#1 unchanged', 'b.jsonl#2 loaded']);
});

test('a text of a web archive has the url from which it was fetched', async () => {
  async function* text() {
    yield Buffer.from('Ferry late\n\nJoseph Nunez denied on Monday that the ferry to Lisbon was late.\n');
  }
  const url = 'https://lantern.example/2031/03/11/ferry';
  const about = { type: 'conversion' as const, url, date: '2031-04-01T00:00:00Z' };
  const record = WARCRecord.create({ ...about, warcHeaders: { 'Content-Type': 'text/plain' } }, text());
  writeFiles('.', { 'a.warc.gz': gzipSync(await WARCSerializer.serialize(record, { gzip: false })) });
  await run(['a.warc.gz']);
  const article = withGraph((db) => db.selectFrom('articles').select(['source_path', 'url', 'published_on']).execute());
  expect(await article).toEqual([{ source_path: 'a.warc.gz#1', url, published_on: '2031-03-11' }]);
});

test('--map says which fields are which, and another map is another archive', async () => {
  writeFiles('.', { 'a.csv': 'place,remarks\nLisbon,Joseph Nunez denied that the ferry was late.\n' });
  expect((await run(['a.csv'])).skips[0]?.reason).toContain('it has place, remarks');
  expect(await run(['a.csv'], { map: { text: 'remarks' } })).toMatchObject({ loaded: 1 });
  expect(await run(['a.csv'], { map: { text: 'remarks' } })).toMatchObject({ unchanged: 1 });
  expect(await run(['a.csv'], { map: { text: 'remarks', title: 'place' } })).toMatchObject({ loaded: 1 });
});

test('standard input adds to what was given before, and is not pruned', async () => {
  async function* given(text: string) {
    for (let at = 0; at < text.length; at += 50) yield Buffer.from(text.slice(at, at + 50));
  }
  expect(await run(['-'], { input: given(HARBOUR + FERRY) })).toMatchObject({ files: 2, loaded: 2 });
  expect(await run(['-'], { input: given(HARBOUR + FERRY) })).toMatchObject({ files: 2, unchanged: 2 });
  expect(await run(['-', '.'], { input: given('# Strike ends\n\nThe union said so.\n'), prune: true })).toMatchObject({
    loaded: 1,
    pruned: 0,
    totals: { articles: 3 },
  });
  expect(await sources()).toEqual([
    expect.stringMatching(/^stdin:[\da-f]{12}(?:#1)? /),
    expect.stringMatching(/^stdin:[\da-f]{12}#[12] /),
    expect.stringMatching(/^stdin:[\da-f]{12}(?:#2)? /),
  ]);
});
