import type { EncoderShape, EncoderWeights } from './encoder.ts';
import { keep } from './kernel-memory.ts';
import type { BothMemories, MemoryWeights } from './memory.ts';
import type { Reading } from './read-words.ts';
import { matrixOf, tableOf, type Weights } from './weights-file.ts';
import { type Description, WordReader } from './word-reader.ts';

/** What words are read by, from a weights file; the table of their places goes by the name `places` there. */
export function readingOf<W extends { readonly text: string; readonly pos: string }>(
  weights: Weights,
  places: string,
  describe: (word: W) => Description,
): Reading<W> {
  const encoder: EncoderWeights = {
    shape: shapeOf(weights),
    window: matrixOf(weights, 'window'),
    windowBias: keep(matrixOf(weights, 'windowBias')),
    memories: memoriesOf(weights, 'forwards', 'backwards'),
    mix: matrixOf(weights, 'mix'),
    mixBias: matrixOf(weights, 'mixBias'),
  };
  const hashes = weights.integers.get('vectorWords') ?? new Int32Array();
  const tables = {
    features: tableOf(weights, 'features'),
    vectors: tableOf(weights, 'vectors'),
    vectorRows: new Map(Array.from(hashes, (hash, row) => [hash >>> 0, row])),
  };
  return { words: new WordReader(tables, encoder, describe), places: keep(matrixOf(weights, places)), encoder };
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
