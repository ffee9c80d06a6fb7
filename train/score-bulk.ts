import { lowerBound } from '../src/lower-bound.ts';
import type { Annotated, Claim, ResolvedClaim, Span } from '../src/model.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { sample } from '../src/tagger/random.ts';
import { type BulkArticle, documentOf, readBulk } from './bulk.ts';
import { partShares, valueShares } from './claim-shares.ts';
import { predict } from './predict.ts';
import { out, percent, words } from './report.ts';

export interface BulkOptions {
  readonly articles: number;
  /** How many claims are printed for reading. */
  readonly sample: number;
  readonly minConfidence: number;
}

interface Read {
  readonly words: number;
  readonly claims: readonly ResolvedClaim[];
  readonly lines: readonly string[];
}

/** News without gold: how much is found and what it looks like, to see what a change does to other papers. */
export function printBulk(options: BulkOptions): void {
  const articles = readBulk(options.articles);
  if (!articles) {
    out(
      'bulk: absent. Any news will do: put articles, one a line as JSON with url, title, publisher, author, date and text, in ../shared/corpora/bulk/articles.jsonl.gz.',
    );
    return;
  }
  const read = articles.map((article) => readArticle(article, options.minConfidence));
  const claims = read.flatMap((article) => article.claims);
  const total = read.reduce((sum, article) => sum + article.words, 0);
  const publishers = new Set(articles.map(({ publisher }) => publisher)).size;
  const silent = read.filter((article) => article.claims.length === 0).length;
  out(`bulk: ${claims.length} claims in ${articles.length} articles of ${publishers} publishers`);
  out(
    `  claims      ${(claims.length / articles.length).toFixed(1)} an article, ${((1000 * claims.length) / total).toFixed(1)} per 1,000 words; none in ${silent} articles`,
  );
  printShares('with', Object.entries(partShares(claims)));
  printShares(
    'form',
    valueShares(claims, ({ claim }) => claim.form),
  );
  printShares(
    'attitude',
    valueShares(claims, ({ claim }) => claim.attitude),
  );
  for (const line of sample(
    read.flatMap(({ lines }) => lines),
    options.sample,
  ))
    out(line);
}

function printShares(name: string, shares: readonly (readonly [string, number])[]): void {
  out(`  ${name.padEnd(11)} ${shares.map(([value, share]) => `${value} ${percent(share).trim()} %`).join('  ')}`);
}

function readArticle(article: BulkArticle, minConfidence: number): Read {
  const { annotated, claims } = predict(documentOf(article), minConfidence);
  return {
    words: annotated.document.text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0,
    claims: resolve(annotated, claims).claims,
    lines: claims.map((claim) => spell(article.publisher, annotated, claim)),
  };
}

/** Publisher, sentence, and below it what is taken from it: speaker | cue | content. */
function spell(publisher: string, annotated: Annotated, { speaker, cue, contents }: Claim): string {
  const { text } = annotated.document;
  const read = (spans: readonly Span[]): string =>
    words(spans.map(({ start, end }) => text.slice(start, end)).join(' … '), 400);
  const parts = [speaker ? [speaker] : [], [cue], contents].map((spans) => read(spans) || '–');
  return `\n${publisher}: ${read([sentenceAt(annotated, cue.start)])}\n    ${parts.join(' | ')}`;
}

function sentenceAt({ tokens, sentences }: Annotated, offset: number): Span {
  const { first, last } = sentences[lowerBound(sentences, (sentence) => tokens[sentence.last - 1]!.end > offset)]!;
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}
