import { CUE_CHAIN, ROLE_CHAIN, ROLE_LABELS } from '../../src/attribute/chains.ts';
import { PLACE_ROWS } from '../../src/attribute/place-features.ts';
import { RELATION_ROWS } from '../../src/attribute/relation-features.ts';
import type { AnchoredWeights } from '../../src/tagger/anchored.ts';
import type { EncoderShape, EncoderWeights } from '../../src/tagger/encoder.ts';
import { seededRandom } from '../../src/tagger/random.ts';
import { Matrices } from './matrices.ts';
import { Parameter, RowTable } from './parameter.ts';
import type { Vectors } from './vectors.ts';

/** Sizes of a network; the encoder's are those of its weights file. */
export interface Sizes {
  readonly encoder: EncoderShape;
  /** Rows for features of words; a power of two. */
  readonly featureRows: number;
  readonly roleUnits: number;
  readonly roleCells: number;
}

export const SIZES: Sizes = {
  encoder: { dimensions: 32, reach: 2, hidden: 32, cells: 24, output: 32 },
  featureRows: 1 << 15,
  roleUnits: 24,
  roleCells: 12,
};

/** All that is learnt, in the shapes in which src/tagger computes with it, and the gradients in the same shapes. */
export class Network {
  readonly matrices: Matrices;
  readonly features: RowTable;
  readonly places: RowTable;
  /** dimensions × the vectors' own: what turns published word vectors into the encoder's. */
  readonly project: Parameter;
  /** From the encoder's output, whether a word is in some content and in some source; only training asks. */
  readonly aside: Parameter;

  constructor(
    readonly sizes: Sizes,
    readonly vectors: Vectors,
    seed: number,
  ) {
    const matrices = new Matrices(seededRandom(seed));
    this.matrices = matrices;
    const { dimensions, hidden, output } = sizes.encoder;
    const { roleUnits, roleCells, featureRows } = sizes;
    this.features = new RowTable(Float32Array.from(matrices.normal(featureRows * dimensions, 0.05)), dimensions);
    this.places = new RowTable(new Float32Array(PLACE_ROWS * hidden), hidden);
    this.project = new Parameter(matrices.normal(dimensions * vectors.size, 0.05));
    this.aside = new Parameter(matrices.normal(2 * (output + 1), 0.1));
    matrices.addEncoder(sizes.encoder);
    const cueLabels = CUE_CHAIN.labelCount;
    matrices.add('cueEmit', cueLabels, output, 0.1);
    matrices.add('cueBias', 1, cueLabels, 0);
    matrices.add('cueArcs', 1, CUE_CHAIN.from.length, 0);
    matrices.add('roleWord', roleUnits, output, 1 / Math.sqrt(output));
    matrices.add('roleAnchor', roleUnits, output, 1 / Math.sqrt(output));
    matrices.add('roleBias', 1, roleUnits, 0);
    matrices.add('roleRelations', RELATION_ROWS, roleUnits, 0.1);
    matrices.addMemory('roleForwards', roleCells, roleUnits);
    matrices.addMemory('roleBackwards', roleCells, roleUnits);
    matrices.add('roleEmit', ROLE_LABELS, roleUnits + 2 * roleCells, 0.1);
    matrices.add('roleEmitBias', 1, ROLE_LABELS, 0);
    matrices.add('roleArcs', 1, ROLE_CHAIN.from.length, 0);
  }

  /** All that is learnt by Adam, in a fixed order. */
  parameters(): Parameter[] {
    return [this.project, this.aside, ...this.matrices.all.map(({ parameter }) => parameter)];
  }

  parameter(name: string): Parameter {
    return this.matrices.parameter(name);
  }

  encoder(part: 'values' | 'gradient'): EncoderWeights {
    return this.matrices.encoder(this.sizes.encoder, part);
  }

  roles(part: 'values' | 'gradient'): AnchoredWeights {
    const of = (name: string): Float64Array => this.parameter(name)[part];
    return {
      word: of('roleWord'),
      anchor: of('roleAnchor'),
      bias: of('roleBias'),
      relations: of('roleRelations'),
      memories: [this.matrices.memory('roleForwards', part), this.matrices.memory('roleBackwards', part)],
      emit: of('roleEmit'),
      emitBias: of('roleEmitBias'),
    };
  }
}
