import { bootstrap } from './bootstrap.ts';
import { type GumArticle, readGumNews } from './gum.ts';
import { type Recalled, recall } from './gum-recall.ts';
import { marked, predict } from './predict.ts';
import { interval, out, percent, type ScoreOptions, words } from './report.ts';

/** GUM-news: of the relations of attribution in rhetorical trees, those that a claim tells too. */
export function printGum({ misses, minConfidence }: ScoreOptions): void {
  const articles = readGumNews();
  if (!articles) {
    out(
      'GUM-news: absent. It is published at https://github.com/amir-zeldes/gum; put the files of its news (dep, xml, rst) in ../shared/corpora/gum-news.',
    );
    return;
  }
  const recalled = articles.map(({ document, relations }) =>
    recall(document.text, predict(document, minConfidence).claims.map(marked), relations),
  );
  out(`GUM-news: ${recalled.flat().length} relations of attribution in ${articles.length} articles`);
  const share = (drawn: readonly Recalled[][], holds: (one: Recalled) => boolean): number =>
    drawn.flat().filter(holds).length / Math.max(1, drawn.flat().length);
  for (const how of ['found', 'strict'] as const) {
    const figure = (drawn: readonly Recalled[][]): number => share(drawn, (one) => one[how]);
    out(`  ${how.padEnd(11)} R ${percent(figure(recalled))} ${interval(bootstrap(recalled, figure))}`);
  }
  for (const polarity of ['positive', 'negative'] as const) {
    const some = recalled.flat().filter(({ relation }) => relation.polarity === polarity);
    out(`  ${polarity.padEnd(11)} ${some.filter(({ found }) => found).length} of ${some.length} found`);
  }
  if (misses) for (const [index, article] of articles.entries()) printMisses(article, recalled[index]!);
}

function printMisses({ name, document }: GumArticle, recalled: readonly Recalled[]): void {
  for (const { relation } of recalled.filter(({ found }) => !found)) {
    const [who, what] = [relation.satellite, relation.nucleus].map((spans) =>
      words(spans.map(({ start, end }) => document.text.slice(start, end)).join(' ')),
    );
    out(`    ${name}: ${who} → ${what}`);
  }
}
