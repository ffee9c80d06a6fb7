import { NAME_MODEL } from '../../src/annotate/name-model.ts';
import { quantise } from '../../src/tagger/feature-table.ts';
import type { Weights } from '../../src/tagger/weights-file.ts';
import { projectedVectors } from '../learn/export-weights.ts';
import { wordHashes } from '../learn/vectors.ts';
import type { NameNetwork } from './name-network.ts';

/** A network in the form in which it ships: a byte a number, word vectors turned into the encoder's own. */
export function nameWeightsOf(network: NameNetwork): Weights {
  const { sizes, features, places, vectors } = network;
  const { dimensions, reach, hidden, cells, output } = sizes.encoder;
  const tables = new Map(
    network.matrices.all.map(({ name, rows, columns, parameter }) => [name, quantise(parameter.values, rows, columns)]),
  );
  tables.set('features', quantise(features.values, sizes.featureRows, dimensions));
  tables.set('settings', quantise(places.values, places.values.length / hidden, hidden));
  tables.set('vectors', quantise(projectedVectors(network, dimensions), vectors.rows.size, dimensions));
  return {
    model: NAME_MODEL,
    settings: { shape: [dimensions, reach, hidden, cells, output] },
    tables,
    integers: new Map([['vectorWords', wordHashes(vectors)]]),
  };
}
