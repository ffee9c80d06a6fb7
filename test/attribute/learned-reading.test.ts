import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { readerOf, readScene } from '../../src/attribute/learned-reading.ts';
import { sceneOf } from '../../src/attribute/scene.ts';
import { projectWords } from '../../src/tagger/anchored.ts';
import { articleOf } from '../article-of.ts';
import { tinyModel } from './tiny-model.ts';

test('an article is read the same whatever the model has read before it', () => {
  // One of the two marks of possession is parted off by the tagger, the other by `tokenise`: they are the same word.
  const scenes = ['The pier is Jones’s.', 'The president’s pier.'].map((text) => sceneOf(annotate(articleOf(text))));
  const alone = scenes.map((scene) => readScene(tinyModel(), scene));
  for (const order of [scenes, scenes.toReversed()]) {
    const model = tinyModel();
    const read = new Map(order.map((scene) => [scene, readScene(model, scene)]));
    expect(scenes.map((scene) => read.get(scene))).toEqual(alone);
  }
});

test('a model keeps of an article what it has read, also as the roles see it', () => {
  const scene = sceneOf(annotate(articleOf('Roth said the pier is open.')));
  const model = tinyModel();
  const encoded = readScene(model, scene);
  const projected = projectWords(model.roles, encoded, scene.annotated.tokens.length);
  expect(readerOf(model, scene)).toEqual({ model, encoded, projected });
});
