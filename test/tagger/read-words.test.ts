import fc from 'fast-check';
import { expect, test } from 'vitest';
import { borrowing } from '../../src/tagger/borrowed.ts';
import { encode } from '../../src/tagger/encoder.ts';
import { quantise } from '../../src/tagger/feature-table.ts';
import { readWords } from '../../src/tagger/read-words.ts';
import { RowIndex } from '../../src/tagger/row-index.ts';
import { WordReader } from '../../src/tagger/word-reader.ts';
import { wordOf } from '../../src/words.ts';
import { someEncoder } from './some-encoder.ts';
import { largestDifference, seeds, someNumbers } from './some-numbers.ts';

const SHAPE = { dimensions: 3, reach: 2, hidden: 5, cells: 3, output: 7 };

test('each word is seen in its window and in its place, and then encoded', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 9 }), fc.boolean(), (seed, count, lent) => {
      const numbers = someNumbers(seed);
      const encoder = someEncoder(seed, SHAPE);
      const tables = {
        features: quantise(numbers(16 * 3), 16, 3),
        vectors: quantise([], 0, 3),
        vectorRows: new RowIndex([]),
      };
      const words = new WordReader(tables, ({ text }) => ({ features: [text], vector: '' }));
      const places = numbers(4 * 5);
      const text = Array.from({ length: count }, (_, t) => wordOf(`w${(seed + t) % 5}`, 'X'));
      const rows = Int32Array.from(text, (_, t) => t % 4);
      const alone = words.read(text, 2);
      const seen = Float32Array.from({ length: count * 5 }, (_, at) => {
        const [t, i] = [Math.floor(at / 5), at % 5];
        let sum = encoder.windowBias[i]! + places[rows[t]! * 5 + i]!;
        for (let j = 0; j < 15; j++) sum += encoder.window[i * 15 + j]! * alone[t * 3 + j]!;
        return sum;
      });
      const read = () => [...readWords({ words, places, encoder }, text, { rows, perWord: 1 })];
      const found = lent ? borrowing(read) : read();
      expect(largestDifference(found, encode(encoder, seen, count))).toBeLessThan(1e-5);
    }),
  );
});
