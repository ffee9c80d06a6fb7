import type { Rates } from './attribution-score.ts';

/** A label, or a mention, in two groupings: who annotators say it is, and who hearsay does. */
export interface Grouped {
  readonly gold: string;
  readonly found: string;
}

/** Of one label: the share of its group as found that belongs there, and the share of its group in gold that is found. */
export interface Share {
  readonly precision: number;
  readonly recall: number;
}

/** B-cubed (Bagga and Baldwin, 1998), label by label, in the order given. */
export function bCubed(labels: readonly Grouped[]): Share[] {
  const golds = countBy(labels, ({ gold }) => gold);
  const founds = countBy(labels, ({ found }) => found);
  const both = countBy(labels, pair);
  return labels.map((label) => {
    const shared = both.get(pair(label))!;
    return { precision: shared / founds.get(label.found)!, recall: shared / golds.get(label.gold)! };
  });
}

export function averageOf(shares: readonly Share[]): Rates {
  const mean = (of: (share: Share) => number): number =>
    shares.reduce((sum, share) => sum + of(share), 0) / Math.max(1, shares.length);
  const precision = mean((share) => share.precision);
  const recall = mean((share) => share.recall);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function pair({ gold, found }: Grouped): string {
  return JSON.stringify([gold, found]);
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
