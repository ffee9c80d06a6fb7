import { describe, expect, test } from 'vitest';
import { hash } from '../../src/hash.ts';
import type { Word } from '../../src/model.ts';
import { quantise } from '../../src/tagger/feature-table.ts';
import { RowIndex } from '../../src/tagger/row-index.ts';
import { type Description, featureRow, sumWord, WordReader, type WordTables } from '../../src/tagger/word-reader.ts';
import { MOST_WORDS, wordOf as meet } from '../../src/words.ts';
import { largestDifference, rowOf, someNumbers } from './some-numbers.ts';

const ROWS = 16;
const numbers = someNumbers(1);
const tables: WordTables = {
  features: quantise(numbers(ROWS * 3), ROWS, 3),
  vectors: quantise(Float32Array.of(1, 2, 3, 4, 5, 6), 2, 3),
  vectorRows: new RowIndex([hash('pier'), hash('ferry')]),
};
const dimensions = 3;

const wordOf = (text: string, pos = 'NOUN'): Word => meet(text, pos);
const describeWord = ({ text, pos }: Word): Description => ({
  features: [`w:${text}`, `s:${text.at(-1)}`, ...(pos === 'NOUN' ? [] : [pos])],
  vector: text,
});
const summed = (text: string): Float32Array => {
  const sum = new Float32Array(dimensions);
  sumWord(tables, describeWord(wordOf(text)), sum, 0);
  return sum;
};

test('a word is the sum of the rows of its features and of its vector, where it has one', () => {
  const row = (feature: string) => {
    const { scales, bytes } = tables.features;
    const at = featureRow(feature, ROWS);
    return rowOf(Float32Array.from(bytes), at, 3).map((byte) => byte * scales[at]!);
  };
  const sum = row('w:ferry').map((value, i) => value + row('s:y')[i]! + [4, 5, 6][i]!);
  expect(largestDifference(summed('ferry'), sum)).toBeLessThan(0.03); // half a byte's step of the vector
  const unknown = row('w:quay').map((value, i) => value + row('s:y')[i]!);
  expect(largestDifference(summed('quay'), unknown)).toBeLessThan(1e-5);
});

test('words stand one below the other, each as it is by itself, with zeros around them', () => {
  const read = new WordReader(tables, describeWord).read([wordOf('pier'), wordOf('ferry'), wordOf('pier')], 2);
  const nothing = [0, 0, 0];
  const [pier, ferry] = [[...summed('pier')], [...summed('ferry')]];
  expect([...read]).toEqual([nothing, nothing, pier, ferry, pier, nothing, nothing].flat());
});

test('a word that is written like another and is of another part of speech is another one', () => {
  const reader = new WordReader(tables, describeWord);
  const words = [wordOf('pier', 'NOUN'), wordOf('pier', 'VERB')];
  const [noun, verb] = [0, 1].map((t) => rowOf(reader.read(words, 0), t, dimensions));
  expect(verb).not.toEqual(noun);
  expect([...reader.read(words, 0)]).toEqual([...noun!, ...verb!]);
});

describe('of a word that was met before', () => {
  function readerOfPiers() {
    let described = 0;
    const reader = new WordReader(tables, (word) => {
      if (word.text === 'pier') described++;
      return describeWord(word);
    });
    return { reader, described: () => described };
  }

  test('the same is given, and nothing is worked out', () => {
    const { reader, described } = readerOfPiers();
    const first = reader.read([wordOf('pier')], 0);
    expect([...reader.read([wordOf('ferry'), wordOf('pier')], 0).subarray(dimensions)]).toEqual([...first]);
    expect(described()).toBe(1);
  });

  test('it is worked out again where all were forgotten, in the midst of a text too', () => {
    const { reader, described } = readerOfPiers();
    const pier = wordOf('pier');
    const first = [...reader.read([pier], 0)];
    const many = Array.from({ length: MOST_WORDS + 1 }, (_, index) => wordOf(`w${index}`));
    const all = reader.read([pier, ...many, pier], 0);
    expect([...all.subarray(0, dimensions)]).toEqual(first);
    expect([...all.subarray(-dimensions)]).toEqual(first);
    expect([...all.subarray(dimensions, 2 * dimensions)]).toEqual([...summed('w0')]);
    expect(described()).toBeGreaterThan(1);
  });
});
