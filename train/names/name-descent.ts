import { NAME_CHAIN } from '../../src/annotate/name-chain.ts';
import { chainLoss } from '../learn/chain-loss.ts';
import { type Drops, passBackwards, passForwards, updateTables } from '../learn/encoder-pass.ts';
import { backMultiplyAll } from '../learn/gradients.ts';
import { layer } from '../learn/matrix.ts';
import { stepAll } from '../learn/parameter.ts';
import type { NameExample } from './name-example.ts';
import type { NameNetwork } from './name-network.ts';

export interface NameRates extends Drops {
  /** Of Adam. */
  readonly dense: number;
  /** Of the tables of features. */
  readonly rows: number;
}

/** Steps down the gradient of texts, one batch of them a step. */
export class NameDescent {
  #steps = 0;

  constructor(
    private readonly network: NameNetwork,
    private readonly rates: NameRates,
    private readonly random: () => number,
  ) {}

  /** `pace` scales all rates. Returns the loss before the step, in nats. */
  step(example: NameExample, pace: number): number {
    const { network, rates } = this;
    const pass = passForwards(network, example, rates, this.random);
    const dOutput = new Float64Array(pass.output.length);
    const loss = backNames(network, example, pass.output, dOutput);
    const gradients = passBackwards(network, pass, dOutput);
    updateTables(network, example, { kept: pass.kept, ...gradients }, { rate: rates.rows * pace, drops: rates });
    stepAll(network.parameters(), rates.dense * pace, ++this.#steps);
    return loss;
  }
}

/** What the names cost, with the gradient by the encoder's output added to `dOutput`. */
function backNames(
  network: NameNetwork,
  { states, weight }: NameExample,
  output: Float64Array,
  dOutput: Float64Array,
): number {
  const [emit, bias, arcs] = ['emit', 'emitBias', 'arcs'].map((name) => network.matrices.parameter(name));
  const emissions = layer(emit!.values, bias!.values, output, states.length);
  const { loss, dEmissions } = chainLoss(NAME_CHAIN, arcs!, emissions, states, weight);
  for (let i = 0; i < dEmissions.length; i++) bias!.gradient[i % bias!.values.length]! += dEmissions[i]!;
  backMultiplyAll([emit!.values, emit!.gradient], [output, dOutput], dEmissions, states.length);
  return loss;
}
