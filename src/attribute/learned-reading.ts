import { projectWords } from '../tagger/anchored.ts';
import { zeros } from '../tagger/borrowed.ts';
import { fillRows, multiplyInto, rowsOf } from '../tagger/matrix.ts';
import { readWords } from '../tagger/read-words.ts';
import type { LearnedModel } from './learned-model.ts';
import { placeFeatures } from './place-features.ts';
import type { Scene } from './scene.ts';

/** A model with what it has made of an article. */
export interface Reader {
  readonly model: LearnedModel;
  /** The words in their places: count × encoder output. */
  readonly encoded: Float64Array;
  /** The same as the chain of roles sees them: count × units. */
  readonly projected: Float64Array;
}

export function readerOf(model: LearnedModel, scene: Scene): Reader {
  const encoded = readScene(model, scene);
  return { model, encoded, projected: projectWords(model.roles, encoded, scene.annotated.tokens.length) };
}

/** The words of an article in their places, as a model has them: count × encoder output. */
export function readScene({ words, places, encoder }: LearnedModel, scene: Scene): Float64Array {
  const { tokens } = scene.annotated;
  return readWords({ words, places, encoder }, tokens, placeFeatures(scene));
}

/** count × cue labels */
export function cueEmissions(
  { cueEmit, cueBias }: Pick<LearnedModel, 'cueEmit' | 'cueBias'>,
  encoded: Float64Array,
  count: number,
): Float64Array {
  const labels = cueBias.length;
  const emissions = zeros(count * labels);
  fillRows(emissions, cueBias, count);
  const width = cueEmit.length / labels;
  multiplyInto(rowsOf(emissions, labels), rowsOf(encoded, width), [cueEmit], count, width);
  return emissions;
}
