import type { EncoderShape } from '../../src/tagger/encoder.ts';
import { seededRandom } from '../../src/tagger/random.ts';
import type { EncoderWeights } from './forward.ts';
import { Matrices } from './matrices.ts';
import { Parameter, RowTable } from './parameter.ts';
import type { Vectors } from './vectors.ts';

/** Sizes of a network; the encoder's are those of its weights file. */
export interface EncoderSizes {
  readonly encoder: EncoderShape;
  /** Rows for features of words; a power of two. */
  readonly featureRows: number;
}

/**
 * What every network learns that reads words by an encoder, in the shapes in which `forward.ts` computes with it, and the
 * gradients in the same shapes. One that is built on it adds its matrices, the encoder's first or after its own.
 */
export class EncoderNetwork<S extends EncoderSizes = EncoderSizes> {
  readonly matrices: Matrices;
  readonly features: RowTable;
  readonly places: RowTable;
  /** dimensions × the vectors' own: what turns published word vectors into the encoder's. */
  readonly project: Parameter;

  constructor(
    readonly sizes: S,
    readonly vectors: Vectors,
    placeRows: number,
    seed: number,
  ) {
    const { dimensions, hidden } = sizes.encoder;
    this.matrices = new Matrices(seededRandom(seed));
    this.features = new RowTable(
      Float32Array.from(this.matrices.normal(sizes.featureRows * dimensions, 0.05)),
      dimensions,
    );
    this.places = new RowTable(new Float32Array(placeRows * hidden), hidden);
    this.project = new Parameter(this.matrices.normal(dimensions * vectors.size, 0.05));
  }

  /** All that is learnt by Adam, in a fixed order. */
  parameters(): Parameter[] {
    return [this.project, ...this.matrices.all.map(({ parameter }) => parameter)];
  }

  encoder(part: 'values' | 'gradient'): EncoderWeights {
    return this.matrices.encoder(this.sizes.encoder, part);
  }
}
