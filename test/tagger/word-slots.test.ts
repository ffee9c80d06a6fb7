import { expect, test } from 'vitest';
import { WordSlots } from '../../src/tagger/word-slots.ts';

const wordOf = (text: string, pos = 'NOUN') => ({ text, pos });
/** Asks for each word in a question of its own; gives their numbers. */
const met = (slots: WordSlots, ...texts: string[]) =>
  texts.map((text) => {
    slots.newQuestion();
    return slots.known(wordOf(text)) ?? slots.add(wordOf(text));
  });

test('a word keeps its number, another part of speech has another', () => {
  const slots = new WordSlots(4);
  expect(met(slots, 'pier', 'ferry', 'pier')).toEqual([0, 1, 0]);
  expect(slots.known(wordOf('pier', 'VERB'))).toBeUndefined();
  expect(slots.add(wordOf('pier', 'VERB'))).toBe(2);
});

test('without room the word goes that was not met again', () => {
  const slots = new WordSlots(3);
  met(slots, 'pier', 'ferry', 'quay', 'pier');
  expect(met(slots, 'tide')).toEqual([1]);
  expect([slots.known(wordOf('ferry')), slots.known(wordOf('pier'))]).toEqual([undefined, 0]);
});

test('a word of which nothing more is heard goes too, though it was met often', () => {
  const slots = new WordSlots(2);
  met(slots, 'pier', 'pier', 'pier', 'ferry', 'quay', 'tide', 'buoy');
  expect(slots.known(wordOf('pier'))).toBeUndefined();
});

test('words of one question never take the place of one another', () => {
  const slots = new WordSlots(3);
  met(slots, 'pier', 'ferry', 'quay');
  slots.newQuestion();
  expect(slots.known(wordOf('pier'))).toBe(0);
  expect([slots.add(wordOf('tide')), slots.add(wordOf('buoy'))]).toEqual([1, 2]);
  expect([slots.known(wordOf('pier')), slots.known(wordOf('tide'))]).toEqual([0, 1]);
});
