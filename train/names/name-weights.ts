import { NAME_MODEL } from '../../src/annotate/name-model.ts';
import type { Weights } from '../../src/tagger/weights-file.ts';
import { encodedWeights } from '../learn/export-weights.ts';
import type { NameNetwork } from './name-network.ts';

/** The network in the form in which it ships. */
export function nameWeightsOf(network: NameNetwork): Weights {
  return encodedWeights(network, NAME_MODEL, 'settings');
}
