import { seededRandom } from '../../src/tagger/random.ts';
import { Descent, RATES } from './descent.ts';
import type { Example } from './example.ts';
import { Network, SIZES } from './network.ts';
import type { Vectors } from './vectors.ts';

export interface FitOptions {
  readonly epochs: number;
  readonly seed: number;
  readonly onEpoch?: (epoch: number, loss: number) => void;
}

/** Learns from examples: each epoch goes over all of them in a new order, at a pace that rises at first and then falls. */
export function fitNetwork(
  examples: readonly Example[],
  vectors: Vectors,
  { epochs, seed, onEpoch }: FitOptions,
): Network {
  const network = new Network(SIZES, vectors, seed);
  const random = seededRandom(seed + 1);
  const descent = new Descent({ network, rates: RATES, random });
  const order = examples.filter(({ words }) => words.length > 0);
  const total = epochs * order.length;
  let done = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const example of order) {
      const { cues, roles } = descent.step(example, paceAt(done++ / total));
      loss += cues + roles;
    }
    onEpoch?.(epoch, loss / order.length);
  }
  return network;
}

const WARM = 0.05;

/** From 0 up, and down again, as training goes on from 0 to 1. */
export function paceAt(progress: number): number {
  return progress < WARM ? progress / WARM : Math.max(0.02, (1 - progress) / (1 - WARM));
}

/** Fisher and Yates. */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
