import { describe, expect, test } from 'vitest';
import { sample, seededRandom } from '../../src/tagger/random.ts';
import { bootstrap } from '../../train/bootstrap.ts';

const mean = (drawn: readonly number[]): number => drawn.reduce((sum, value) => sum + value, 0) / drawn.length;

describe('the bootstrap', () => {
  const articles = [0, 0, 1, 1, 1, 0, 1, 0, 1, 1];

  test('gives the same interval each time, around the figure', () => {
    const { low, high } = bootstrap(articles, mean);
    expect(bootstrap(articles, mean)).toEqual({ low, high });
    expect(low).toBeLessThan(mean(articles));
    expect(high).toBeGreaterThan(mean(articles));
  });

  test('is narrower where there is more to draw from, and no interval where all are alike', () => {
    const width = ({ low, high }: { low: number; high: number }): number => high - low;
    const more = Array.from({ length: 20 }, () => articles).flat();
    expect(width(bootstrap(more, mean))).toBeLessThan(width(bootstrap(articles, mean)) / 2);
    expect(bootstrap([1, 1, 1], mean)).toEqual({ low: 1, high: 1 });
  });
});

describe('the generator', () => {
  test('begins as it does elsewhere', () => {
    const random = seededRandom(1);
    expect([random(), random()].map((number) => number.toFixed(6))).toEqual(['0.627074', '0.002736']);
  });

  test('draws a sample without doubles, in order, the same each time', () => {
    const letters = [...'abcdefghij'];
    const drawn = sample(letters, 4);
    expect(drawn).toEqual(sample(letters, 4));
    expect(drawn).toEqual([...new Set(drawn)].sort());
    expect(drawn).toHaveLength(4);
    expect(sample(letters, 4, 2)).not.toEqual(drawn);
    expect(sample(letters, 99)).toEqual(letters);
  });
});
