import { seededRandom } from '../../../src/tagger/random.ts';
import type { Rates } from '../../../train/learn/descent.ts';
import { type Example, exampleOf } from '../../../train/learn/example.ts';
import { Network, type Sizes } from '../../../train/learn/network.ts';
import type { Vectors } from '../../../train/learn/vectors.ts';
import type { Annotation } from '../../../train/polnear.ts';
import { articleOf } from '../../article-of.ts';
import { attributionIn } from '../marked-sample.ts';

/** So few numbers that each can be tried. */
export const TINY: Sizes = {
  encoder: { dimensions: 3, reach: 1, hidden: 5, cells: 2, output: 4 },
  featureRows: 64,
  roleUnits: 3,
  roleCells: 2,
};

/** Nothing is dropped, so that the loss is the same whenever it is asked for. */
export const STEADY: Rates = {
  dense: 0.02,
  rows: 0.05,
  dropFeatures: 0,
  dropLexical: 0,
  dropUnits: 0,
  dropRoleUnits: 0,
  aside: 0.3,
};

const TEXT = 'Anna Roth said the pier would close.\n\nAccording to Lind, ferries left in “May”, none in June.';

/** Two attributions in two paragraphs; the content of the second comes in two stretches. */
export const TINY_ARTICLE: Annotation = {
  name: 'tiny',
  document: articleOf(TEXT),
  attributions: [
    attributionIn(TEXT, { source: 'Anna Roth', cue: 'said', content: 'the pier would close' }),
    attributionIn(TEXT, { source: 'Lind', cue: 'According to', content: ['ferries left', 'none in June'] }),
  ],
};

export function tinyExample(): Example {
  return exampleOf(TINY_ARTICLE, TINY.featureRows);
}

/** Vectors as large as the encoder's own, in whole parts of 127, each with one that is 1: a byte a number keeps them. */
const TINY_VECTORS: Vectors = {
  size: 3,
  values: Float32Array.of(127, -64, 0, 32, 127, -16, -100, 50, -127).map((part) => part / 127),
  rows: new Map([
    ['said', 0],
    ['pier', 1],
    ['the', 2],
  ]),
};

/** A network in which no number is 0, so that each part of it has a say. */
export function tinyNetwork(seed: number): Network {
  const network = new Network(TINY, TINY_VECTORS, seed);
  const random = seededRandom(seed);
  const numbers = [network.features, network.places, ...network.parameters()].map(({ values }) => values);
  for (const values of numbers) for (let i = 0; i < values.length; i++) values[i]! += 0.6 * (random() - 0.5);
  return network;
}
