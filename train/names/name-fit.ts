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
  /** Shares of the copies of gold with other names, and of what is no gold, that each epoch draws. */
  readonly copyShare: number;
  readonly silverShare: number;
}

/** What is learnt from. */
export interface NameLessons {
  readonly gold: readonly NameExample[];
  readonly copies: readonly NameExample[];
  readonly silver: readonly NameExample[];
}

/** Learns from all gold and some of the rest in each epoch, at a pace that rises at first and then falls. */
export function fitNames(
  { gold, copies, silver }: NameLessons,
  vectors: Vectors,
  { sizes, rates, epochs, seed, copyShare, silverShare }: NameCourse,
  onEpoch: (epoch: number, loss: number) => void,
): NameNetwork {
  const network = new NameNetwork(sizes, vectors, seed);
  const random = seededRandom(seed + 1);
  const descent = new NameDescent(network, rates, random);
  const drawOf = (examples: readonly NameExample[], share: number) => {
    const pool = [...examples];
    return () => {
      shuffle(pool, random);
      return pool.slice(0, Math.floor(share * pool.length));
    };
  };
  const draws = [drawOf(silver, silverShare), drawOf(copies, copyShare)];
  const total =
    epochs * (gold.length + Math.floor(silverShare * silver.length) + Math.floor(copyShare * copies.length));
  let done = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = [...gold, ...draws.flatMap((draw) => draw())];
    shuffle(order, random);
    let loss = 0;
    for (const example of order) loss += descent.step(example, paceAt(done++ / total));
    onEpoch(epoch, loss / order.length);
  }
  return network;
}
