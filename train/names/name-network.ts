import { NAME_CHAIN } from '../../src/annotate/name-chain.ts';
import { SETTING_ROWS } from '../../src/annotate/name-settings.ts';
import type { EncoderShape, EncoderWeights } from '../../src/tagger/encoder.ts';
import { seededRandom } from '../../src/tagger/random.ts';
import type { EncoderNetwork } from '../learn/encoder-pass.ts';
import { Matrices } from '../learn/matrices.ts';
import { Parameter, RowTable } from '../learn/parameter.ts';
import type { Vectors } from '../learn/vectors.ts';

export interface NameSizes {
  readonly encoder: EncoderShape;
  /** Rows for features of words; a power of two. */
  readonly featureRows: number;
}

/** All that the model of names learns, in the shapes in which src/tagger computes with it. */
export class NameNetwork implements EncoderNetwork {
  readonly matrices: Matrices;
  readonly features: RowTable;
  readonly places: RowTable;
  /** dimensions × the vectors' own: what turns published word vectors into the encoder's. */
  readonly project: Parameter;

  constructor(
    readonly sizes: NameSizes,
    readonly vectors: Vectors,
    seed: number,
  ) {
    const matrices = new Matrices(seededRandom(seed));
    this.matrices = matrices;
    const { dimensions, hidden, output } = sizes.encoder;
    this.features = new RowTable(Float32Array.from(matrices.normal(sizes.featureRows * dimensions, 0.05)), dimensions);
    this.places = new RowTable(new Float32Array(SETTING_ROWS * hidden), hidden);
    this.project = new Parameter(matrices.normal(dimensions * vectors.size, 0.05));
    matrices.addEncoder(sizes.encoder);
    matrices.add('emit', NAME_CHAIN.labelCount, output, 0.1);
    matrices.add('emitBias', 1, NAME_CHAIN.labelCount, 0);
    matrices.add('arcs', 1, NAME_CHAIN.from.length, 0);
  }

  /** All that is learnt by Adam, in a fixed order. */
  parameters(): Parameter[] {
    return [this.project, ...this.matrices.all.map(({ parameter }) => parameter)];
  }

  encoder(part: 'values' | 'gradient'): EncoderWeights {
    return this.matrices.encoder(this.sizes.encoder, part);
  }
}
