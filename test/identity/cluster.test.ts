import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cluster, type Link } from '../../src/identity/cluster.ts';

const link = (
  actor_id: number,
  other_id: number,
  verdict: Link['verdict'],
  rule: Link['rule'],
  score: number,
): Link => {
  return { actor_id, other_id, verdict, rule, score };
};

const links = fc.array(
  fc
    .record({
      pair: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 2 }),
      verdict: fc.constantFrom('same' as const, 'different' as const),
      by: fc.constantFrom(
        ['hand', 1] as const,
        ['spelling', 0.98] as const,
        ['middle name', 0.95] as const,
        ['acronym', 0.75] as const,
      ),
    })
    .map(({ pair: [a, b], verdict, by: [rule, score] }) =>
      link(Math.min(a!, b!), Math.max(a!, b!), verdict, rule, score),
    ),
  { maxLength: 12 },
);

test('the order of links is no matter, everybody is in one group, and only links join', () => {
  fc.assert(
    fc.property(links, fc.infiniteStream(fc.nat()), (given, random) => {
      const ids = [1, 2, 3, 4, 5, 6];
      const groups = cluster(ids, given);
      const shuffled = given.map((one) => ({ one, at: random.next().value })).sort((a, b) => a.at - b.at);
      expect(
        cluster(
          ids,
          shuffled.map(({ one }) => one),
        ),
      ).toEqual(groups);
      expect(groups.flat().sort()).toEqual(ids);
      const same = given.filter(({ verdict }) => verdict === 'same');
      for (const group of groups.filter(({ length }) => length > 1))
        for (const id of group)
          expect(same.some(({ actor_id, other_id }) => [actor_id, other_id].includes(id))).toBe(true);
    }),
  );
});

test('by hand goes before rules, and no rule against a "different"', () => {
  const different = link(1, 3, 'different', 'hand', 1);
  expect(
    cluster([1, 2, 3], [link(1, 2, 'same', 'spelling', 0.98), link(2, 3, 'same', 'spelling', 0.98), different]),
  ).toHaveLength(3);
  const joined = [link(1, 2, 'same', 'hand', 1), link(2, 3, 'same', 'spelling', 0.98), different];
  expect(cluster([1, 2, 3], joined)).toEqual([[1, 2], [3]]);
});
