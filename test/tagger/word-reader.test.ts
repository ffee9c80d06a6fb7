import { describe, expect, test } from 'vitest';
import { borrowing, zeros } from '../../src/tagger/borrowed.ts';
import { seeWindows } from '../../src/tagger/encoder.ts';
import { quantise } from '../../src/tagger/feature-table.ts';
import { hash } from '../../src/tagger/hash.ts';
import { type Description, featureRow, sumWord, WordReader, type WordTables } from '../../src/tagger/word-reader.ts';
import { someEncoder } from './some-encoder.ts';
import { largestDifference, rowOf, someNumbers } from './some-numbers.ts';

const ROWS = 16;
const numbers = someNumbers(1);
const tables: WordTables = {
  features: quantise(numbers(ROWS * 3), ROWS, 3),
  vectors: quantise(Float64Array.of(1, 2, 3, 4, 5, 6), 2, 3),
  vectorRows: new Map([
    [hash('pier'), 0],
    [hash('ferry'), 1],
  ]),
};
const weights = someEncoder(2);
const { shape } = weights;
const { reach, hidden, dimensions } = shape;

interface Word {
  readonly text: string;
  readonly pos: string;
}
const wordOf = (text: string, pos = 'NOUN'): Word => ({ text, pos });
const describeWord = ({ text, pos }: Word): Description => ({
  features: [`w:${text}`, `s:${text.at(-1)}`, ...(pos === 'NOUN' ? [] : [pos])],
  vector: text,
});
const summed = (text: string): Float64Array => {
  const sum = new Float64Array(dimensions);
  sumWord(tables, describeWord(wordOf(text)), sum, 0);
  return sum;
};

test('a word is the sum of the rows of its features and of its vector, where it has one', () => {
  const row = (feature: string) => {
    const { scales, bytes } = tables.features;
    const at = featureRow(feature, ROWS);
    return rowOf(Float64Array.from(bytes), at, 3).map((byte) => byte * scales[at]!);
  };
  const sum = row('w:ferry').map((value, i) => value + row('s:y')[i]! + [4, 5, 6][i]!);
  expect(largestDifference(summed('ferry'), sum)).toBeLessThan(0.03); // half a byte's step of the vector
  const unknown = row('w:quay').map((value, i) => value + row('s:y')[i]!);
  expect(largestDifference(summed('quay'), unknown)).toBeLessThan(1e-12);
});

test('what the words of a text give to the places around them adds up to what the windows see, wherever that lies', () => {
  const text = 'the ferry left the pier and the ferry sank'.split(' ');
  const words = Float64Array.from(text.flatMap((word) => Array.from(summed(word))));
  for (const inPlace of [(work: () => void) => work(), borrowing])
    inPlace(() => {
      const weights = someEncoder(2, { ...shape, hidden: 6 });
      const seen = new Float64Array(text.length * 6);
      seeWindows(weights, words, text.length, seen);
      const added = zeros((text.length + 2 * reach) * 6);
      new WordReader(tables, weights, describeWord).addTo(
        added,
        text.map((word) => wordOf(word)),
      );
      // What is remembered of a word has 32 bits a number.
      expect(largestDifference(added.subarray(6 * reach, (text.length + reach) * 6), seen)).toBeLessThan(1e-6);
    });
});

test('in a text of more different words than are remembered each gives its own', () => {
  const text = Array.from({ length: 40_000 }, (_, index) => wordOf(`w${index}`));
  const added = new Float64Array((text.length + 2 * reach) * hidden);
  new WordReader(tables, weights, describeWord).addTo(added, text);
  for (const at of [0, 9_000, 17_000, 33_000, 39_999]) {
    const around = new Float64Array((5 + 2 * reach) * hidden);
    new WordReader(tables, weights, describeWord).addTo(around, text.slice(Math.max(0, at - 2), at + 3));
    const row = (values: Float64Array, t: number) => rowOf(values, t + reach, hidden);
    expect(row(added, at)).toEqual(row(around, Math.min(2, at)));
  }
});

test('a word that is written like another and is of another part of speech is another one', () => {
  const reader = new WordReader(tables, weights, describeWord);
  const [noun, verb] = reader.windows([wordOf('pier', 'NOUN'), wordOf('pier', 'VERB')]);
  expect(verb).not.toEqual(noun);
  const [again, ofVerb] = reader.windows([wordOf('pier', 'NOUN'), wordOf('pier', 'VERB')]);
  expect(again).toEqual(noun);
  expect(ofVerb).toEqual(verb);
});

test('a word gives the same to the last bit, alone or computed with others', () => {
  const others = Array.from({ length: 9 }, (_, index) => wordOf(`w${index}`));
  const [alone] = new WordReader(tables, weights, describeWord).windows([wordOf('pier')]);
  const together = new WordReader(tables, weights, describeWord).windows([...others, wordOf('pier')]);
  expect(together.at(-1)).toEqual(alone);
});

describe('of a word that was met before', () => {
  function readerOfMany() {
    let met = 0;
    let described = 0;
    const reader = new WordReader(tables, weights, (word: Word) => {
      if (word.text === 'pier') described++;
      return describeWord(word);
    });
    return {
      pier: () => reader.windows([wordOf('pier')])[0]!.slice(),
      others: (count: number) => {
        for (const end = met + count; met < end; met++) reader.windows([wordOf(`w${met}`)]);
      },
      described: () => described,
    };
  }

  test('the same window is given, as long as it is asked for now and then', () => {
    const { pier, others, described } = readerOfMany();
    const first = pier();
    for (let times = 0; times < 5; times++) {
      others(4_500);
      expect(pier()).toEqual(first);
    }
    expect(described()).toBe(1);
  });

  test('it is computed again where it was forgotten since so many others were met', () => {
    const { pier, others, described } = readerOfMany();
    const first = pier();
    others(33_000);
    expect(pier()).toEqual(first);
    expect(described()).toBe(2);
  });
});

test('what a word gives does not depend on how many were met before it', () => {
  const story = 'the ferry left the pier and the ferry sank'.split(' ').map((word) => wordOf(word));
  const added = (reader: WordReader<Word>) => {
    const seen = new Float64Array((story.length + 2 * reach) * hidden);
    reader.addTo(seen, story);
    return seen;
  };
  const alone = added(new WordReader(tables, weights, describeWord));
  for (const before of [7_990, 7_995, 7_999, 8_000]) {
    const reader = new WordReader(tables, weights, describeWord);
    reader.windows(Array.from({ length: before }, (_, index) => wordOf(`w${index}`)));
    expect(added(reader)).toEqual(alone);
  }
});
