import { expect, test } from 'vitest';
import { CUE_CHAIN, CUE_FIRST, CUE_INSIDE, CUE_LAST, CUE_ONLY } from '../../src/attribute/chains.ts';
import { type LikelyCue, likelyCues } from '../../src/attribute/learned-cues.ts';
import type { LearnedModel } from '../../src/attribute/learned-model.ts';
import type { Reader } from '../../src/attribute/learned-reading.ts';
import { tinyModel } from './tiny-model.ts';

const LABELS = CUE_CHAIN.labelCount;
const identity = Float32Array.from({ length: LABELS ** 2 }, (_, at) => (at % (LABELS + 1) === 0 ? 1 : 0));
const tiny = tinyModel();
/** To it what the encoder says of a word is what speaks for each label. */
const model: LearnedModel = {
  ...tiny,
  encoder: { ...tiny.encoder, shape: { ...tiny.encoder.shape, output: LABELS } },
  cueEmit: identity,
  cueBias: new Float32Array(LABELS),
  cueCrf: { chain: CUE_CHAIN, weights: new Float64Array(CUE_CHAIN.from.length) },
};

type Speaks = readonly (readonly [word: number, label: number, much: number])[];

/** One that has read so many words, each of which is none unless something else speaks more strongly. */
function readerOf(count: number, speaks: Speaks): Reader {
  const encoded = Float32Array.from({ length: count * LABELS }, (_, at) => (at % LABELS === 0 ? 5 : 0));
  for (const [word, label, much] of speaks) encoded[word * LABELS + label] = much;
  return { model, encoded, projected: new Float32Array() };
}

const cuesOf = (count: number, speaks: Speaks): LikelyCue[] => likelyCues(readerOf(count, speaks));
const stretches = (cues: readonly LikelyCue[]) => cues.map(({ first, last }) => [first, last]);

test('cues of one word and of several are found, with how probable it is that they begin there', () => {
  const cues = cuesOf(8, [
    [1, CUE_ONLY, 15],
    [3, CUE_FIRST, 15],
    [4, CUE_INSIDE, 15],
    [5, CUE_LAST, 15],
  ]);
  expect(stretches(cues)).toEqual([
    [1, 2],
    [3, 6],
  ]);
  expect(cues.every(({ probability }) => probability > 0.99 && probability < 1.0001)).toBe(true);
});

test('a doubtful cue is found as such, one that is less likely than three in ten is not', () => {
  const [cue] = cuesOf(3, [[1, CUE_ONLY, 5]]);
  expect(cue!.probability).toBeCloseTo(0.5, 1);
  expect(stretches(cuesOf(3, [[1, CUE_ONLY, 4.3]]))).toEqual([[1, 2]]);
  expect(cuesOf(3, [[1, CUE_ONLY, 3.8]])).toEqual([]);
});

test('of two cues that overlap, the more probable one stands', () => {
  const speaks = [
    [1, CUE_FIRST, 12],
    [2, CUE_LAST, 12],
  ] as const;
  expect(stretches(cuesOf(4, [...speaks, [2, CUE_ONLY, 18]]))).toEqual([[1, 3]]);
  expect(stretches(cuesOf(4, [...speaks, [2, CUE_ONLY, 19.5]]))).toEqual([[2, 3]]);
});

test('a cue may reach up to the last word and not beyond it', () => {
  expect(
    stretches(
      cuesOf(3, [
        [1, CUE_FIRST, 15],
        [2, CUE_LAST, 15],
      ]),
    ),
  ).toEqual([[1, 3]]);
});
