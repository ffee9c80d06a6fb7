import { EVIDENCE } from '../../src/attribute/calibration.ts';
import { type LearnedModel, MODEL, modelOf } from '../../src/attribute/learned-model.ts';
import { readWeights, writeWeights } from '../../src/tagger/weights-file.ts';
import { exampleOf } from '../../train/learn/example.ts';
import { weightsOf } from '../../train/learn/export-weights.ts';
import { fitNetwork as learn } from '../../train/learn/fit.ts';
import { SIZES } from '../../train/learn/network.ts';
import type { Vectors } from '../../train/learn/vectors.ts';
import type { Annotation } from '../../train/polnear.ts';
import { articleOf } from '../article-of.ts';
import { attributionIn } from '../train/marked-sample.ts';

const TEXT = [
  'Anna Roth said on Monday that the old pier would close.',
  '“Nobody sails from here,” Lind told reporters.',
  'According to the harbour office, the last ferry left in May.',
  'The quay is of stone and the shed beside it of wood.',
].join('\n\n');

/** An article of three attributions: one indirect, one direct, one without a verb. */
export const SMALL_ARTICLE: Annotation = {
  name: 'small',
  document: articleOf(TEXT),
  attributions: [
    attributionIn(TEXT, { source: 'Anna Roth', cue: 'said', content: 'that the old pier would close' }),
    attributionIn(TEXT, { source: 'Lind', cue: 'told', content: '“Nobody sails from here,”' }),
    attributionIn(TEXT, { source: 'the harbour office', cue: 'According to', content: 'the last ferry left in May' }),
  ],
};

/** Vectors of three words, of four numbers each. */
export const SMALL_VECTORS: Vectors = {
  size: 4,
  values: Float32Array.of(0.5, -1, 0.25, 0, 1, 0.5, 0, -0.5, 0.5, -0.75, 0.5, 0.25),
  rows: new Map([
    ['said', 0],
    ['pier', 1],
    ['told', 2],
  ]),
};

/** A model that has read one article so many times: it finds something, and much that is wrong. */
export function tinyModel({
  epochs = 1,
  seed = 1,
  calibration = new Array<number>(EVIDENCE + 1).fill(0),
} = {}): LearnedModel {
  const network = learn([exampleOf(SMALL_ARTICLE, SIZES.featureRows)], SMALL_VECTORS, { epochs, seed });
  return modelOf(readWeights('tiny', writeWeights(weightsOf(network, calibration)), MODEL));
}
