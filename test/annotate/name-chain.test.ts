import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelledName, LEARNED_KINDS, NAME_CHAIN, nameStates, namesOf } from '../../src/annotate/name-chain.ts';
import { bestPath } from '../../src/tagger/best-path.ts';
import { arcBetween } from '../../src/tagger/crf.ts';
import { seeds, someNumbers } from '../tagger/some-numbers.ts';

/** Names in order that do not meet: gaps and lengths by turns. */
const names = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.constantFrom(...LEARNED_KINDS)), { maxLength: 8 })
  .map((parts) => {
    let at = 0;
    return parts.map(([gap, length, kind]): LabelledName => {
      const first = at + gap;
      at = first + length;
      return { first, last: at, kind };
    });
  });

test('names become states that the chain can walk, and come out again', () => {
  fc.assert(
    fc.property(names, fc.nat(3), (named, rest) => {
      const states = nameStates(named, (named.at(-1)?.last ?? 0) + rest);
      expect(namesOf(states)).toEqual(named);
      for (let t = 1; t < states.length; t++)
        expect(() => arcBetween(NAME_CHAIN, states[t - 1]!, states[t]!)).not.toThrow();
    }),
  );
});

test('whatever the words look like, the best path tells whole names', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 12 }), (seed, count) => {
      const emissions = someNumbers(seed)(count * NAME_CHAIN.labelCount);
      const path = bestPath({ chain: NAME_CHAIN, weights: new Float64Array(NAME_CHAIN.from.length) }, emissions, count);
      expect([...nameStates(namesOf(path), count)]).toEqual([...path]);
    }),
  );
});
