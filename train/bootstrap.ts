import { seededRandom } from '../src/tagger/random.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % interval of a figure over articles, by the percentile bootstrap: articles are drawn with replacement, as
 * many as there are, and the middle 95 % of the figures is kept. Whole articles, because what one holds is alike.
 */
export function bootstrap<T>(
  articles: readonly T[],
  figure: (drawn: readonly T[]) => number,
  { times = 1000, seed = 1 } = {},
): Interval {
  const random = seededRandom(seed);
  const draw = (): T => articles[Math.floor(random() * articles.length)]!;
  const figures = Array.from({ length: times }, () => figure(articles.map(draw))).sort((a, b) => a - b);
  return { low: figures[Math.floor(0.025 * times)]!, high: figures[Math.ceil(0.975 * times) - 1]! };
}
