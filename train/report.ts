import type { Rates } from './attribution-score.ts';
import type { Interval } from './bootstrap.ts';

/** What `npm run score` was asked for. */
export interface ScoreOptions {
  /** Prints breakdowns beside the headline rows. */
  readonly detail: boolean;
  readonly errors: boolean;
  readonly misses: boolean;
  /** Claims under it are left out of every score but the gold folders'. */
  readonly minConfidence: number;
}

export function out(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Of no things none. */
export function share<T>(some: readonly T[], holds: (one: T) => boolean): number {
  return some.filter(holds).length / Math.max(1, some.length);
}

export function percent(part: number): string {
  return (100 * part).toFixed(1).padStart(5);
}

export function interval({ low, high }: Interval): string {
  return `[${percent(low).trim()}, ${percent(high).trim()}]`;
}

export function rates({ precision, recall, f1 }: Rates): string {
  return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
}

/** Words on one line, cut where they are long. */
export function words(text: string, longest = 120): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
