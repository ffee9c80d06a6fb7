import type { Word } from '../model.ts';
import type { EncoderShape, EncoderWeights } from './encoder.ts';
import { keep } from './kernel-memory.ts';
import type { BothMemories, MemoryWeights } from './memory.ts';
import type { Reading } from './read-words.ts';
import { RowIndex } from './row-index.ts';
import { matrixOf, tableOf, type Weights } from './weights-file.ts';
import { type Description, WordReader } from './word-reader.ts';

/** What words are read by, from a weights file; the table of their places goes by the name `places` there. */
export function readingOf(weights: Weights, places: string, describe: (word: Word) => Description): Reading {
  const shape = shapeOf(weights);
  const encoder: EncoderWeights = {
    shape,
    window: windowOf(matrixOf(weights, 'window'), shape),
    windowBias: keep(matrixOf(weights, 'windowBias')),
    memories: memoriesOf(weights, 'forwards', 'backwards'),
    mix: matrixOf(weights, 'mix'),
    mixBias: matrixOf(weights, 'mixBias'),
  };
  const hashes = weights.integers.get('vectorWords') ?? new Int32Array();
  const tables = {
    features: tableOf(weights, 'features'),
    vectors: tableOf(weights, 'vectors'),
    vectorRows: new RowIndex(hashes),
  };
  return { words: new WordReader(tables, describe), places: keep(matrixOf(weights, places)), encoder };
}

/** The file has a matrix for each place in the window, hidden × dimensions: here they stand side by side. */
function windowOf(matrices: Float32Array, { reach, hidden, dimensions }: EncoderShape): Float32Array {
  const places = 2 * reach + 1;
  const window = new Float32Array(matrices.length);
  for (let place = 0; place < places; place++)
    for (let row = 0; row < hidden; row++) {
      const from = (place * hidden + row) * dimensions;
      window.set(matrices.subarray(from, from + dimensions), (row * places + place) * dimensions);
    }
  return window;
}

/** Both memories of a layer, by the names that they have in the file. */
export function memoriesOf(weights: Weights, forwards: string, backwards: string): BothMemories {
  const memory = (name: string): MemoryWeights => ({
    gate: matrixOf(weights, `${name}Gate`),
    bias: matrixOf(weights, `${name}Bias`),
    take: matrixOf(weights, `${name}Take`),
  });
  return [memory(forwards), memory(backwards)];
}

function shapeOf(weights: Weights): EncoderShape {
  const shape = settingOf(weights, 'shape');
  const [dimensions, reach, hidden, cells, output] = shape as [number, number, number, number, number];
  return { dimensions, reach, hidden, cells, output };
}

/** Numbers of a file that are no matrix; throws where it has none of that name. */
export function settingOf(weights: Weights, name: string): readonly number[] {
  const setting = weights.settings[name];
  if (!setting) throw new RangeError(`the model "${weights.model}" has no setting "${name}"`);
  return setting;
}
