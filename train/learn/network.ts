import { CUE_CHAIN, ROLE_CHAIN, ROLE_LABELS } from '../../src/attribute/chains.ts';
import { PLACE_ROWS } from '../../src/attribute/place-features.ts';
import { RELATION_ROWS } from '../../src/attribute/relation-features.ts';
import { EncoderNetwork, type EncoderSizes } from './encoder-network.ts';
import type { AnchoredWeights } from './forward.ts';
import { Parameter } from './parameter.ts';
import type { Vectors } from './vectors.ts';

export interface Sizes extends EncoderSizes {
  readonly roleUnits: number;
  readonly roleCells: number;
}

export const SIZES: Sizes = {
  encoder: { dimensions: 32, reach: 2, hidden: 32, cells: 24, output: 32 },
  featureRows: 1 << 15,
  roleUnits: 24,
  roleCells: 12,
};

/** All that the model of attribution learns. */
export class Network extends EncoderNetwork<Sizes> {
  /** From the encoder's output, whether a word is in some content and in some source; only training asks. */
  readonly aside: Parameter;

  constructor(sizes: Sizes, vectors: Vectors, seed: number) {
    super(sizes, vectors, PLACE_ROWS, seed);
    const { matrices } = this;
    const { output } = sizes.encoder;
    const { roleUnits, roleCells } = sizes;
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

  override parameters(): Parameter[] {
    const [project, ...others] = super.parameters();
    return [project!, this.aside, ...others];
  }

  parameter(name: string): Parameter {
    return this.matrices.parameter(name);
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
