import { type Candidate, rivalryOf } from './rivals.ts';
import { sizeOf } from './role-readings.ts';
import type { Scene } from './scene.ts';

/**
 * What tells how likely an attribution is right, as numbers of like size: the model's own probability of the cue, how far
 * its readings of source and content agree, how it gets on with those around it, and the circumstances under which these are too bold or too shy.
 */
export function evidenceOf({ quote }: Scene, candidates: readonly Candidate[], index: number): number[] {
  const { cue, reading } = candidates[index]!;
  const quoted = reading.contents.every(({ first, last }) => quote[first]! >= 0 && quote[last - 1]! >= 0);
  return [
    logit(cue.probability),
    logit(reading.agreement),
    Math.log(reading.sourceAgreement),
    Math.log(reading.contentAgreement),
    reading.source ? 0 : 1,
    quoted ? 1 : 0,
    Math.log(sizeOf(reading.contents)) / 3,
    quote[cue.first]! >= 0 ? 1 : 0,
    cue.last - cue.first > 1 ? 1 : 0,
    reading.contents.length > 1 ? 1 : 0,
    ...rivalryOf(candidates, index),
  ];
}

/** Numbers of evidence; a calibration has one weight more, the constant. */
export const EVIDENCE = 14;

/** The probability that a careful reader would find speaker, cue and content right, to three places. */
export function calibrate(weights: readonly number[], evidence: readonly number[]): number {
  const sum = evidence.reduce((sum, value, index) => sum + value * weights[index]!, weights[EVIDENCE]!);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

function logit(probability: number): number {
  const p = Math.min(0.99, Math.max(0.01, probability));
  return Math.log(p / (1 - p));
}
