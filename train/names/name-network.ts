import { NAME_CHAIN } from '../../src/annotate/name-chain.ts';
import { SETTING_ROWS } from '../../src/annotate/name-settings.ts';
import { EncoderNetwork, type EncoderSizes } from '../learn/encoder-network.ts';
import type { Vectors } from '../learn/vectors.ts';

/**
 * Corpora differ in what they take for a name, and of which kind. What these do otherwise than Wikigold and CrossNER is
 * learnt in a row for each, behind those of the settings, which is no part of the weights that ship.
 */
export const OTHER_GUIDELINES = ['dwie', 'corenlp'] as const;
/** By whose guidelines names are marked: `own` are those that the model is to follow. */
export type Guidelines = 'own' | (typeof OTHER_GUIDELINES)[number];

/** All that the model of names learns. */
export class NameNetwork extends EncoderNetwork {
  constructor(sizes: EncoderSizes, vectors: Vectors, seed: number) {
    super(sizes, vectors, SETTING_ROWS + OTHER_GUIDELINES.length, seed);
    this.matrices.addEncoder(sizes.encoder);
    this.matrices.add('emit', NAME_CHAIN.labelCount, sizes.encoder.output, 0.1);
    this.matrices.add('emitBias', 1, NAME_CHAIN.labelCount, 0);
    this.matrices.add('arcs', 1, NAME_CHAIN.from.length, 0);
  }
}
