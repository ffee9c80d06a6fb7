import type Sqlite from 'better-sqlite3';
import { EVIDENCE_GRADE } from '../src/confidence.ts';
import { EXPORT_FORMATS } from '../src/export/formats.ts';
import { withSelection } from '../src/export/selection.ts';
import { PAGE } from '../src/serve/question.ts';
import { serveGraph } from '../src/serve/server.ts';
import { connectionOf } from '../src/store/connection.ts';
import { openGraph } from '../src/store/open-graph.ts';
import { seededRandom } from '../src/tagger/random.ts';

/** Pages of each kind that are asked for. */
const SAMPLE = 40;

/** How long the pages of a graph take, the first time and again, and how fast it is exported beside the bare rows. */
export async function printPages(file: string): Promise<void> {
  const db = await openGraph(file, { readonly: true });
  const sqlite = connectionOf(db);
  const server = await serveGraph(file, 0, (error) => {
    throw error;
  });
  const kinds = addresses(sqlite);
  process.stdout.write('page            p50 ms   p95 ms   again p95\n');
  const all: { first: number; again: number }[] = [];
  for (const [kind, paths] of Object.entries(kinds)) {
    const first = await timed(server.address, paths);
    const again = await timed(server.address, paths);
    all.push(...first.map((took, at) => ({ first: took, again: again[at]! })));
    print(kind, first, again);
  }
  print(
    'all',
    all.map(({ first }) => first),
    all.map(({ again }) => again),
  );
  await server.close();
  await printExport(db);
  await db.destroy();
}

function print(kind: string, first: readonly number[], again: readonly number[]): void {
  const cells = [share(first, 0.5), share(first, 0.95), share(again, 0.95)].map((ms) => ms.toFixed(1).padStart(8));
  process.stdout.write(`${kind.padEnd(14)}${cells.join(' ')}\n`);
}

async function timed(base: string, paths: readonly string[]): Promise<number[]> {
  const took: number[] = [];
  for (const path of paths) {
    const begun = performance.now();
    const response = await fetch(new URL(path, base));
    await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    took.push(performance.now() - begun);
  }
  return took;
}

function share(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(of * sorted.length))]!;
}

/** Drawn by chance, the same ones each time; actors among those who speak. */
function addresses(sqlite: Sqlite.Database): Record<string, string[]> {
  const random = seededRandom(1);
  const drawn = (sql: string): number[] => {
    const ids = sqlite.prepare<[], number>(sql).pluck().all();
    return Array.from({ length: SAMPLE }, () => ids[Math.floor(random() * ids.length)]!);
  };
  const actors = drawn(`SELECT DISTINCT canonical_id FROM claim_actors JOIN actors ON actors.id = actor_id
    WHERE role = 'speaker'`);
  const graded = sqlite
    .prepare<[number], number>('SELECT count(*) FROM claims WHERE confidence >= ?')
    .pluck()
    .get(EVIDENCE_GRADE)!;
  const pages = Math.floor(graded / PAGE);
  return {
    articles: drawn('SELECT id FROM articles').map((id) => `/articles/${id}`),
    actors: actors.map((id) => `/actors/${id}`),
    'two actors': actors.map((id, at) => `/between/${id}/${actors[(at + 1) % SAMPLE]}`),
    places: drawn('SELECT id FROM places').map((id) => `/places/${id}`),
    claims: Array.from({ length: SAMPLE }, () => `/claims?page=${1 + Math.floor(random() * pages)}`),
    'claims by': actors.map((id) => `/claims?by=${id}`),
    search: ['economy', 'vote', 'bridge', 'war', '"the law"', 'tax*'].map(
      (words) => `/claims?q=${encodeURIComponent(words)}`,
    ),
    lists: ['/', '/actors', '/places', '/articles', '/graph'],
  };
}

async function printExport(db: Awaited<ReturnType<typeof openGraph>>): Promise<void> {
  const filesOf = await EXPORT_FORMATS.jsonl.load();
  await withSelection(db, {}, async (selection) => {
    const begun = performance.now();
    for (const rows of RAW) for (const _ of selection.sqlite.prepare(rows).iterate());
    const raw = performance.now() - begun;
    for (const { pieces } of filesOf(selection)) for await (const _ of pieces);
    const whole = performance.now() - begun - raw;
    process.stdout.write(`export as JSON lines: ${(raw / whole).toFixed(2)} of the rate of the bare rows\n`);
  });
}

const along = (table: string): string =>
  `SELECT ${table}.* FROM chosen_claims CROSS JOIN ${table} ON claim_id = chosen_claims.id`;

/** The rows that JSON lines are made of. */
const RAW = [
  `${along('claims_full')} ORDER BY n`,
  `${along('claim_spans')} ORDER BY n`,
  `${along('claim_actors')} LEFT JOIN actors ON actors.id = actor_id ORDER BY n`,
  `${along('claim_places')} JOIN places ON places.id = place_id ORDER BY n`,
];
