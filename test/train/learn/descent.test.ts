import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/annotate.ts';
import { EVIDENCE } from '../../../src/attribute/calibration.ts';
import { type LearnedModel, MODEL, modelOf } from '../../../src/attribute/learned-model.ts';
import { readerOf } from '../../../src/attribute/learned-reading.ts';
import { barCue } from '../../../src/attribute/learned-roles.ts';
import { sceneOf } from '../../../src/attribute/scene.ts';
import { lookAround } from '../../../src/tagger/anchored.ts';
import { type Crf, pathScore, sumForward } from '../../../src/tagger/crf.ts';
import { expand, quantise } from '../../../src/tagger/feature-table.ts';
import { layer } from '../../../src/tagger/matrix.ts';
import { seededRandom } from '../../../src/tagger/random.ts';
import { readWeights, writeWeights } from '../../../src/tagger/weights-file.ts';
import { Descent, gradientOf } from '../../../train/learn/descent.ts';
import { weightsOf } from '../../../train/learn/export-weights.ts';
import type { Network } from '../../../train/learn/network.ts';
import { STEADY, TINY, TINY_ARTICLE, tinyExample, tinyNetwork } from './tiny-network.ts';

const example = tinyExample();

function steps(network: Network, count: number): number[] {
  const descent = new Descent({ network, rates: STEADY, random: seededRandom(1) });
  return Array.from({ length: count }, () => {
    const { cues, roles, aside } = descent.step(example, 1);
    return cues + roles + aside;
  });
}

test('steps down the gradient of one article make it cost less and less', () => {
  const losses = steps(tinyNetwork(3), 40);
  const quarters = [0, 10, 20, 30].map((at) => losses.slice(at, at + 10).reduce((sum, loss) => sum + loss, 0));
  expect(quarters).toEqual(quarters.toSorted((a, b) => b - a));
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 2);
});

test('a step at no pace changes nothing', () => {
  const network = tinyNetwork(3);
  const before = writeWeights(weightsOf(network, []));
  new Descent({ network, rates: STEADY, random: seededRandom(1) }).step(example, 0);
  expect(writeWeights(weightsOf(network, [])).equals(before)).toBe(true);
});

/** Rounds all that is learnt to what a byte a number can say; the word vectors are so already. */
function roundToBytes({ matrices, features, places, project, sizes }: Network): void {
  const { dimensions, hidden } = sizes.encoder;
  for (const { rows, columns, parameter } of matrices.all)
    parameter.values.set(expand(quantise(parameter.values, rows, columns)));
  for (const [{ values }, columns] of [[features, dimensions] as const, [places, hidden] as const])
    values.set(expand(quantise(values, values.length / columns, columns)));
  for (let i = 0; i < project.values.length; i++) project.values[i] = i % (dimensions + 1) === 0 ? 1 : 0;
}

function shipped(network: Network): LearnedModel {
  return modelOf(readWeights('tiny', writeWeights(weightsOf(network, CALIBRATION)), MODEL));
}
const CALIBRATION = Array.from({ length: EVIDENCE + 1 }, (_, at) => at / 4 - 1);

/** What the annotation costs by what the finder computes from the text. */
function lossOfFinder(model: LearnedModel): { cues: number; roles: number } {
  const text = readerOf(model, sceneOf(annotate(TINY_ARTICLE.document)));
  const lossOf = (crf: Crf, emissions: Float32Array, states: Int32Array): number =>
    sumForward(crf, emissions, states.length).logSum - pathScore(crf, emissions, states);
  let roles = 0;
  for (const { anchor, relations, states } of example.cues) {
    const emissions = lookAround(model.roles, text, anchor, relations);
    barCue(emissions, anchor);
    roles += lossOf(model.roleCrf, emissions, states);
  }
  const emissions = layer(model.cueEmit, model.cueBias, text.encoded, example.words.length);
  return { cues: lossOf(model.cueCrf, emissions, example.cueStates), roles };
}

test('the finder computes from the weights file what training computed', () => {
  const network = tinyNetwork(3);
  steps(network, 5);
  roundToBytes(network);
  const { cues, roles } = gradientOf({ network, rates: STEADY, random: seededRandom(1) }, example).loss;
  const found = lossOfFinder(shipped(network));
  expect(found.cues).toBeCloseTo(cues, 4);
  expect(found.roles).toBeCloseTo(roles, 4);
});

test('a byte a number costs little', () => {
  const network = tinyNetwork(3);
  steps(network, 5);
  const { cues, roles } = gradientOf({ network, rates: STEADY, random: seededRandom(1) }, example).loss;
  const found = lossOfFinder(shipped(network));
  expect(Math.abs(found.cues - cues)).toBeLessThan(0.05 * cues);
  expect(Math.abs(found.roles - roles)).toBeLessThan(0.05 * roles);
});

test('the sizes of a network and its calibration are those of its weights file', () => {
  const { encoder, calibration } = shipped(tinyNetwork(3));
  expect(encoder.shape).toEqual(TINY.encoder);
  expect(calibration).toEqual(CALIBRATION);
});
