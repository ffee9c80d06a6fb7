import type { Stretch } from './drawn-readings.ts';
import type { LikelyCue } from './learned-cues.ts';
import { overlapOf, type Reading, sizeOf } from './role-readings.ts';

/** A likely cue with the surest reading of what is around it. */
export interface Candidate {
  readonly cue: LikelyCue;
  readonly reading: Reading;
}

/** Candidates so many places away are looked at. */
const NEIGHBOURS = 8;

/**
 * How a candidate gets on with those around it, as numbers from 0 to 1: how likely a neighbour says the very words in
 * which its cue stands; how much a likelier one has of the same content; whether its source stands in what another says;
 * how likely a neighbour reports inside its content.
 */
export function rivalryOf(candidates: readonly Candidate[], index: number): number[] {
  const { cue, reading } = candidates[index]!;
  let [within, doubled, borrowed, holds] = [0, 0, 0, 0];
  const last = Math.min(candidates.length, index + NEIGHBOURS + 1);
  for (let other = Math.max(0, index - NEIGHBOURS); other < last; other++) {
    if (other === index) continue;
    const { cue: rival, reading: theirs } = candidates[other]!;
    if (isIn(cue, theirs.contents)) within = Math.max(within, rival.probability);
    if (isIn(rival, reading.contents)) holds = Math.max(holds, rival.probability);
    if (reading.source && isIn(reading.source, theirs.contents)) borrowed = 1;
    if (rival.probability > cue.probability) doubled = Math.max(doubled, likeness(reading.contents, theirs.contents));
  }
  return [within, doubled, borrowed, holds];
}

function isIn(stretch: Stretch, contents: readonly Stretch[]): boolean {
  return contents.some(({ first, last }) => first <= stretch.first && stretch.first < last);
}

/** Jaccard index of the words. */
function likeness(a: readonly Stretch[], b: readonly Stretch[]): number {
  const shared = overlapOf(a, b);
  return shared / (sizeOf(a) + sizeOf(b) - shared);
}
