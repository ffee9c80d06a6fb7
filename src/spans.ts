import { lowerBound } from './lower-bound.ts';
import type { Span } from './model.ts';

/** Of items in order of their starts, those that begin inside `span`: a few of many, by bisection. */
export function startingIn<T extends Span>(items: readonly T[], { start, end }: Span): readonly T[] {
  return items.slice(
    lowerBound(items, (item) => item.start >= start),
    lowerBound(items, (item) => item.start >= end),
  );
}

/** Of items in order that do not overlap one another, those that share a character with `span`. */
export function overlapping<T extends Span>(items: readonly T[], { start, end }: Span): readonly T[] {
  return items.slice(
    lowerBound(items, (item) => item.end > start),
    lowerBound(items, (item) => item.start >= end),
  );
}

/** Of items, those that lie in none of a few spans. */
export function outside<T extends Span>(items: readonly T[], spans: readonly Span[]): T[] {
  return items.filter((item) => !spans.some(({ start, end }) => start <= item.start && item.end <= end));
}
