import { readFileSync } from 'node:fs';
import type { Token } from '../model.ts';
import type { Crf } from '../tagger/crf.ts';
import type { EncoderShape, EncoderWeights } from '../tagger/encoder.ts';
import { stay } from '../tagger/kernel-memory.ts';
import type { MemoryWeights } from '../tagger/memory.ts';
import { matrixOf, readWeights, tableOf, type Weights } from '../tagger/weights-file.ts';
import { WordReader } from '../tagger/word-reader.ts';
import { NAME_CHAIN } from './name-chain.ts';
import { describeNameWord } from './name-features.ts';

/** What the weights are made for. A new number whenever the features or the chain change. */
export const NAME_MODEL = 'names 1';

/** A network in working order. */
export interface NameModel {
  readonly words: WordReader<Token>;
  /** rows × hidden: what the place of a word adds. */
  readonly settings: Float64Array;
  readonly encoder: EncoderWeights;
  /** labels × encoder output */
  readonly emit: Float64Array;
  readonly emitBias: Float64Array;
  readonly crf: Crf;
}

const FILE = new URL('../../data/models/names.bin', import.meta.url);
let shipped: NameModel | undefined;

/** The weights that come with hearsay, read once. Throws WeightsError where the file is damaged. */
export function shippedNameModel(): NameModel {
  shipped ??= nameModelOf(readWeights('data/models/names.bin', readFileSync(FILE), NAME_MODEL));
  return shipped;
}

export function nameModelOf(weights: Weights): NameModel {
  const matrix = (name: string): Float64Array => matrixOf(weights, name);
  /** What is looked up at every word lies where the kernels find it. */
  const table = (name: string): Float64Array => {
    const values = matrix(name);
    const table = stay(values.length);
    table.set(values);
    return table;
  };
  const memory = (name: string): MemoryWeights => ({
    gate: matrix(`${name}Gate`),
    bias: matrix(`${name}Bias`),
    take: matrix(`${name}Take`),
  });
  const encoder: EncoderWeights = {
    shape: shapeOf(weights),
    window: matrix('window'),
    windowBias: table('windowBias'),
    memories: [memory('forwards'), memory('backwards')],
    mix: matrix('mix'),
    mixBias: matrix('mixBias'),
  };
  const hashes = weights.integers.get('vectorWords') ?? new Int32Array();
  const tables = {
    features: tableOf(weights, 'features'),
    vectors: tableOf(weights, 'vectors'),
    vectorRows: new Map(Array.from(hashes, (hash, row) => [hash >>> 0, row])),
  };
  return {
    words: new WordReader(tables, encoder, describeNameWord),
    settings: table('settings'),
    encoder,
    emit: matrix('emit'),
    emitBias: matrix('emitBias'),
    crf: { chain: NAME_CHAIN, weights: matrix('arcs') },
  };
}

function shapeOf(weights: Weights): EncoderShape {
  const shape = weights.settings.shape;
  if (!shape) throw new RangeError(`the model "${weights.model}" does not say its shape`);
  const [dimensions, reach, hidden, cells, output] = shape as [number, number, number, number, number];
  return { dimensions, reach, hidden, cells, output };
}
