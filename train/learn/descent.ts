import { CUE_CHAIN, ROLE_CHAIN, ROLE_LABELS } from '../../src/attribute/chains.ts';
import { barCue } from '../../src/attribute/learned-roles.ts';
import { chainLoss } from './chain-loss.ts';
import { type Drops, dropout, passBackwards, passForwards, updateTables, type WordGradients } from './encoder-pass.ts';
import type { CueExample, Example } from './example.ts';
import { lookAround, projectWords } from './forward.ts';
import { backLookAround, backMultiplyAll } from './gradients.ts';
import { layer } from './matrix.ts';
import type { Network } from './network.ts';
import { type Parameter, stepAll } from './parameter.ts';

export interface Rates extends Drops {
  /** Of Adam. */
  readonly dense: number;
  /** Of the tables of features. */
  readonly rows: number;
  /** The same of the units of the second step. */
  readonly dropRoleUnits: number;
  /** Weight of the question aside, which words are in some content or source. */
  readonly aside: number;
}

export const RATES: Rates = {
  dense: 0.003,
  rows: 0.05,
  dropFeatures: 0.35,
  dropLexical: 0.3,
  dropUnits: 0.35,
  dropRoleUnits: 0.15,
  aside: 0.3,
};

/** What an article costs under the weights: negative log likelihoods, in nats. */
export interface Loss {
  readonly cues: number;
  readonly roles: number;
  readonly aside: number;
}

interface Setting {
  readonly network: Network;
  readonly rates: Rates;
  readonly random: () => number;
}

/** Steps down the gradient of articles, one article a step. */
export class Descent {
  #steps = 0;

  constructor(private readonly setting: Setting) {}

  /** `pace` scales all rates. Returns the loss before the step. */
  step(example: Example, pace: number): Loss {
    const { network, rates } = this.setting;
    const pass = gradientOf(this.setting, example);
    updateTables(network, example, pass, { rate: rates.rows * pace, drops: rates });
    stepAll(network.parameters(), rates.dense * pace, ++this.#steps);
    return pass.loss;
  }
}

interface Pass extends WordGradients {
  readonly loss: Loss;
  readonly kept: readonly Int32Array[];
}

/** Forward and back through one article; the gradients of all but the tables are left in the network. */
export function gradientOf({ network, rates, random }: Setting, example: Example): Pass {
  const pass = passForwards(network, example, rates, random);
  const { output } = pass;
  const dOutput = new Float64Array(output.length);
  const loss = {
    cues: cueLoss(network, example, output, dOutput),
    roles: roleLoss({ network, rates, random }, example, output, dOutput),
    aside: asideLoss(network, example, output, dOutput, rates.aside),
  };
  return { loss, kept: pass.kept, ...passBackwards(network, pass, dOutput) };
}

function cueLoss(network: Network, { cueStates }: Example, output: Float64Array, dOutput: Float64Array): number {
  const [emit, bias, arcs] = ['cueEmit', 'cueBias', 'cueArcs'].map((name) => network.parameter(name)) as [
    Parameter,
    Parameter,
    Parameter,
  ];
  const count = cueStates.length;
  const emissions = layer(emit.values, bias.values, output, count);
  const { loss, dEmissions } = chainLoss(CUE_CHAIN, arcs, emissions, cueStates);
  for (let i = 0; i < dEmissions.length; i++) bias.gradient[i % bias.values.length]! += dEmissions[i]!;
  backMultiplyAll([emit.values, emit.gradient], [output, dOutput], dEmissions, count);
  return loss;
}

function roleLoss(
  { network, rates, random }: Setting,
  { cues }: Example,
  output: Float64Array,
  dOutput: Float64Array,
): number {
  const weights = network.roles('values');
  const count = dOutput.length / network.sizes.encoder.output;
  const projected = projectWords(weights, output, count);
  const dProjected = new Float64Array(projected.length);
  const around = { encoded: output, projected };
  let loss = 0;
  for (const cue of cues)
    loss += oneRoleLoss({ network, rates, random }, cue, around, { projected: dProjected, encoded: dOutput });
  const gradients = network.roles('gradient');
  backMultiplyAll([weights.word, gradients.word], [output, dOutput], dProjected, count);
  return loss;
}

function oneRoleLoss(
  { network, rates, random }: Setting,
  { anchor, relations, states }: CueExample,
  around: { readonly encoded: Float64Array; readonly projected: Float64Array },
  d: { readonly projected: Float64Array; readonly encoded: Float64Array },
): number {
  const weights = network.roles('values');
  const noise = dropout(states.length * weights.bias.length, rates.dropRoleUnits, random);
  const pass = lookAround(weights, around, anchor, relations, noise);
  barCue(pass.emissions, anchor);
  const { loss, dEmissions } = chainLoss(ROLE_CHAIN, network.parameter('roleArcs'), pass.emissions, states);
  dEmissions.fill(0, (anchor.first - anchor.from) * ROLE_LABELS, (anchor.last - anchor.from) * ROLE_LABELS);
  backLookAround(weights, network.roles('gradient'), pass, { anchor, relations, noise }, dEmissions, d);
  return loss;
}

/** Two logistic questions of every word, which teach the encoder what is said and who speaks, whatever the cue. */
function asideLoss(
  { aside, sizes }: Network,
  { inContent, inSource }: Example,
  output: Float64Array,
  dOutput: Float64Array,
  weight: number,
): number {
  const width = sizes.encoder.output;
  let loss = 0;
  for (const [index, truth] of [inContent, inSource].entries()) {
    const at = index * (width + 1);
    for (let t = 0; t < truth.length; t++) {
      let sum = aside.values[at + width]!;
      for (let i = 0; i < width; i++) sum += aside.values[at + i]! * output[t * width + i]!;
      loss += weight * (Math.log1p(Math.exp(sum)) - truth[t]! * sum);
      const d = weight * (1 / (1 + Math.exp(-sum)) - truth[t]!);
      aside.gradient[at + width]! += d;
      for (let i = 0; i < width; i++) {
        aside.gradient[at + i]! += d * output[t * width + i]!;
        dOutput[t * width + i]! += d * aside.values[at + i]!;
      }
    }
  }
  return loss;
}
