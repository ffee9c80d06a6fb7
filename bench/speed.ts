import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { annotate } from '../src/annotate/annotate.ts';
import { findNames } from '../src/annotate/names.ts';
import { findQuotes } from '../src/annotate/quotes.ts';
import { findTimes } from '../src/annotate/times.ts';
import { tokenise } from '../src/annotate/tokenise.ts';
import { attribute } from '../src/attribute/attribute.ts';
import type { Annotated, Span } from '../src/model.ts';
import { articleOf } from '../test/article-of.ts';
import { corpus } from '../train/corpora.ts';
import { prose } from './prose.ts';

const ARTICLES = 200;
const ROUNDS = 9;

/** What is measured, once around: each over all articles, one after another. */
interface Work {
  readonly name: string;
  readonly run: (article: Annotated) => unknown;
}

const TAGGER = 'wink-nlp alone';
const CLAIMS = 'text to claims';

export function printSpeed(): void {
  const texts = readTexts();
  const articles = texts.map((text) => annotate(articleOf(text, '2016-11-08')));
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const works: readonly Work[] = [{ name: TAGGER, run: taggerAlone() }, { name: CLAIMS, run: toClaims }, ...STAGES];
  const times = measure(works, articles);
  console.log(`${ARTICLES} articles, ${words.toLocaleString('en')} words, ${ROUNDS} rounds: median (min to max)\n`);
  const ratios = times.get(CLAIMS)!.map((time, round) => times.get(TAGGER)![round]! / time);
  for (const { name } of works.slice(0, 2))
    console.log(
      `${name.padEnd(16)}${spread(
        times.get(name)!.map((time) => words / time),
        0,
      )} words/s`,
    );
  console.log(
    `${'ratio'.padEnd(16)}${spread(
      ratios.map((ratio) => 100 * ratio),
      1,
    )} %\n`,
  );
  console.log('stage                 share   µs a word');
  const whole = median(times.get(CLAIMS)!);
  for (const { name } of STAGES) {
    const time = median(times.get(name)!);
    console.log(`${name.padEnd(20)}${percent(time / whole)}  ${((time / words) * 1e6).toFixed(2).padStart(10)}`);
  }
}

/** Real news where the corpus is there, else generated. */
function readTexts(): string[] {
  const bulk = corpus('bulk/articles.jsonl.gz');
  if (!bulk) return Array.from({ length: ARTICLES }, (_, at) => prose(2_000 + 40 * at));
  const lines = gunzipSync(readFileSync(bulk)).toString('utf8').split('\n', ARTICLES);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text); // the corpus is what its README says
}

/** Tokens, sentences and parts of speech, all read out. */
function taggerAlone(): Work['run'] {
  const { readDoc, its } = winkNLP(model, ['sbd', 'pos']);
  const lemma = its.lemma as unknown as ItsFunction<string>; // a token function, whatever the package's types say
  return ({ document }) => {
    const read = readDoc(document.text);
    const tokens = read.tokens();
    return [read.sentences().length(), tokens.out(its.value), tokens.out(its.pos), tokens.out(lemma)];
  };
}

function toClaims({ document }: Annotated): unknown {
  return attribute(annotate(articleOf(document.text, document.publishedOn)));
}

const STAGES: readonly Work[] = [
  { name: 'annotate', run: ({ document }) => annotate(document) },
  { name: '  tokens', run: ({ document }) => document.blocks.map((block) => tokenise(document.text, block)) },
  { name: '  datings', run: (article) => findTimes(article.document, spans(article)) },
  { name: '  names', run: ({ document, tokens, sentences }) => findNames(document, tokens, sentences) },
  { name: '  quotations', run: ({ document }) => findQuotes(document) },
  { name: 'attribute', run: (article) => attribute(article) },
];

function spans({ tokens, sentences }: Annotated): Span[] {
  return sentences.map(({ first, last }) => ({ start: tokens[first]!.start, end: tokens[last - 1]!.end }));
}

/** Seconds of each work, a round at a time so that all meet the same weather; the first round only warms up. */
function measure(works: readonly Work[], articles: readonly Annotated[]): Map<string, number[]> {
  const times = new Map<string, number[]>(works.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++)
    for (const { name, run } of works) {
      const start = performance.now();
      for (const article of articles) run(article);
      if (round > 0) times.get(name)!.push((performance.now() - start) / 1000);
    }
  return times;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}

function spread(numbers: readonly number[], digits: number): string {
  const [middle, least, most] = [median(numbers), Math.min(...numbers), Math.max(...numbers)].map((number) =>
    number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  return `${middle!.padStart(11)} (${least} to ${most})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`.padStart(7);
}
