import { expect, test } from 'vitest';
import { sentenceAround, sentencesOf } from '../../src/query/sentence-around.ts';

const around = (text: string, words: string): string => {
  const start = text.indexOf(words);
  return sentenceAround(text, sentencesOf(text), start, start + words.length);
};

const TEXT =
  'Mr. Osei met Gen. R. Lund in the U.S. capital. “Is it so?” he asked. “No!” said Dr. Ito. It was No. 5. He said no. Done.';

test.each([
  ['Lund', 'Mr. Osei met Gen. R. Lund in the U.S. capital.'],
  ['Is it so', '“Is it so?” he asked.'],
  ['said Dr.', '“No!” said Dr. Ito.'],
  ['5', 'It was No. 5.'],
  ['said no', 'He said no.'],
  ['capital. “Is', 'Mr. Osei met Gen. R. Lund in the U.S. capital. “Is it so?” he asked.'],
  ['Done', 'Done.'],
])('the sentence around %j', (words, sentence) => {
  expect(around(TEXT, words)).toBe(sentence);
});
