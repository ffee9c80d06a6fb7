import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/tagger/random.ts';
import { gradientOf } from '../../../train/learn/descent.ts';
import type { Network } from '../../../train/learn/network.ts';
import { STEADY, TINY, tinyExample, tinyNetwork } from './tiny-network.ts';

const example = tinyExample();
const network = tinyNetwork(3);
const passOf = (of: Network) => gradientOf({ network: of, rates: STEADY, random: seededRandom(1) }, example);

function lossNow(): number {
  const { cues, roles, aside } = passOf(network).loss;
  return cues + roles + aside;
}

/** How the loss changes with one number, from a little less of it to a little more. */
function slope(values: Float64Array | Float32Array, index: number, little: number): number {
  const value = values[index]!;
  values[index] = value + little;
  const [more, above] = [values[index]!, lossNow()];
  values[index] = value - little;
  const [less, below] = [values[index]!, lossNow()];
  values[index] = value;
  return (above - below) / (more - less);
}

/** The largest difference, set against the size of the slope; slopes too small to be measured count as 0. */
function worst(slopes: readonly number[], gradient: ArrayLike<number>): number {
  return slopes.reduce((most, one, index) => {
    const size = Math.max(Math.abs(one), Math.abs(gradient[index]!), 1e-3);
    return Math.max(most, Math.abs(one - gradient[index]!) / size);
  }, 0);
}

const learnt = [
  ['project', network.project] as const,
  ['aside', network.aside] as const,
  ...network.matrices.all.map(({ name, parameter }) => [name, parameter] as const),
];
const first = passOf(network);
const gradients = new Map(learnt.map(([name, { gradient }]) => [name, gradient.slice()]));

test.each(learnt)('the gradient by %s is the slope of the loss', (name, { values }) => {
  const slopes = Array.from(values, (_, index) => slope(values, index, 1e-5));
  expect(gradients.get(name)!.some((one) => Math.abs(one) > 1e-3)).toBe(true);
  expect(worst(slopes, gradients.get(name)!)).toBeLessThan(1e-4);
});

test('the gradient by the features of words is the slope of the loss', () => {
  const { values, columns } = network.features;
  const expected = new Float64Array(values.length);
  for (const [t, { features }] of example.words.entries())
    for (const row of features)
      for (let i = 0; i < columns; i++) expected[row * columns + i]! += first.dWords[t * columns + i]!;
  const slopes = Array.from(values, (_, index) => slope(values, index, 1e-4));
  expect(worst(slopes, expected)).toBeLessThan(1e-4);
});

test('the gradient by the features of places is the slope of the loss', () => {
  const { values, columns } = network.places;
  const expected = new Float64Array(values.length);
  const { rows, perWord } = example.places;
  for (const [index, row] of rows.entries())
    for (let i = 0; i < TINY.encoder.hidden; i++)
      expected[row * columns + i]! += first.dSeen[Math.floor(index / perWord) * columns + i]!;
  const slopes = Array.from(values, (_, index) => slope(values, index, 1e-4));
  expect(worst(slopes, expected)).toBeLessThan(1e-4);
});

test('what training drops at random is dropped on the way back too', () => {
  const rates = { ...STEADY, dropFeatures: 0.3, dropLexical: 0.3, dropUnits: 0.3, dropRoleUnits: 0.3 };
  const lossOf = (): number => {
    const { cues, roles, aside } = gradientOf({ network, rates, random: seededRandom(5) }, example).loss;
    return cues + roles + aside;
  };
  const { values, gradient } = network.parameter('window');
  gradient.fill(0);
  lossOf();
  const expected = gradient.slice();
  const slopes = Array.from(values, (value, index) => {
    values[index] = value + 1e-5;
    const above = lossOf();
    values[index] = value - 1e-5;
    const below = lossOf();
    values[index] = value;
    return (above - below) / 2e-5;
  });
  expect(worst(slopes, expected)).toBeLessThan(1e-4);
});
