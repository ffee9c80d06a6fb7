import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { hash } from '../../../src/hash.ts';
import { readVectors, wordHashes } from '../../../train/learn/vectors.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const PUBLISHED = {
  dimensions: 2,
  words: ['pier', 'ferry', 'quay'],
  // The package keeps a number more behind each vector.
  vectors: { pier: [1, 2, 99], ferry: [3, 4, 99], quay: [5, 6, 99] },
};
const file = join(temporaryFolder(), 'vectors.json');
writeFileSync(file, JSON.stringify(PUBLISHED));
const vectorsOf = (...words: string[]) => readVectors(pathToFileURL(file), words);

test('of the words asked for those that have a vector get a row, in the order in which they were asked for', () => {
  const { size, values, rows } = vectorsOf('quay', 'said', 'constructor', 'pier');
  expect(size).toBe(2);
  expect([...rows]).toEqual([
    ['quay', 0],
    ['pier', 1],
  ]);
  expect(Array.from(values)).toEqual([5, 6, 1, 2]);
});

test('the weights file knows the words by their hashes', () => {
  expect(Array.from(wordHashes(vectorsOf('quay', 'pier')), (value) => value >>> 0)).toEqual([
    hash('quay'),
    hash('pier'),
  ]);
});
