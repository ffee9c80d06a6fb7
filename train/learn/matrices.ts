import type { EncoderShape } from '../../src/tagger/encoder.ts';
import type { EncoderWeights, MemoryWeights } from './forward.ts';
import { Parameter } from './parameter.ts';

/** A matrix of the weights file, which has its name. */
interface Named {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly parameter: Parameter;
}

/** Matrices by their names, in the order in which they are added; they begin from what `random` gives. */
export class Matrices {
  readonly all: Named[] = [];

  constructor(private readonly random: () => number) {}

  parameter(name: string): Parameter {
    const found = this.all.find((matrix) => matrix.name === name);
    if (!found) throw new RangeError(`no matrix is called ${name}`);
    return found.parameter;
  }

  add(name: string, rows: number, columns: number, spread: number): void {
    this.all.push({ name, rows, columns, parameter: new Parameter(this.normal(rows * columns, spread)) });
  }

  addEncoder({ dimensions, reach, hidden, cells, output }: EncoderShape): void {
    this.add('window', (2 * reach + 1) * hidden, dimensions, 1 / Math.sqrt(3 * dimensions));
    this.add('windowBias', 1, hidden, 0);
    this.addMemory('forwards', cells, hidden);
    this.addMemory('backwards', cells, hidden);
    this.add('mix', output, hidden + 2 * cells, 1 / Math.sqrt(hidden + 2 * cells));
    this.add('mixBias', 1, output, 0);
  }

  encoder(shape: EncoderShape, part: 'values' | 'gradient'): EncoderWeights {
    const of = (name: string): Float64Array => this.parameter(name)[part];
    return {
      shape,
      window: of('window'),
      windowBias: of('windowBias'),
      memories: [this.memory('forwards', part), this.memory('backwards', part)],
      mix: of('mix'),
      mixBias: of('mixBias'),
    };
  }

  addMemory(name: string, cells: number, inputs: number): void {
    this.add(`${name}Gate`, cells, inputs, 1 / Math.sqrt(inputs));
    this.add(`${name}Bias`, 1, cells, 0);
    this.add(`${name}Take`, cells, inputs, 1 / Math.sqrt(inputs));
    // Some cells begin quick and some slow to change, so that near and far both can be held.
    const { values } = this.parameter(`${name}Bias`);
    for (let i = 0; i < cells; i++) values[i] = -0.5 - (2 * i) / cells;
  }

  memory(name: string, part: 'values' | 'gradient'): MemoryWeights {
    const of = (suffix: string): Float64Array => this.parameter(name + suffix)[part];
    return { gate: of('Gate'), bias: of('Bias'), take: of('Take') };
  }

  normal(length: number, spread: number): Float64Array {
    const values = new Float64Array(length);
    if (spread > 0) for (let i = 0; i < length; i++) values[i] = spread * normal(this.random);
    return values;
  }
}

/** Box and Muller's transform. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}
