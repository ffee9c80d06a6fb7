import { CUE_CHAIN, ROLE_CHAIN, ROLE_LABELS } from '../../src/attribute/chains.ts';
import { PLACE_ROWS } from '../../src/attribute/place-features.ts';
import { RELATION_ROWS } from '../../src/attribute/relation-features.ts';
import type { AnchoredWeights } from '../../src/tagger/anchored.ts';
import type { EncoderShape, EncoderWeights } from '../../src/tagger/encoder.ts';
import type { MemoryWeights } from '../../src/tagger/memory.ts';
import { seededRandom } from '../../src/tagger/random.ts';
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

/** A matrix of the weights file, which has its name. */
interface Named {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly parameter: Parameter;
}

/** All that is learnt, in the shapes in which src/tagger computes with it, and the gradients in the same shapes. */
export class Network {
  readonly matrices: Named[] = [];
  readonly features: RowTable;
  readonly places: RowTable;
  /** dimensions × the vectors' own: what turns published word vectors into the encoder's. */
  readonly project: Parameter;
  /** From the encoder's output, whether a word is in some content and in some source; only training asks. */
  readonly aside: Parameter;
  readonly #random: () => number;

  constructor(
    readonly sizes: Sizes,
    readonly vectors: Vectors,
    seed: number,
  ) {
    this.#random = seededRandom(seed);
    const { dimensions, reach, hidden, cells, output } = sizes.encoder;
    const { roleUnits, roleCells, featureRows } = sizes;
    this.features = new RowTable(Float32Array.from(this.#normal(featureRows * dimensions, 0.05)), dimensions);
    this.places = new RowTable(new Float32Array(PLACE_ROWS * hidden), hidden);
    this.project = new Parameter(this.#normal(dimensions * vectors.size, 0.05));
    this.aside = new Parameter(this.#normal(2 * (output + 1), 0.1));
    this.#add('window', (2 * reach + 1) * hidden, dimensions, 1 / Math.sqrt(3 * dimensions));
    this.#add('windowBias', 1, hidden, 0);
    this.#addMemory('forwards', cells, hidden);
    this.#addMemory('backwards', cells, hidden);
    this.#add('mix', output, hidden + 2 * cells, 1 / Math.sqrt(hidden + 2 * cells));
    this.#add('mixBias', 1, output, 0);
    const cueLabels = CUE_CHAIN.labelCount;
    this.#add('cueEmit', cueLabels, output, 0.1);
    this.#add('cueBias', 1, cueLabels, 0);
    this.#add('cueArcs', 1, CUE_CHAIN.from.length, 0);
    this.#add('roleWord', roleUnits, output, 1 / Math.sqrt(output));
    this.#add('roleAnchor', roleUnits, output, 1 / Math.sqrt(output));
    this.#add('roleBias', 1, roleUnits, 0);
    this.#add('roleRelations', RELATION_ROWS, roleUnits, 0.1);
    this.#addMemory('roleForwards', roleCells, roleUnits);
    this.#addMemory('roleBackwards', roleCells, roleUnits);
    this.#add('roleEmit', ROLE_LABELS, roleUnits + 2 * roleCells, 0.1);
    this.#add('roleEmitBias', 1, ROLE_LABELS, 0);
    this.#add('roleArcs', 1, ROLE_CHAIN.from.length, 0);
  }

  /** All that is learnt by Adam, in a fixed order. */
  parameters(): Parameter[] {
    return [this.project, this.aside, ...this.matrices.map(({ parameter }) => parameter)];
  }

  parameter(name: string): Parameter {
    const found = this.matrices.find((matrix) => matrix.name === name);
    if (!found) throw new RangeError(`no matrix is called ${name}`);
    return found.parameter;
  }

  encoder(part: 'values' | 'gradient'): EncoderWeights {
    const of = (name: string): Float64Array => this.parameter(name)[part];
    return {
      shape: this.sizes.encoder,
      window: of('window'),
      windowBias: of('windowBias'),
      memories: [this.#memory('forwards', part), this.#memory('backwards', part)],
      mix: of('mix'),
      mixBias: of('mixBias'),
    };
  }

  roles(part: 'values' | 'gradient'): AnchoredWeights {
    const of = (name: string): Float64Array => this.parameter(name)[part];
    return {
      word: of('roleWord'),
      anchor: of('roleAnchor'),
      bias: of('roleBias'),
      relations: of('roleRelations'),
      memories: [this.#memory('roleForwards', part), this.#memory('roleBackwards', part)],
      emit: of('roleEmit'),
      emitBias: of('roleEmitBias'),
    };
  }

  #memory(name: string, part: 'values' | 'gradient'): MemoryWeights {
    const of = (suffix: string): Float64Array => this.parameter(name + suffix)[part];
    return { gate: of('Gate'), bias: of('Bias'), take: of('Take') };
  }

  #add(name: string, rows: number, columns: number, spread: number): void {
    this.matrices.push({ name, rows, columns, parameter: new Parameter(this.#normal(rows * columns, spread)) });
  }

  #addMemory(name: string, cells: number, inputs: number): void {
    this.#add(`${name}Gate`, cells, inputs, 1 / Math.sqrt(inputs));
    this.#add(`${name}Bias`, 1, cells, 0);
    this.#add(`${name}Take`, cells, inputs, 1 / Math.sqrt(inputs));
    // Some cells begin quick and some slow to change, so that near and far both can be held.
    const { values } = this.parameter(`${name}Bias`);
    for (let i = 0; i < cells; i++) values[i] = -0.5 - (2 * i) / cells;
  }

  #normal(length: number, spread: number): Float64Array {
    const values = new Float64Array(length);
    if (spread > 0) for (let i = 0; i < length; i++) values[i] = spread * normal(this.#random);
    return values;
  }
}

/** Box and Muller's transform. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}
