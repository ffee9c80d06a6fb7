import type { Kysely } from 'kysely';
import type { Database } from '../src/store/database.ts';
import { averageOf, bCubed, type Share } from './b-cubed.ts';
import { bootstrap } from './bootstrap.ts';
import { readDwie } from './dwie.ts';
import { ENTITY_CORPORA, type EntityLabel, type LabelledArticle, readEntityLabels } from './entity-labels.ts';
import { graphOf, type Node, nodeAt, nodesOf } from './predicted-nodes.ts';
import { interval, out, percent, type ScoreOptions } from './report.ts';

/** A label with who hearsay takes its words for; `node` is undefined where no mention meets them. */
interface Judged {
  readonly article: string;
  readonly label: EntityLabel;
  readonly words: string;
  readonly node: Node | undefined;
}

/** B-cubed of actors' and places' ids over a whole corpus in one graph; a label that no mention meets stands alone. */
export async function printIdentity({ errors }: ScoreOptions): Promise<void> {
  for (const which of Object.keys(ENTITY_CORPORA) as (keyof typeof ENTITY_CORPORA)[])
    await printCorpus(which, readEntityLabels(which), errors);
  await printCorpus('DWIE', readDwie(), errors);
}

async function printCorpus(which: string, articles: LabelledArticle[] | undefined, errors: boolean): Promise<void> {
  if (!articles) {
    out(`identity, ${which}: absent from ../shared/corpora`);
    return;
  }
  const db = await graphOf(articles);
  const judged = await judge(db, articles);
  await db.destroy();
  const shares = bCubed(judged.map((one, index) => ({ gold: one.label.entity, found: found(one, index) })));
  out(
    `identity, ${which}: ${judged.length} labels in ${articles.length} articles, ${judged.filter(({ node }) => node).length} met by a mention`,
  );
  const byArticle = articles.map(({ name }) => shares.filter((_, index) => judged[index]!.article === name));
  const figure = (name: 'precision' | 'recall' | 'f1'): string => {
    const rate = (drawn: readonly Share[][]): number => averageOf(drawn.flat())[name];
    return `${percent(rate(byArticle))} ${interval(bootstrap(byArticle, rate))}`;
  };
  out(`  B-cubed     P ${figure('precision')}  R ${figure('recall')}  F1 ${figure('f1')}`);
  if (errors) printErrors(judged, shares);
}

async function judge(db: Kysely<Database>, articles: readonly LabelledArticle[]): Promise<Judged[]> {
  const nodes = await nodesOf(db);
  return articles.flatMap(({ name, document, labels }) =>
    labels.map((label) => {
      const words = document.text.slice(label.start, label.end);
      return { article: name, label, words, node: nodeAt(nodes.get(name) ?? [], label) };
    }),
  );
}

function found({ label, node }: Judged, index: number): string {
  if (!node) return `not found ${index}`;
  return (label.geographic ? node.place : null) ?? node.actor ?? node.place!;
}

/** What is parted and what is thrown together, what costs most first. */
function printErrors(judged: readonly Judged[], shares: readonly Share[]): void {
  for (const [kind, key] of [
    ['parted', (one: Judged) => one.label.entity],
    ['thrown together', (one: Judged, index: number) => found(one, index)],
  ] as const) {
    const groups = new Map<string, number[]>();
    for (const [index, one] of judged.entries())
      groups.set(key(one, index), [...(groups.get(key(one, index)) ?? []), index]);
    const lost = (indices: readonly number[]): number =>
      indices.reduce((sum, index) => sum + 1 - shares[index]![kind === 'parted' ? 'recall' : 'precision'], 0);
    const worst = [...groups].filter(([, indices]) => lost(indices) > 0).sort((a, b) => lost(b[1]) - lost(a[1]));
    out(`  ${kind}: ${worst.length} groups`);
    for (const [group, indices] of worst.slice(0, 70)) {
      const cells = new Map<string, number>();
      for (const index of indices) {
        const { words, node, label, article } = judged[index]!;
        const cell = `${words.replace(/\s+/g, ' ')}=${kind === 'parted' ? (node ? `${node.label}${node.actor ? '' : '*'}` : '-') : label.entity}@${article.slice(-4)}`;
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
      out(
        `    ${lost(indices).toFixed(1).padStart(5)} ${group}: ${[...cells].map(([cell, n]) => `${n}x ${cell}`).join('; ')}`,
      );
    }
  }
}
