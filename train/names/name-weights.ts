import { NAME_MODEL } from '../../src/annotate/name-model.ts';
import { SETTING_ROWS } from '../../src/annotate/name-settings.ts';
import { quantise } from '../../src/tagger/feature-table.ts';
import type { Weights } from '../../src/tagger/weights-file.ts';
import { encodedWeights } from '../learn/export-weights.ts';
import type { NameNetwork } from './name-network.ts';

/** The network in the form in which it ships: without what other guidelines ask for. */
export function nameWeightsOf(network: NameNetwork): Weights {
  const weights = encodedWeights(network, NAME_MODEL, 'settings');
  const { columns, values } = network.places;
  const settings = quantise(values.subarray(0, SETTING_ROWS * columns), SETTING_ROWS, columns);
  return { ...weights, tables: new Map([...weights.tables, ['settings', settings]]) };
}
