import { cueKind, formOfContent } from './attribution-kinds.ts';
import { type Rates, ratesOf } from './attribution-score.ts';
import type { Marked } from './polnear.ts';
import { out, percent, rates } from './report.ts';
import { reliabilityOf, type ScoredArticle } from './scored-article.ts';

type Label = (article: ScoredArticle, marked: Marked) => string;

interface Share {
  readonly all: number;
  readonly right: number;
}

export interface LabelScore {
  /** Of the claims with this label. */
  readonly predicted: Share;
  /** Of the attributions with this label. */
  readonly gold: Share;
  readonly rates: Rates;
}

/**
 * Precision over the claims that bear a label, recall over the attributions that do: a quotation found as indirect
 * speech counts for the recall of the one and the precision of the other.
 */
export function scoreByLabel(articles: readonly ScoredArticle[], label: Label): Map<string, LabelScore> {
  const predicted = shares(articles, label, 'predicted');
  const gold = shares(articles, label, 'gold');
  const none = { all: 0, right: 0 };
  const labels = [...new Set([...gold.keys(), ...predicted.keys()])];
  return new Map(
    labels.map((name) => {
      const [claimed, wanted] = [predicted.get(name) ?? none, gold.get(name) ?? none];
      return [name, { predicted: claimed, gold: wanted, rates: ratesOf(part(claimed), part(wanted)) }];
    }),
  );
}

function part({ all, right }: Share): number {
  return all === 0 ? 0 : right / all;
}

function shares(articles: readonly ScoredArticle[], label: Label, side: 'predicted' | 'gold'): Map<string, Share> {
  const found = new Map<string, Share>();
  for (const article of articles) {
    const right = new Set(article.right.flat());
    for (const marked of article[side]) {
      const name = label(article, marked);
      const { all, right: before } = found.get(name) ?? { all: 0, right: 0 };
      found.set(name, { all: all + 1, right: before + (right.has(marked) ? 1 : 0) });
    }
  }
  return found;
}

/** Tables by form, cue and publisher, and how far confidence can be trusted. */
export function printBreakdowns(articles: readonly ScoredArticle[]): void {
  printTable('form', articles, ({ annotated }, marked) => formOfContent(annotated, marked));
  printTable('cue', articles, ({ annotated }, marked) => cueKind(annotated, marked));
  printTable('publisher', articles, ({ name }) => name.slice(0, name.indexOf('_')));
  printReliability(articles);
}

function printTable(title: string, articles: readonly ScoredArticle[], label: Label): void {
  out(`  by ${title.padEnd(14)} claims   gold`);
  const scores = [...scoreByLabel(articles, label)].sort(([, a], [, b]) => b.gold.all - a.gold.all);
  for (const [name, { predicted, gold, rates: found }] of scores)
    out(`    ${name.padEnd(14)} ${count(predicted.all)} ${count(gold.all)}  ${rates(found)}`);
}

function printReliability(articles: readonly ScoredArticle[]): void {
  out('  by confidence     claims   mean  right');
  for (const { from, count: claims, confidence, right } of reliabilityOf(articles))
    out(`    from ${from.toFixed(1).padEnd(9)} ${count(claims)}  ${percent(confidence)}  ${percent(right)}`);
}

function count(number: number): string {
  return String(number).padStart(6);
}
