import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { ROLE_CHAIN, ROLE_LABELS } from '../../src/attribute/chains.ts';
import type { LearnedModel } from '../../src/attribute/learned-model.ts';
import { readerOf } from '../../src/attribute/learned-reading.ts';
import { barCue, rolesOf, windowAround } from '../../src/attribute/learned-roles.ts';
import { type Scene, sceneOf } from '../../src/attribute/scene.ts';
import { articleOf } from '../article-of.ts';
import { tinyModel } from './tiny-model.ts';

const sceneIn = (text: string): Scene => sceneOf(annotate(articleOf(text)));
const tiny = tinyModel();

/** What a model finds around the words `first` to `last` (exclusive). */
function rolesAround(text: string, first: number, last: number, model: LearnedModel = tiny) {
  const scene = sceneIn(text);
  return rolesOf(readerOf(model, scene), scene, { first, last, probability: 0.5 });
}

/** To such a model every word is as likely to be of each label as the next word is. */
function modelThat(speaks: (label: number) => number): LearnedModel {
  const emitBias = Float32Array.from({ length: ROLE_LABELS }, (_, label) => speaks(label));
  return {
    ...tiny,
    roles: { ...tiny.roles, emit: new Float32Array(tiny.roles.emit.length), emitBias },
    roleCrf: { chain: ROLE_CHAIN, weights: new Float64Array(ROLE_CHAIN.from.length) },
  };
}

test('source and content are looked for in the block of the cue', () => {
  const scene = sceneIn('One two.\n\nRoth said so.\n\nThree.');
  expect(windowAround(scene, { first: 4, last: 5 })).toEqual({ first: 4, last: 5, from: 3, to: 7 });
});

test('in a long block they are looked for among eighty words on either side', () => {
  const scene = sceneIn('one '.repeat(300).trim());
  expect(windowAround(scene, { first: 100, last: 102 })).toEqual({ first: 100, last: 102, from: 20, to: 182 });
  expect(windowAround(scene, { first: 10, last: 11 })).toEqual({ first: 10, last: 11, from: 0, to: 91 });
});

test('the words of a cue are barred from any role, others are not', () => {
  const emissions = new Float32Array(4 * ROLE_LABELS);
  barCue(emissions, { first: 11, last: 13, from: 10, to: 14 });
  const barred = Array.from(
    { length: 4 },
    (_, t) =>
      Array.from(emissions.subarray(t * ROLE_LABELS, (t + 1) * ROLE_LABELS)).filter((value) => value < -30).length,
  );
  expect(barred).toEqual([0, ROLE_LABELS - 1, ROLE_LABELS - 1, 0]);
});

test('words around a cue are its content and its source, the same ones whenever it is asked', () => {
  const once = rolesAround('Roth said the pier is open.', 1, 2);
  expect(once?.contents.length).toBeGreaterThan(0);
  expect(rolesAround('Roth said the pier is open.', 1, 2)).toEqual(once);
});

test('where a cue is all of its block, nothing is its content', () => {
  expect(rolesAround('One.\n\nsaid\n\nTwo.', 2, 3)).toBeUndefined();
});

test('a cue that leaves its block is none', () => {
  expect(rolesAround('The pier is open, Roth\n\nsaid of the ferry.', 5, 7)).toBeUndefined();
});

test('where nothing is in doubt all readings that are drawn agree', () => {
  const whole = modelThat((label) => (label > 4 ? 30 : 0)); // everything is content
  expect(rolesAround('Roth said the pier is open.', 1, 2, whole)).toEqual({
    source: null,
    contents: [
      { first: 0, last: 1 },
      { first: 2, last: 7 },
    ],
    agreement: 1,
    sourceAgreement: 1,
    contentAgreement: 1,
  });
});

test('sixty-four readings are drawn', () => {
  const unsure = modelThat(() => 0);
  const agreements = [1, 2, 3, 4].map(
    (times) => rolesAround(`Roth said ${'the pier '.repeat(times)}is open.`, 1, 2, unsure)!.agreement,
  );
  const areShares = (draws: number): boolean =>
    agreements.every((agreement) => Math.abs(agreement * draws - Math.round(agreement * draws)) < 1e-9);
  expect(areShares(64)).toBe(true);
  expect(areShares(32)).toBe(false);
});
