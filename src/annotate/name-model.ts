import { readFileSync } from 'node:fs';
import type { Crf } from '../tagger/crf.ts';
import { readingOf } from '../tagger/encoder-weights.ts';
import type { Reading } from '../tagger/read-words.ts';
import { matrixOf, readWeights, type Weights } from '../tagger/weights-file.ts';
import { NAME_CHAIN } from './name-chain.ts';
import { describeNameWord } from './name-features.ts';

/** What the weights are made for. A new number whenever the features or the chain change. */
export const NAME_MODEL = 'names 2';

/** A network in working order. */
export interface NameModel extends Reading {
  /** labels × encoder output */
  readonly emit: Float32Array;
  readonly emitBias: Float32Array;
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
  return {
    ...readingOf(weights, 'settings', describeNameWord),
    emit: matrixOf(weights, 'emit'),
    emitBias: matrixOf(weights, 'emitBias'),
    crf: { chain: NAME_CHAIN, weights: Float64Array.from(matrixOf(weights, 'arcs')) },
  };
}
