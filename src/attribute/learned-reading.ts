import { projectWords } from '../tagger/anchored.ts';
import { readWords } from '../tagger/read-words.ts';
import type { LearnedModel } from './learned-model.ts';
import { placeFeatures } from './place-features.ts';
import type { Scene } from './scene.ts';

/** A model with what it has made of an article. */
export interface Reader {
  readonly model: LearnedModel;
  /** The words in their places: count × encoder output. */
  readonly encoded: Float32Array;
  /** The same as the chain of roles sees them: count × units. */
  readonly projected: Float32Array;
}

export function readerOf(model: LearnedModel, scene: Scene): Reader {
  const encoded = readScene(model, scene);
  return { model, encoded, projected: projectWords(model.roles, encoded, scene.annotated.tokens.length) };
}

/** The words of an article in their places, as a model has them: count × encoder output. */
export function readScene(model: LearnedModel, scene: Scene): Float32Array {
  return readWords(model, scene.annotated.tokens, placeFeatures(scene));
}
