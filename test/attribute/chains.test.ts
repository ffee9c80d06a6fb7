import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CUE_CHAIN,
  cueStates,
  ROLE_CHAIN,
  ROLE_OF_STATE,
  ROLES,
  type RoleLabel,
  roleStates,
} from '../../src/attribute/chains.ts';
import type { Chain } from '../../src/tagger/chain.ts';
import { arcBetween, sumForward } from '../../src/tagger/crf.ts';

const ROLE_NAMES: Readonly<Record<string, RoleLabel>> = { '.': 'none', s: 'source', c: 'content' };
/** One letter a word: `.` none, `s` source, `c` content. */
const rolesOf = (letters: string): RoleLabel[] => [...letters].map((letter) => ROLE_NAMES[letter]!);
/** Letters of the roles that states say. */
const lettersOf = (states: Int32Array | undefined): string | undefined =>
  states && Array.from(states, (state) => ROLES[ROLE_OF_STATE[state]!]![0]!.replace('n', '.')).join('');

/** A path of the chain from a start to an end. */
function isWalkable(chain: Chain, states: Int32Array): boolean {
  for (let t = 1; t < states.length; t++) arcBetween(chain, states[t - 1]!, states[t]!); // throws where there is none
  return chain.starts.includes(states[0]!) && chain.ends.includes(states.at(-1)!);
}

/** Whether the chain can end in this way to label the words at all, whatever its states. */
function isAllowed(chain: Chain, labels: readonly number[]): boolean {
  const emissions = new Float64Array(labels.length * chain.labelCount).fill(-Infinity);
  for (const [t, label] of labels.entries()) emissions[t * chain.labelCount + label] = 0;
  return !Number.isNaN(
    sumForward({ chain, weights: new Float64Array(chain.from.length) }, emissions, labels.length).logSum,
  );
}

/** All labellings of so many words. */
function labellings(labels: number, count: number): number[][] {
  if (count === 0) return [[]];
  return labellings(labels, count - 1).flatMap((rest) =>
    Array.from({ length: labels }, (_, label) => [...rest, label]),
  );
}

/** A stretch is `f i* l` or `o`, as the labels from `first` on have it. */
function spelt(labels: readonly number[], first: number): string {
  return labels.map((label) => (label < first || label >= first + 4 ? '.' : 'filo'[label - first])).join('');
}
const WHOLE_STRETCHES = /^(?:\.|fi*l|o)*$/;

describe('roles', () => {
  test.each([
    ['c', 'one word of content is enough'],
    ['sc', 'the source may stand before the content'],
    ['cs', 'or behind it'],
    ['.ss..ccc.', 'with words that are neither around and between'],
    ['cc.ss.ccc', 'content may stand on both sides of the source'],
    ['ccsscc', 'close by'],
    ['c.c.c.s.c', 'and in any number of stretches'],
  ])('%s: %s', (letters) => {
    const states = roleStates(rolesOf(letters));
    expect(isWalkable(ROLE_CHAIN, states!)).toBe(true);
    expect(lettersOf(states)).toBe(letters);
  });

  test.each(['', '.', '...', 's', '.ss.'])('without content there is no labelling: "%s"', (letters) => {
    expect(roleStates(rolesOf(letters))).toBeUndefined();
  });

  test('of several stretches of source only the first counts', () => {
    expect(lettersOf(roleStates(rolesOf('ss.c.sss')))).toBe('ss.c....');
    expect(lettersOf(roleStates(rolesOf('cs.ss.c')))).toBe('cs....c');
  });

  test('any labelling with content is a path of the chain that keeps all of the content and the first source', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('.', 's', 'c'), minLength: 1, maxLength: 30 }), (letters) => {
        const states = roleStates(rolesOf(letters));
        expect(states !== undefined).toBe(letters.includes('c'));
        if (!states) return;
        expect(isWalkable(ROLE_CHAIN, states)).toBe(true);
        const first = /s+/.exec(letters);
        const end = first ? first.index + first[0].length : 0;
        expect(lettersOf(states)).toBe(letters.slice(0, end) + letters.slice(end).replaceAll('s', '.'));
      }),
    );
  });

  test('the chain allows whole stretches with content and with one source at most, and nothing else', () => {
    for (const labels of [1, 2, 3, 4].flatMap((count) => labellings(9, count))) {
      const [source, content] = [spelt(labels, 1), spelt(labels, 5)];
      const isRight =
        WHOLE_STRETCHES.test(source) &&
        WHOLE_STRETCHES.test(content) &&
        content.replaceAll('.', '') !== '' &&
        (source.match(/[fo]/g) ?? []).length <= 1 &&
        !/[lo][fo]/.test(content); // two stretches that touch would be one
      if (isAllowed(ROLE_CHAIN, labels) !== isRight) expect.fail(`source ${source}, content ${content}`);
    }
  });
});

describe('cues', () => {
  test('the chain allows whole stretches, also side by side, or none, and nothing else', () => {
    for (const labels of [1, 2, 3, 4, 5].flatMap((count) => labellings(5, count)))
      if (isAllowed(CUE_CHAIN, labels) !== WHOLE_STRETCHES.test(spelt(labels, 1))) expect.fail(spelt(labels, 1));
  });

  const cue = (first: number, last: number) => ({ first, last });
  test.each([
    ['none', [], '....'],
    ['one word', [cue(1, 2)], '.o..'],
    ['several words', [cue(0, 2), cue(2, 4)], 'flfl'],
    ['three words and more', [cue(0, 4)], 'fiil'],
    ['in any order', [cue(3, 4), cue(0, 1)], 'o..o'],
    ['of two that overlap, the first', [cue(1, 4), cue(0, 2)], 'fl..'],
    ['of two that begin together, the shorter', [cue(1, 4), cue(1, 2)], '.o..'],
  ])('%s', (_, cues, expected) => {
    expect(spelt(Array.from(cueStates(cues, 4)), 1)).toBe(expected);
  });

  test('any cues are a path of the chain', () => {
    const stretch = fc.record({ first: fc.nat(19), length: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
        const cues = stretches.map(({ first, length }) => cue(first, Math.min(20, first + length)));
        expect(isWalkable(CUE_CHAIN, cueStates(cues, 20))).toBe(true);
      }),
    );
  });
});
