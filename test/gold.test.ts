import { describe, expect, test } from 'vitest';
import { scoreGold } from '../train/gold.ts';

/** What a careful reader takes from an article is in `gold.json`; `npm run score -- --misses` lists what is not found. */
const scores = scoreGold(new URL('articles/', import.meta.url), new URL('../seeds/', import.meta.url));

describe('gold', () => {
  test('of the first seed nothing is missing, and little is added', () => {
    const seed = scores.find(({ slug }) => slug === 'putin-kim-letters')!;
    const missing = Object.entries(seed.tallies).flatMap(([name, { misses }]) =>
      misses.map((miss) => `${name}: ${miss}`),
    );
    expect(missing).toEqual([]);
    expect(seed.extra.length).toBeLessThan(8);
  });

  test.each(scores.map(({ slug, tallies }) => ({ slug, claims: tallies.claims! })))(
    '$slug: two thirds of the claims at least',
    ({ claims }) => {
      expect(claims.asked).toBeGreaterThan(0);
      expect(claims.found / claims.asked).toBeGreaterThan(2 / 3);
    },
  );
});
