import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../src/model.ts';
import { codePoints } from '../src/store/code-points.ts';
import { connectionOf } from '../src/store/connection.ts';
import { CopyWriter } from '../src/store/copy-writer.ts';
import { openGraph } from '../src/store/open-graph.ts';
import { signed } from '../src/store/signature.ts';
import { ALTERATIONS } from './altered.ts';
import { type BulkArticle, documentOf } from './bulk.ts';
import { corpus } from './corpora.ts';
import { interval, out, percent } from './report.ts';
import { wilson } from './wilson.ts';

/** Two articles by their lines in the bulk corpus, and whether the one is a copy of the other. */
interface Judged {
  readonly first: number;
  readonly second: number;
  readonly copy: boolean;
}

/** Every so manieth article is altered. */
const STEP = 20;
const HALVES = ['tuned on', 'confirmed on'] as const;

/** Which articles are found to be copies: pairs that were read, and copies that were made of articles, all among the whole corpus. */
export async function printCopies(): Promise<void> {
  const file = corpus('bulk/articles.jsonl.gz');
  if (!file) return out('copies: bulk is absent');
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  const articles = lines.map((line) => JSON.parse(line) as BulkArticle); // one a line
  const graph = await graphOf(articles);
  printRead(graph, articles.length);
  printAltered(graph, articles);
}

type Graph = Awaited<ReturnType<typeof graphOf>>;

/** Articles without anything but their text; ids are lines. */
async function graphOf(articles: readonly BulkArticle[]) {
  const sqlite = connectionOf(await openGraph(':memory:'));
  const writer = new CopyWriter(sqlite);
  const article = sqlite.prepare(`INSERT INTO articles (id, source_path, text, text_sha256, rows_sha256)
    VALUES (@id, @id, @text, @hash, @hash)`);
  const block = sqlite.prepare(`INSERT INTO blocks (article_id, ordinal, kind, span_start, span_end, source_line)
    VALUES (@article_id, @ordinal, @kind, @span_start, @span_end, @source_line)`);
  const put = (id: number, read: Document) => {
    const [row, blocks] = rowsOf(id, read);
    article.run({ ...row, hash: '0'.repeat(64) });
    for (const one of blocks) block.run(one);
    writer.add(signed(row, blocks));
    writer.settle();
  };
  const drop = (id: number, read: Document) => {
    sqlite.prepare('DELETE FROM articles WHERE id = ?').run(id);
    writer.remove(signed(...rowsOf(id, read)));
    writer.settle();
  };
  const found = sqlite.prepare<[number, number, number, number]>(
    'SELECT 1 FROM copies WHERE (article_id = ? AND copy_of = ?) OR (article_id = ? AND copy_of = ?)',
  );
  sqlite.exec('BEGIN');
  for (const [at, one] of articles.entries()) put(at + 1, documentOf(one));
  const all = sqlite
    .prepare<[], { article_id: number; copy_of: number }>('SELECT article_id, copy_of FROM copies')
    .all();
  return { put, drop, all, has: (one: number, other: number) => found.get(one, other, other, one) !== undefined };
}

function rowsOf(id: number, { text, blocks }: Document) {
  const point = codePoints(text);
  const rows = blocks.map(({ kind, start, end, line }, ordinal) => {
    return { article_id: id, ordinal, kind, span_start: point(start), span_end: point(end), source_line: line };
  });
  return [{ id, text }, rows] as const;
}

function printRead(graph: Graph, articles: number): void {
  const judged = readJudged();
  const halves = HALVES.map((_, half) => judged.filter(({ first }) => first % 2 === half));
  out(
    `copies: ${judged.length} pairs of the bulk corpus that were read; ${graph.all.length} found among all ${articles} articles`,
  );
  for (const [half, pairs] of halves.entries()) {
    const told = pairs.filter(({ first, second }) => graph.has(first, second));
    const copies = pairs.filter(({ copy }) => copy);
    const right = told.filter(({ copy }) => copy).length;
    out(
      `  ${HALVES[half]!.padEnd(13)} ${pairs.length} pairs: precision ${share(right, told.length)}, recall ${share(right, copies.length)}`,
    );
  }
  const unread = graph.all.filter(
    ({ article_id, copy_of }) =>
      !judged.some(
        ({ first, second }) => [article_id, copy_of].includes(first) && [article_id, copy_of].includes(second),
      ),
  );
  for (const { article_id, copy_of } of unread) out(`  not read: ${article_id} as a copy of ${copy_of}`);
}

function readJudged(): Judged[] {
  const lines = readFileSync(new URL('readings/copies.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [first, second, copy] = line.split('\t');
      return { first: Number(first), second: Number(second), copy: copy === 'yes' };
    });
}

function printAltered(graph: Graph, articles: readonly BulkArticle[]): void {
  const sources = articles.flatMap((_, at) => (at % STEP === STEP - 1 ? [at] : []));
  out(`  made of ${sources.length} articles, and found to be copies of them:`);
  const sums = HALVES.map(() => ({ copies: 0, found: 0, others: 0, mistaken: 0 }));
  for (const { name, copy, alter } of ALTERATIONS) {
    const counts = HALVES.map(() => ({ found: 0, of: 0 }));
    for (const [turn, at] of sources.entries()) {
      const other = articles[(at + STEP / 2) % articles.length]!;
      const paragraphs = alter(paragraphsOf(articles[at]!), paragraphsOf(other), at);
      const altered = { ...other, title: other.title, text: paragraphs.join('\n\n') };
      const count = counts[turn % 2]!;
      count.of++;
      count.found += Number(isFound(graph, at + 1, documentOf(altered)));
    }
    for (const [half, { found, of }] of counts.entries()) {
      const sum = sums[half]!;
      if (copy) Object.assign(sum, { copies: sum.copies + of, found: sum.found + found });
      else Object.assign(sum, { others: sum.others + of, mistaken: sum.mistaken + found });
    }
    const told = counts.map(({ found, of }) => `${percent(found / of)} %`).join('  ');
    out(`    ${name.padEnd(31)} ${told}   ${copy ? 'of all' : 'of none'}`);
  }
  for (const [half, { copies, found, others, mistaken }] of sums.entries())
    out(
      `  ${HALVES[half]!.padEnd(13)} ${copies + others} made: precision ${share(found, found + mistaken)}, recall ${share(found, copies)}`,
    );
}

function isFound(graph: Graph, source: number, altered: Document): boolean {
  const id = 0;
  graph.put(id, altered);
  const found = graph.has(id, source);
  graph.drop(id, altered);
  return found;
}

function paragraphsOf({ text }: BulkArticle): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}

function share(right: number, of: number): string {
  return of === 0 ? 'none' : `${percent(right / of).trim()} % ${interval(wilson(right, of))}`;
}
