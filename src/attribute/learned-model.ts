import { readFileSync } from 'node:fs';
import type { Token } from '../model.ts';
import type { AnchoredWeights } from '../tagger/anchored.ts';
import type { Crf } from '../tagger/crf.ts';
import type { EncoderShape, EncoderWeights } from '../tagger/encoder.ts';
import { stay } from '../tagger/kernel-memory.ts';
import type { MemoryWeights } from '../tagger/memory.ts';
import { matrixOf, readWeights, tableOf, type Weights } from '../tagger/weights-file.ts';
import { WordReader, type WordTables } from '../tagger/word-reader.ts';
import { CUE_CHAIN, ROLE_CHAIN } from './chains.ts';
import { describeWord } from './word-features.ts';

/** What the weights are made for. A new number whenever the features or chains of this room change. */
export const MODEL = 'attribution 1';

/** A network in working order: what finds cues, what finds the source and the content of each, and how sure it may be. */
export interface LearnedModel {
  readonly words: WordReader<Token>;
  /** place rows × hidden */
  readonly places: Float64Array;
  readonly encoder: EncoderWeights;
  /** cue labels × encoder output */
  readonly cueEmit: Float64Array;
  readonly cueBias: Float64Array;
  readonly cueCrf: Crf;
  readonly roles: AnchoredWeights;
  readonly roleCrf: Crf;
  /** Weights of the calibration, in the order of `evidenceOf`, the constant last. */
  readonly calibration: readonly number[];
}

const FILE = new URL('../../data/models/attribution.bin', import.meta.url);
let shipped: LearnedModel | undefined;

/** The weights that come with hearsay, read once. Throws WeightsError where the file is damaged. */
export function shippedModel(): LearnedModel {
  shipped ??= modelOf(readWeights('data/models/attribution.bin', readFileSync(FILE), MODEL));
  return shipped;
}

export function modelOf(weights: Weights): LearnedModel {
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
  return {
    words: new WordReader(wordTables(weights), encoder, describeWord),
    places: table('places'),
    encoder,
    cueEmit: matrix('cueEmit'),
    cueBias: matrix('cueBias'),
    cueCrf: { chain: CUE_CHAIN, weights: matrix('cueArcs') },
    roles: {
      word: matrix('roleWord'),
      anchor: matrix('roleAnchor'),
      bias: matrix('roleBias'),
      relations: table('roleRelations'),
      memories: [memory('roleForwards'), memory('roleBackwards')],
      emit: matrix('roleEmit'),
      emitBias: matrix('roleEmitBias'),
    },
    roleCrf: { chain: ROLE_CHAIN, weights: matrix('roleArcs') },
    calibration: settingOf(weights, 'calibration'),
  };
}

function shapeOf(weights: Weights): EncoderShape {
  const [dimensions, reach, hidden, cells, output] = settingOf(weights, 'shape') as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { dimensions, reach, hidden, cells, output };
}

function settingOf(weights: Weights, name: string): readonly number[] {
  const setting = weights.settings[name];
  if (!setting) throw new RangeError(`the model "${weights.model}" has no setting "${name}"`);
  return setting;
}

function wordTables(weights: Weights): WordTables {
  const hashes = weights.integers.get('vectorWords') ?? new Int32Array();
  return {
    features: tableOf(weights, 'features'),
    vectors: tableOf(weights, 'vectors'),
    vectorRows: new Map(Array.from(hashes, (hash, row) => [hash >>> 0, row])),
  };
}
