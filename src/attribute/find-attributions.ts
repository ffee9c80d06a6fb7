import { FLOOR } from '../confidence.ts';
import type { Annotated } from '../model.ts';
import { overlapping } from '../spans.ts';
import type { Attribution } from './attribution.ts';
import { findLearned } from './find-learned.ts';
import { type Frame, findFrames } from './frame.ts';
import { findLabels, findSignatures } from './labels.ts';
import { type LearnedModel, shippedModel } from './learned-model.ts';
import { mended } from './mended.ts';
import { joinSpeech } from './speech.ts';
import { isNameOnly } from './whole-names.ts';

/**
 * Attributions in the order of the text: those of the learned model that reach the floor; speech that is labelled
 * ("ROTH: …") or signed (“…” ― Roth), which is read by rule; and speech that goes on over sentences and paragraphs
 * without a cue of its own.
 */
export function findAttributions(annotated: Annotated, model: LearnedModel = shippedModel()): Attribution[] {
  const labels = findLabels(annotated);
  const byRule = [...labels, ...findSignatures(annotated)].sort((a, b) => a.cue.start - b.cue.start);
  const taken = [...labels.map(({ speech }) => speech), ...byRule.map(({ cue }) => cue)].sort(
    (a, b) => a.start - b.start,
  );
  const learned = findLearned(annotated, model)
    .filter(({ confidence, cue }) => confidence >= FLOOR && !isNameOnly(annotated, cue))
    .filter(({ cue }) => overlapping(taken, { start: cue.start, end: cue.start + 1 }).length === 0)
    .map((attribution) => mended(annotated, attribution));
  const found = [...byRule, ...learned].sort((a, b) => a.cue.start - b.cue.start);
  return joinSpeech(withFrames(findFrames(annotated), found));
}

/** Each frame with the attributions whose cues stand in it. */
function withFrames(frames: readonly Frame[], found: readonly Attribution[]) {
  let next = 0;
  return frames.map((frame) => {
    const from = next;
    const end = frame.units.at(-1)!.end;
    while (next < found.length && found[next]!.cue.start < end) next++;
    return { frame, attributions: found.slice(from, next) };
  });
}
