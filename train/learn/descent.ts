import { CUE_CHAIN, ROLE_CHAIN, ROLE_LABELS } from '../../src/attribute/chains.ts';
import { cueEmissions } from '../../src/attribute/learned-reading.ts';
import { barCue } from '../../src/attribute/learned-roles.ts';
import { lookAround, projectWords } from '../../src/tagger/anchored.ts';
import { arcBetween, type Chain, marginals, pathScore } from '../../src/tagger/crf.ts';
import { encode, type Noise, seeWindows } from '../../src/tagger/encoder.ts';
import { fillRows, multiplyInto, rowsOf } from '../../src/tagger/matrix.ts';
import type { CueExample, Example, Word } from './example.ts';
import { addProducts, backEncode, backLookAround, backMultiplyAll, backWindows } from './gradients.ts';
import type { Network } from './network.ts';
import { meanSquare, type Parameter, stepAll } from './parameter.ts';

export interface Rates {
  /** Of Adam. */
  readonly dense: number;
  /** Of the tables of features. */
  readonly rows: number;
  /** Shares that are dropped at random: features of a word, its tell-tale ones all together, units of the layers. */
  readonly dropFeatures: number;
  readonly dropLexical: number;
  readonly dropUnits: number;
  readonly dropRoleUnits: number;
  /** Weight of the question aside, which words are in some content or source. */
  readonly aside: number;
}

export const RATES: Rates = {
  dense: 0.003,
  rows: 0.05,
  dropFeatures: 0.35,
  dropLexical: 0.05,
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
    updateTables(this.setting, example, pass, rates.rows * pace);
    stepAll(network.parameters(), rates.dense * pace, ++this.#steps);
    return pass.loss;
  }
}

interface Pass {
  readonly loss: Loss;
  readonly kept: readonly Int32Array[];
  readonly dWords: Float64Array;
  readonly dSeen: Float64Array;
}

/** Forward and back through one article; the gradients of all but the tables are left in the network. */
export function gradientOf({ network, rates, random }: Setting, example: Example): Pass {
  const count = example.words.length;
  const encoder = network.encoder('values');
  const { hidden, output } = encoder.shape;
  const kept = example.words.map((word) => keepSome(word, rates, random));
  const published = publishedVectors(network, example.words);
  const words = sumWords(network, kept, published, 1 / (1 - rates.dropFeatures));
  const seen = new Float64Array(count * hidden);
  fillRows(seen, encoder.windowBias, count);
  addPlaceRows(network, example, seen);
  seeWindows(encoder, words, count, seen);
  const noise: Noise = {
    hidden: dropout(count * hidden, rates.dropUnits, random),
    output: dropout(count * output, rates.dropUnits, random),
  };
  const encoding = encode(encoder, seen, count, noise);
  const dOutput = new Float64Array(count * output);
  const loss = {
    cues: cueLoss(network, example, encoding.output, dOutput),
    roles: roleLoss({ network, rates, random }, example, encoding.output, dOutput),
    aside: asideLoss(network, example, encoding.output, dOutput, rates.aside),
  };
  const gradients = network.encoder('gradient');
  const dSeen = backEncode(encoder, gradients, encoding, noise, dOutput);
  const dWords = backWindows(encoder, gradients, words, dSeen);
  addProducts(network.project.gradient, published, dWords, count);
  return { loss, kept, dWords, dSeen };
}

function keepSome({ features, lexical }: Word, rates: Rates, random: () => number): Int32Array {
  const hides = random() < rates.dropLexical;
  return features.filter((row) => random() >= rates.dropFeatures && !(hides && lexical.has(row)));
}

function dropout(length: number, share: number, random: () => number): Float64Array {
  const factors = new Float64Array(length);
  for (let i = 0; i < length; i++) factors[i] = random() < share ? 0 : 1 / (1 - share);
  return factors;
}

/** count × dimensions: features that were kept, and vectors. */
function sumWords(
  network: Network,
  kept: readonly Int32Array[],
  published: Float64Array,
  factor: number,
): Float64Array {
  const { features, vectors, project } = network;
  const { columns } = features;
  const sums = new Float64Array(kept.length * columns);
  for (let t = 0; t < kept.length; t++)
    for (const row of kept[t]!)
      for (let i = 0; i < columns; i++) sums[t * columns + i]! += factor * features.values[row * columns + i]!;
  multiplyInto(rowsOf(sums, columns), rowsOf(published, vectors.size), [project.values], kept.length, vectors.size);
  return sums;
}

/** count × the size of the vectors, with zeros for words that have none. */
function publishedVectors({ vectors }: Network, words: readonly Word[]): Float64Array {
  const published = new Float64Array(words.length * vectors.size);
  for (const [t, { vector }] of words.entries()) {
    const row = vectors.rows.get(vector);
    if (row === undefined) continue;
    published.set(vectors.values.subarray(row * vectors.size, (row + 1) * vectors.size), t * vectors.size);
  }
  return published;
}

function addPlaceRows({ places }: Network, { places: { rows, perWord } }: Example, seen: Float64Array): void {
  const { columns, values } = places;
  for (let index = 0; index < rows.length; index++) {
    const at = Math.floor(index / perWord) * columns;
    for (let i = 0; i < columns; i++) seen[at + i]! += values[rows[index]! * columns + i]!;
  }
}

function cueLoss(network: Network, { cueStates }: Example, output: Float64Array, dOutput: Float64Array): number {
  const [emit, bias, arcs] = ['cueEmit', 'cueBias', 'cueArcs'].map((name) => network.parameter(name)) as [
    Parameter,
    Parameter,
    Parameter,
  ];
  const count = cueStates.length;
  const emissions = cueEmissions({ cueEmit: emit.values, cueBias: bias.values }, output, count);
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

/** Negative log likelihood of a path, with its gradient by the emissions; that by the arcs is added to them. */
function chainLoss(
  chain: Chain,
  arcs: Parameter,
  emissions: Float64Array,
  states: Int32Array,
): { loss: number; dEmissions: Float64Array } {
  const crf = { chain, weights: arcs.values };
  const expected = marginals(crf, emissions, states.length);
  const labels = emissions.length / states.length;
  const dEmissions = expected.labels;
  for (const [t, state] of states.entries()) {
    dEmissions[t * labels + chain.labels[state]!]! -= 1;
    if (t > 0) arcs.gradient[arcBetween(chain, states[t - 1]!, state)]! -= 1;
  }
  for (const [k, walked] of expected.arcs.entries()) arcs.gradient[k]! += walked;
  return { loss: expected.logSum - pathScore(crf, emissions, states), dEmissions };
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

function updateTables({ network, rates }: Setting, { places }: Example, pass: Pass, rate: number): void {
  const { features, places: table } = network;
  const factor = 1 / (1 - rates.dropFeatures);
  for (const [t, rows] of pass.kept.entries()) {
    const at = t * features.columns;
    const square = meanSquare(pass.dWords, at, features.columns) * factor * factor;
    if (square > 0) for (const row of rows) features.step(row, pass.dWords, at, factor, square, rate);
  }
  for (let index = 0; index < places.rows.length; index++) {
    const at = Math.floor(index / places.perWord) * table.columns;
    const square = meanSquare(pass.dSeen, at, table.columns);
    if (square > 0) table.step(places.rows[index]!, pass.dSeen, at, 1, square, rate);
  }
}
