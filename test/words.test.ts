import { expect, test } from 'vitest';
import { firstKnown, MOST_WORDS, placeOf, WordFacts, wordOf } from '../src/words.ts';

test('tokens that are alike are one word; another text, part of speech or lemma is another', () => {
  const word = wordOf('Saw', 'VERB', 'see');
  expect(wordOf('Saw', 'VERB', 'see')).toBe(word);
  const others = [wordOf('saw', 'VERB', 'see'), wordOf('Saw', 'NOUN', 'see'), wordOf('Saw', 'VERB', 'saw')];
  expect(new Set([word, ...others].map(({ number }) => number)).size).toBe(4);
});

test('a word has its text in lower case, with a plain apostrophe, and its lemma too', () => {
  expect(wordOf('O’Hara', 'PROPN', 'O’Hara')).toMatchObject({ text: 'O’Hara', lower: "o'hara", lemma: "o'hara" });
  expect(wordOf('Went', 'VERB', 'Go')).toMatchObject({ lower: 'went', lemma: 'go' });
  expect(wordOf('Cannot.', 'X')).toMatchObject({ lemma: 'cannot.' });
});

test('a fact is worked out once a word', () => {
  const asked: string[] = [];
  const lengths = new WordFacts(({ text }) => asked.push(text) && text.length);
  const told = ['pier', 'quay', 'pier', ''].map((text) => lengths.of(wordOf(text, 'NOUN')));
  expect(told).toEqual([4, 4, 4, 0]);
  lengths.of(wordOf('', 'NOUN'));
  expect(asked).toEqual(['pier', 'quay', '']);
});

test('when too many are met all are forgotten; a word that somebody still holds tells the same', () => {
  const held = wordOf('ferry', 'NOUN');
  const texts = new WordFacts(({ text }) => text);
  expect(texts.of(held)).toBe('ferry');
  const before = firstKnown();
  for (let index = 0; index <= MOST_WORDS; index++) wordOf(`w${index}`, 'NOUN');
  expect(firstKnown()).toBeGreaterThan(before);
  expect(held.number).toBeLessThan(firstKnown());
  const others = Array.from({ length: 200 }, (_, index) => wordOf(`x${index}`, 'NOUN'));
  for (const word of [...others, held, ...others]) expect(texts.of(word)).toBe(word.text);
  expect(placeOf(held)).toBe(placeOf(wordOf('ferry', 'NOUN')));
});

test('words that are endless are forgotten sooner, and tell what they are', () => {
  const before = firstKnown();
  const lengths = new WordFacts(({ text }) => text.length);
  for (let length = 600_000; length < 600_005; length++)
    expect(lengths.of(wordOf('x'.repeat(length), 'X'))).toBe(length);
  expect(firstKnown()).toBeGreaterThan(before);
});

test('half of a pair of surrogates is a word like any other', () => {
  const text = `${'x'.repeat(20)}\ud83d`;
  expect(wordOf(text, 'X').text).toBe(text);
  expect(wordOf(text, 'X')).toBe(wordOf(text, 'X'));
});
