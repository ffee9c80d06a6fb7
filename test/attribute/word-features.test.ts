import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { describeWord, lexicalFeatures, vectorWord, wordFeatures } from '../../src/attribute/word-features.ts';
import type { Annotated, Token } from '../../src/model.ts';
import { wordOf } from '../../src/words.ts';
import { articleOf } from '../article-of.ts';
import { randomArticle } from './random-article.ts';

const tokenIn = (text: string, word: string): Token =>
  annotate(articleOf(text)).tokens.find((token) => token.text === word)!;

test('what singles out a word is among its features, and none of them stands twice', () => {
  fc.assert(
    fc.property(randomArticle, ({ tokens }) => {
      for (const token of tokens) {
        const features = wordFeatures(token);
        expect(features).toEqual(expect.arrayContaining(lexicalFeatures(token)));
        expect(new Set(features).size).toBe(features.length);
      }
    }),
  );
});

test.each([
  ['Roth', 'sh:Xx'],
  ['NATO', 'sh:XX'],
  ['A', 'sh:X'],
  ['pier', 'sh:x'],
  ['3,400', 'sh:d-'],
  ['2019', 'sh:d'],
  ['”', 'sh:”'],
  ['-', 'sh:-'],
])('the shape of %s is %s', (text, shape) => {
  expect(wordFeatures(wordOf(text, 'X'))).toContain(shape);
});

test('the word lists tell of a reporting verb its attitude and strength, of a noun of saying or of office what it is', () => {
  const features = (text: string, word: string) => wordFeatures(tokenIn(text, word));
  expect(features('Roth denied it.', 'denied')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^ca:/), 'cs:true', 'cp:VERBtrue']),
  );
  expect(features('The claim of Roth is new.', 'claim')).toContainEqual(expect.stringMatching(/^na:/));
  expect(features('The minister left.', 'minister')).toContain('role');
  expect(features('The pier sank.', 'pier').filter((one) => /^(?:c[asp]|n[au]|role)/.test(one))).toEqual([]);
});

test.each([
  ['no.', 'no'],
  ["'s", 's'],
  ['u.s.', 'u.s'],
  ['.', '.'],
  ['--', '--'],
  ['...', '...'],
  ['co-op', 'co-op'],
])('the vector of "%s" is that of "%s"', (lower, word) => {
  expect(vectorWord(wordOf(lower, 'X'))).toBe(word);
});

test('all that is told of a word is its features and the word of its vector', () => {
  const token = tokenIn('The co-op. denied it.', 'denied');
  expect(describeWord(token)).toEqual({ features: wordFeatures(token), vector: 'denied' });
});

const ARTICLES = new URL('../articles/', import.meta.url);

/** Articles of the repository as they are written, bits of news in any order, and words that mean two things. */
function sampleOfTexts(): Annotated[] {
  const folders = readdirSync(ARTICLES).map((folder) => new URL(`${folder}/`, ARTICLES));
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => new URL(file, folder)));
  const texts = files.filter(({ href }) => !href.endsWith('.json')).map((file) => readFileSync(file, 'utf8'));
  texts.push('The pier is Jones’s.', 'The president’s pier.', 'It’s Roth’s: he’s gone, he’s had it.', "It's Roth's.");
  texts.push(
    'He left. The left won. It is his. The mine is mine. Lead leads. She saw a saw. They found it to found one.',
  );
  return [...texts.map((text) => annotate(articleOf(text))), ...fc.sample(randomArticle, { numRuns: 200, seed: 1 })];
}

test('words of the same text and part of speech are told alike, wherever they stand: one is remembered for all', () => {
  const known = new Map<string, { readonly lemma: string; readonly description: unknown }>();
  let again = 0;
  for (const token of sampleOfTexts().flatMap(({ tokens }) => tokens)) {
    const { text, pos, lemma } = token;
    const told = { lemma, description: describeWord(token) };
    const before = known.get(`${pos} ${text}`);
    if (before) {
      expect(told, `${text}, ${pos}`).toEqual(before);
      again++;
    } else known.set(`${pos} ${text}`, told);
  }
  expect(known.size).toBeGreaterThan(500);
  expect(again).toBeGreaterThan(1000);
});
