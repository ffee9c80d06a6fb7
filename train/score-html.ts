import { existsSync, readFileSync } from 'node:fs';
import { NoArticle } from '../src/errors.ts';
import type { Document } from '../src/model.ts';
import { bootstrap } from './bootstrap.ts';
import { bodyOf, type HtmlPage, readHtmlPages, readPage } from './html-pages.ts';
import { interval, out, percent, type ScoreOptions, share, words } from './report.ts';
import { meanRates, type Overlap, overlapOf } from './shingles.ts';

/** Pages in the order of their ids that the reader was tuned on; the others confirm it. */
const TUNED = 100;

/** Pages of the web: their text, by runs of four words, and what they say of themselves, read by eye. */
export function printHtml({ misses }: Pick<ScoreOptions, 'misses'>): void {
  const pages = readHtmlPages();
  if (!pages) {
    out(
      'HTML: absent. It is published at https://github.com/scrapinghub/article-extraction-benchmark; put its pages in ../shared/corpora/html.',
    );
    return;
  }
  const read = pages.map((page) => readPage(page));
  const overlaps = pages.map(({ body }, at) => overlapOf(body, read[at] instanceof NoArticle ? '' : bodyOf(read[at]!)));
  out(`HTML: text of ${pages.length} pages, in runs of four words`);
  printOverlaps(`the ${TUNED} it was tuned on`, overlaps.slice(0, TUNED));
  printOverlaps('the others', overlaps.slice(TUNED));
  printOverlaps('all', overlaps);
  const skipped = read.filter((document) => document instanceof NoArticle);
  out(`  ${'taken for none'.padEnd(20)} ${skipped.length} of ${pages.length}, all of them articles`);
  printFacts(pages, read, misses);
}

function printOverlaps(name: string, overlaps: readonly Overlap[]): void {
  const { precision, recall, f1 } = meanRates(overlaps);
  const range = interval(bootstrap(overlaps, (drawn) => meanRates(drawn).f1));
  out(`  ${name.padEnd(20)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)} ${range}`);
}

/** What a page says of itself, by eye; empty where it does not say. Several fair answers are parted by " | ". */
interface Facts {
  readonly title: string;
  readonly date: string;
  readonly byline: string;
}

function printFacts(pages: readonly HtmlPage[], read: readonly (Document | NoArticle)[], misses: boolean): void {
  const gold = readFacts();
  if (!gold) {
    out('HTML: title, date and byline are not scored, since train/readings/pages.tsv is absent');
    return;
  }
  const scored = pages.flatMap(({ id }, at) => {
    const document = read[at]!;
    const facts = gold.get(id);
    return facts && !(document instanceof NoArticle) ? [{ id, facts, found: factsOf(document) }] : [];
  });
  out(`HTML: what ${scored.length} pages say of themselves, read by eye`);
  for (const fact of ['title', 'date', 'byline'] as const) {
    const isRight = ({ facts, found }: (typeof scored)[number]): boolean => isFair(fact, facts[fact], found[fact]);
    const range = interval(bootstrap(scored, (drawn) => share(drawn, isRight)));
    out(`  ${fact.padEnd(20)} ${percent(share(scored, isRight))} ${range}`);
    const wrong = misses ? scored.filter((one) => !isRight(one)) : [];
    for (const { id, facts, found } of wrong)
      out(`    ${id.slice(0, 8)} is “${words(facts[fact])}”, read as “${words(found[fact])}”`);
  }
}

function readFacts(): Map<string, Facts> | null {
  const file = new URL('readings/pages.tsv', import.meta.url);
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  return new Map(rows.slice(1).map(([id = '', title = '', date = '', byline = '']) => [id, { title, date, byline }]));
}

function factsOf({ title, publishedOn, byline }: Document): Facts {
  return { title: title ?? '', date: publishedOn ?? '', byline: byline ?? '' };
}

/** Several answers may be fair, parted by " | ", with - for none. */
function isFair(fact: keyof Facts, gold: string, found: string): boolean {
  const answers = gold.split(' | ').map((answer) => (answer === '-' ? '' : answer));
  return answers.some((answer) => normal(fact, answer) === normal(fact, found));
}

/** Marks, spaces and capitals differ between places of one page; the order of authors too. */
function normal(fact: keyof Facts, value: string): string {
  if (fact === 'date') return value;
  const folded = value.normalize('NFKC').toLowerCase();
  const parts = fact === 'byline' ? folded.split(/,|;|&|\band\b/) : [folded];
  return parts
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((part) => part !== '')
    .sort()
    .join(' ');
}
