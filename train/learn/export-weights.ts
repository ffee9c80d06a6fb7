import { MODEL } from '../../src/attribute/learned-model.ts';
import { quantise } from '../../src/tagger/feature-table.ts';
import type { Weights } from '../../src/tagger/weights-file.ts';
import type { EncoderNetwork } from './encoder-network.ts';
import type { Network } from './network.ts';
import { wordHashes } from './vectors.ts';

/** A network in the form in which it ships: a byte a number, word vectors turned into the encoder's own. */
export function weightsOf(network: Network, calibration: readonly number[]): Weights {
  return encodedWeights(network, MODEL, 'places', { calibration });
}

/** Of any network with an encoder; `placesName` is what the table of its places is called in the file. */
export function encodedWeights(
  network: EncoderNetwork,
  model: string,
  placesName: string,
  settings: Weights['settings'] = {},
): Weights {
  const { sizes, features, places, vectors } = network;
  const { dimensions, reach, hidden, cells, output } = sizes.encoder;
  const tables = new Map(
    network.matrices.all.map(({ name, rows, columns, parameter }) => [name, quantise(parameter.values, rows, columns)]),
  );
  tables.set('features', quantise(features.values, sizes.featureRows, dimensions));
  tables.set(placesName, quantise(places.values, places.values.length / hidden, hidden));
  tables.set('vectors', quantise(projectedVectors(network, dimensions), vectors.rows.size, dimensions));
  return {
    model,
    settings: { shape: [dimensions, reach, hidden, cells, output], ...settings },
    tables,
    integers: new Map([['vectorWords', wordHashes(vectors)]]),
  };
}

/** The published vectors as the encoder's own. */
function projectedVectors(
  { vectors, project }: Pick<EncoderNetwork, 'vectors' | 'project'>,
  dimensions: number,
): Float32Array {
  const rows = vectors.rows.size;
  const values = new Float32Array(rows * dimensions);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < dimensions; i++) {
      let sum = 0;
      for (let k = 0; k < vectors.size; k++)
        sum += project.values[i * vectors.size + k]! * vectors.values[row * vectors.size + k]!;
      values[row * dimensions + i] = sum;
    }
  return values;
}
