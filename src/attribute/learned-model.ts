import { readFileSync } from 'node:fs';
import type { AnchoredWeights } from '../tagger/anchored.ts';
import type { Crf } from '../tagger/crf.ts';
import { memoriesOf, readingOf, settingOf } from '../tagger/encoder-weights.ts';
import { keep } from '../tagger/kernel-memory.ts';
import type { Reading } from '../tagger/read-words.ts';
import { matrixOf, readWeights, type Weights } from '../tagger/weights-file.ts';
import { CUE_CHAIN, ROLE_CHAIN } from './chains.ts';
import { describeWord } from './word-features.ts';

/** What the weights are made for. A new number whenever the features or chains of this room change. */
export const MODEL = 'attribution 1';

/** A network in working order: what finds cues, what finds the source and the content of each, and how sure it may be. */
export interface LearnedModel extends Reading {
  /** cue labels × encoder output */
  readonly cueEmit: Float32Array;
  readonly cueBias: Float32Array;
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
  const matrix = (name: string): Float32Array => matrixOf(weights, name);
  return {
    ...readingOf(weights, 'places', describeWord),
    cueEmit: matrix('cueEmit'),
    cueBias: matrix('cueBias'),
    cueCrf: { chain: CUE_CHAIN, weights: Float64Array.from(matrix('cueArcs')) },
    roles: {
      word: matrix('roleWord'),
      anchor: matrix('roleAnchor'),
      bias: matrix('roleBias'),
      relations: keep(matrix('roleRelations')),
      memories: memoriesOf(weights, 'roleForwards', 'roleBackwards'),
      emit: matrix('roleEmit'),
      emitBias: matrix('roleEmitBias'),
    },
    roleCrf: { chain: ROLE_CHAIN, weights: Float64Array.from(matrix('roleArcs')) },
    calibration: settingOf(weights, 'calibration'),
  };
}
