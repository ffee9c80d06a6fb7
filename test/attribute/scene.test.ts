import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { COUNTED, type Scene, sceneOf } from '../../src/attribute/scene.ts';
import { articleOf } from '../article-of.ts';
import { randomArticle } from './random-article.ts';

test('every word knows its sentence, its block and the quotation that it touches', () => {
  fc.assert(
    fc.property(randomArticle, (annotated) => {
      const { sentence, block, quote } = sceneOf(annotated);
      const { tokens, sentences, quotes } = annotated;
      for (const [t, { start, end }] of tokens.entries()) {
        const own = sentences.findIndex(({ first, last }) => first <= t && t < last);
        expect([sentence[t], block[t]]).toEqual([own, sentences[own]!.block]);
        expect(quote[t]).toBe(quotes.findIndex((one) => one.start < end && start < one.end));
      }
    }),
  );
});

type Counted = (typeof COUNTED)[number];

/** How many stand before word t; before the end where it is the number of words. */
const countBefore = ({ counts }: Scene, t: number, counted: Counted): number =>
  counts[t * COUNTED.length + COUNTED.indexOf(counted)]!;

/** What there is of each kind in random articles. */
const WORDS_OF_KIND: readonly (readonly [Counted, readonly string[]])[] = [
  ['comma', [',']],
  ['mark', ['“', '”', '"', "'"]],
  ['joint', ['and', ';']],
  ['that', ['that']],
  ['clause', ['who']],
  ['dash', [':', '—']],
];

test.each(WORDS_OF_KIND)('two look-ups tell how many there are of a kind between two words: %s', (kind, words) => {
  fc.assert(
    fc.property(randomArticle, fc.nat(), fc.nat(), (annotated, a, b) => {
      const scene = sceneOf(annotated);
      const { tokens } = annotated;
      const [low, high] = [a % (tokens.length + 1), b % (tokens.length + 1)].sort((x, y) => x - y) as [number, number];
      expect(countBefore(scene, high, kind) - countBefore(scene, low, kind)).toBe(
        tokens.slice(low, high).filter(({ lower }) => words.includes(lower)).length,
      );
    }),
  );
});

test('and how many verbs', () => {
  fc.assert(
    fc.property(randomArticle, (annotated) => {
      const verbs = annotated.tokens.filter(({ pos }) => pos === 'VERB' || pos === 'AUX');
      expect(countBefore(sceneOf(annotated), annotated.tokens.length, 'verb')).toBe(verbs.length);
    }),
  );
});

const sceneIn = (text: string) => sceneOf(annotate(articleOf(text)));

test('a cue of several words is marked where it begins and where it goes on, one of a single word is not', () => {
  const words = (text: string): string[] => {
    const { annotated, phrase } = sceneIn(text);
    return annotated.tokens.flatMap(({ text }, t) => (phrase[t]! > 0 ? `${text} ${(phrase[t]! - 1) % 2}` : []));
  };
  expect(words('Roth made it clear that the pier is open.')).toEqual(['made 0', 'it 1', 'clear 1']);
  expect(words('Roth said the pier is open.')).toEqual([]);
});

test('words of the lists count as cues where they are verbs and not quoted', () => {
  const cues = (text: string): number => {
    const scene = sceneIn(text);
    return countBefore(scene, scene.annotated.tokens.length, 'cue');
  };
  expect(cues('Roth denied that the pier is open.')).toBe(1);
  expect(cues('“Roth denied that,” the clerk wrote in May.')).toBe(1);
  expect(cues('The pier is open.')).toBe(0);
});
