import type { Span } from '../src/model.ts';
import { sample } from '../src/tagger/random.ts';
import { type AttributionError, ERROR_KINDS, findErrors } from './attribution-errors.ts';
import type { Marked } from './polnear.ts';
import { out, words } from './report.ts';
import type { ScoredArticle } from './scored-article.ts';

const EXAMPLES = 5;

interface Found extends AttributionError {
  readonly article: ScoredArticle;
}

/** How many errors there are of each kind, and with `examples` some of them, drawn from all articles. */
export function printErrors(articles: readonly ScoredArticle[], examples: boolean): void {
  const all = articles.flatMap((article): Found[] => {
    const { annotated, predicted, gold } = article;
    return findErrors(annotated.document.text, predicted, gold).map((error) => ({ ...error, article }));
  });
  for (const kind of ERROR_KINDS) {
    const errors = all.filter((error) => error.kind === kind);
    out(`  ${kind.padEnd(14)} ${String(errors.length).padStart(6)}`);
    if (examples) for (const error of sample(errors, EXAMPLES)) printError(error);
  }
}

function printError({ article, predicted, gold }: Found): void {
  const { text } = article.annotated.document;
  out(`    ${article.name}`);
  if (gold) out(`      gold   ${spell(text, gold)}`);
  if (predicted) out(`      claim  ${spell(text, predicted)}`);
}

function spell(text: string, { source, cue, content }: Marked): string {
  const read = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return [source, cue, content].map((spans) => words(read(spans)) || '–').join(' | ');
}
