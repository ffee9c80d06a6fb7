import { seededRandom } from '../../src/tagger/random.ts';
import type { EncoderSizes } from '../learn/encoder-network.ts';
import { paceAt, shuffle } from '../learn/fit.ts';
import type { Vectors } from '../learn/vectors.ts';
import { NameDescent, type NameRates } from './name-descent.ts';
import type { NameExample } from './name-example.ts';
import { NameNetwork } from './name-network.ts';

/** How a network learns. */
export interface NameCourse {
  readonly sizes: EncoderSizes;
  readonly rates: NameRates;
  readonly epochs: number;
  readonly seed: number;
  /** Of the examples that are no gold, the share that each epoch draws. */
  readonly silverShare: number;
}

/** Learns from all gold and some of the rest in each epoch, at a pace that rises at first and then falls. */
export function fitNames(
  gold: readonly NameExample[],
  silver: readonly NameExample[],
  vectors: Vectors,
  { sizes, rates, epochs, seed, silverShare }: NameCourse,
  onEpoch: (epoch: number, loss: number) => void,
): NameNetwork {
  const network = new NameNetwork(sizes, vectors, seed);
  const random = seededRandom(seed + 1);
  const descent = new NameDescent(network, rates, random);
  const drawn = Math.floor(silverShare * silver.length);
  const pool = [...silver];
  const total = epochs * (gold.length + drawn);
  let done = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(pool, random);
    const order = [...gold, ...pool.slice(0, drawn)];
    shuffle(order, random);
    let loss = 0;
    for (const example of order) loss += descent.step(example, paceAt(done++ / total));
    onEpoch(epoch, loss / order.length);
  }
  return network;
}
