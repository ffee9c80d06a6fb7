import { type Counts, precisionRecallF1, type Rates, sumCounts } from './attribution-score.ts';
import { bootstrap } from './bootstrap.ts';
import { printBreakdowns } from './breakdowns.ts';
import { printErrors } from './error-list.ts';
import { readPolnear } from './polnear.ts';
import { calibrationError } from './reliability.ts';
import { interval, out, percent, type ScoreOptions } from './report.ts';
import { countsOf, reliabilityOf, type ScoredArticle, scoreArticle } from './scored-article.ts';
import { exactShare, PARTS, scoreSpans, spanF1 } from './span-score.ts';

/** PolNeAR: attributions against those that annotators marked. */
export function printPolnear(split: 'train' | 'dev', options: ScoreOptions): void {
  const annotations = readPolnear(split);
  if (!annotations) {
    out(
      `PolNeAR ${split}: absent. It is published at https://github.com/networkdynamics/PolNeAR; put it in ../shared/corpora/polnear/${split}.`,
    );
    return;
  }
  const articles = annotations.map((annotation) => scoreArticle(annotation, options.minConfidence));
  const { predicted, gold } = sumCounts(articles.map(countsOf));
  out(`PolNeAR ${split}: ${predicted} claims, ${gold} attributions in ${articles.length} articles`);
  printAtt(articles);
  printSpans(articles);
  out(`  confidence  expected calibration error ${percent(calibrationError(reliabilityOf(articles))).trim()} %`);
  if (options.detail) printBreakdowns(articles);
  if (options.errors) printErrors(articles, options.misses);
}

function printAtt(articles: readonly ScoredArticle[]): void {
  const counts: readonly Counts[] = articles.map(countsOf);
  const figure = (name: keyof Rates): string => {
    const rate = (drawn: readonly Counts[]): number => precisionRecallF1(sumCounts(drawn))[name];
    return `${percent(rate(counts))} ${interval(bootstrap(counts, rate))}`;
  };
  out(`  att         P ${figure('precision')}  R ${figure('recall')}  F1 ${figure('f1')}`);
}

/** Attributions whose cues meet are one; that many of them there are is the overlap of cues. */
function printSpans(articles: readonly ScoredArticle[]): void {
  const counts = articles.map(({ annotated, predicted, gold }) => scoreSpans(annotated.document.text, predicted, gold));
  const right = articles.flatMap((article) => article.right);
  out(`  cue match   F1 ${percent(spanF1(counts, 'cue', 'overlap'))}`);
  for (const part of PARTS) {
    const [exact, overlap] = (['exact', 'overlap'] as const).map((how) => percent(spanF1(counts, part, how)));
    const ofRight = percent(exactShare(right, part));
    out(`  ${part.padEnd(11)} exact F1 ${exact}  overlap F1 ${overlap}  exact within pairs that are right ${ofRight}`);
  }
}
