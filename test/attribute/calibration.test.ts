import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { calibrate, EVIDENCE, evidenceOf } from '../../src/attribute/calibration.ts';
import type { Candidate } from '../../src/attribute/rivals.ts';
import type { Reading } from '../../src/attribute/role-readings.ts';
import { sceneOf } from '../../src/attribute/scene.ts';
import { articleOf } from '../article-of.ts';

const SCENE = sceneOf(annotate(articleOf('Roth said: “The old pier is open.” The ferry left.')));
const READING: Reading = {
  source: { first: 0, last: 1 },
  contents: [{ first: 3, last: 11 }],
  agreement: 0.5,
  sourceAgreement: 0.8,
  contentAgreement: 0.6,
};
/** A candidate alone in its article. */
const alone = (probability: number, reading: Reading): readonly Candidate[] => [
  { cue: { first: 1, last: 2, probability }, reading },
];
/** Weights that look at one number of the evidence alone. */
const only = (index: number): number[] => Array.from({ length: EVIDENCE + 1 }, (_, i) => (i === index ? 1 : 0));

const share = fc.double({ min: 1 / 40, max: 1, noNaN: true });

test('whatever was found, its evidence is so many numbers', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), share, share, share, (probability, a, b, c) => {
      const reading = { ...READING, agreement: a, sourceAgreement: b, contentAgreement: c };
      const evidence = evidenceOf(SCENE, alone(probability, reading), 0);
      expect(evidence).toHaveLength(EVIDENCE);
      expect(evidence.every(Number.isFinite)).toBe(true);
    }),
  );
});

test('the more probable the cue and the better the readings agree, the more sure, all else being equal', () => {
  const sure = (index: number, probability: number, agreement: number): number =>
    calibrate(
      only(index),
      evidenceOf(
        SCENE,
        alone(probability, { ...READING, agreement, sourceAgreement: agreement, contentAgreement: agreement }),
        0,
      ),
    );
  for (const index of [0, 1, 2, 3])
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(sure(index, low, low)).toBeLessThanOrEqual(sure(index, high, high));
      }),
    );
  expect([0, 1, 2, 3].map((index) => sure(index, 0.1, 0.1) < sure(index, 0.9, 0.9))).toEqual([true, true, true, true]);
});

test('evidence says whether a source is named, all is quoted, the content is split', () => {
  const circumstances = (reading: Reading): number[] => {
    const evidence = evidenceOf(SCENE, alone(0.5, reading), 0);
    return [evidence[4]!, evidence[5]!, evidence[9]!];
  };
  const beyond = { first: 11, last: 13 };
  expect(circumstances(READING)).toEqual([0, 1, 0]);
  expect(circumstances({ ...READING, source: null })).toEqual([1, 1, 0]);
  expect(circumstances({ ...READING, contents: [...READING.contents, beyond] })).toEqual([0, 0, 1]);
});

test('a confidence has three places, and lies in the middle where nothing is known', () => {
  expect(calibrate(only(-1), new Array<number>(EVIDENCE).fill(3))).toBe(0.5);
  expect(calibrate(only(EVIDENCE), new Array<number>(EVIDENCE).fill(0))).toBe(0.731);
});
