import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { annotate } from '../src/annotate/annotate.ts';
import { findNames } from '../src/annotate/names.ts';
import { findQuotes } from '../src/annotate/quotes.ts';
import { findTimes } from '../src/annotate/times.ts';
import { tokenise } from '../src/annotate/tokenise.ts';
import { attribute } from '../src/attribute/attribute.ts';
import type { Annotated } from '../src/model.ts';
import { articleOf } from '../test/article-of.ts';
import { readStories } from './news.ts';

/** Articles of each round. */
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
  const texts = readTexts((ROUNDS + 1) * ARTICLES);
  const tag = taggerAlone();
  const alone: Work = { name: TAGGER, run: ({ document }) => tag(document.text) };
  const works: readonly Work[] = [alone, { name: CLAIMS, run: toClaims }, ...STAGES];
  const rounds = measure(works, texts);
  const words = rounds.reduce((sum, round) => sum + round.words, 0);
  console.log(`${ROUNDS} rounds, each of ${ARTICLES} articles; ${count(words)} words: median (min to max)\n`);
  const speedOf = (name: string): number[] => rounds.map((round) => round.words / round.times.get(name)!);
  for (const { name } of works.slice(0, 2)) console.log(`${name.padEnd(16)}${spread(speedOf(name), 0)} words/s`);
  const ratios = rounds.map(({ times }) => (100 * times.get(TAGGER)!) / times.get(CLAIMS)!);
  console.log(`${'ratio'.padEnd(16)}${spread(ratios, 1)} %\n`);
  console.log('stage                 share   µs a word');
  for (const { name } of STAGES) {
    const share = median(rounds.map(({ times }) => times.get(name)! / times.get(CLAIMS)!));
    const each = median(rounds.map((round) => (round.times.get(name)! / round.words) * 1e6));
    console.log(`${name.padEnd(20)}${percent(share)}  ${each.toFixed(2).padStart(10)}`);
  }
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function readTexts(size: number): string[] {
  const texts = readStories().map(({ text }) => text);
  return Array.from({ length: size }, (_, at) => texts[at % texts.length]!);
}

/** Tokens, sentences and parts of speech, all read out. */
export function taggerAlone(): (text: string) => unknown {
  const { readDoc, its } = winkNLP(model, ['sbd', 'pos']);
  const lemma = its.lemma as unknown as ItsFunction<string>; // a token function, whatever the package's types say
  return (text) => {
    const read = readDoc(text);
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
  { name: '  datings', run: ({ document, tokens, sentences }) => findTimes(document, tokens, sentences) },
  { name: '  names', run: ({ document, tokens, sentences }) => findNames(document, tokens, sentences) },
  { name: '  quotations', run: ({ document }) => findQuotes(document) },
  { name: 'attribute', run: (article) => attribute(article) },
];

interface Round {
  readonly words: number;
  /** Seconds of each work, by its name. */
  readonly times: ReadonlyMap<string, number>;
}

/**
 * A round at a time, so that all works meet the same weather, and each with articles of its own: nobody reads the same
 * news twice, and the tagger alone, which remembers what it has met, would be quicker the second time. The first round
 * only warms up.
 */
function measure(works: readonly Work[], texts: readonly string[]): Round[] {
  return Array.from({ length: ROUNDS + 1 }, (_, round) => {
    const own = texts.slice(round * ARTICLES, (round + 1) * ARTICLES);
    const articles = own.map((text) => annotate(articleOf(text, '2016-11-08')));
    const words = own.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
    return { words, times: new Map(works.map(({ name, run }) => [name, secondsOf(run, articles)])) };
  }).slice(1);
}

function secondsOf(run: Work['run'], articles: readonly Annotated[]): number {
  const start = performance.now();
  for (const article of articles) run(article);
  return (performance.now() - start) / 1000;
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
