/**
 * How much of a text was found and how much was added to it, in runs of four words, as the article extraction benchmark
 * (https://github.com/scrapinghub/article-extraction-benchmark) counts: words are letters, digits and underscores; the
 * three shares of a page sum to 1, so that long pages weigh no more than short ones.
 */
export interface Overlap {
  readonly common: number;
  readonly added: number;
  readonly missed: number;
}

const LENGTH = 4;

export function overlapOf(truth: string, found: string): Overlap {
  const wanted = shingles(truth);
  const had = shingles(found);
  let common = 0;
  for (const [run, count] of wanted) common += Math.min(count, had.get(run) ?? 0);
  const added = total(had) - common;
  const missed = total(wanted) - common;
  const all = common + added + missed || 1;
  return { common: common / all, added: added / all, missed: missed / all };
}

/** F1 of the means of precision and recall over pages; a page without any words counts in neither. */
export function meanRates(pages: readonly Overlap[]): { precision: number; recall: number; f1: number } {
  const precision = mean(
    pages.filter(({ common, added }) => common + added > 0).map(({ common, added }) => common / (common + added)),
  );
  const recall = mean(
    pages.filter(({ common, missed }) => common + missed > 0).map(({ common, missed }) => common / (common + missed)),
  );
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** Runs of four words with their counts; a text of fewer words is one run. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let start = 0; start < Math.max(1, words.length - LENGTH + 1); start++) {
    const run = words.slice(start, start + LENGTH).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
