import { type Anchor, lookAround } from '../tagger/anchored.ts';
import { type Forward, type Numbers, sumForward } from '../tagger/crf.ts';
import { drawPaths } from '../tagger/draw-paths.ts';
import { introducedQuotes } from './block-quotes.ts';
import { CONTENT_LABELS, ROLE_LABELS } from './chains.ts';
import { readingsOf } from './drawn-readings.ts';
import type { LikelyCue } from './learned-cues.ts';
import type { Reader } from './learned-reading.ts';
import { possibleReadings } from './possible-readings.ts';
import { relationFeatures } from './relation-features.ts';
import { type Reading, surestReading } from './role-readings.ts';
import type { Scene } from './scene.ts';

/**
 * Words on either side of a cue among which its source and content are looked for: its own block, so far, and the block
 * quotes that it introduces.
 */
const FARTHEST = 80;

/** Where the source and the content of a cue are looked for. */
export function windowAround(scene: Scene, cue: { readonly first: number; readonly last: number }): Anchor {
  const { block } = scene;
  const { first, last } = cue;
  let from = first;
  let to = last;
  while (from > 0 && first - from < FARTHEST && block[from - 1] === block[first]) from--;
  while (to < block.length && to - last < FARTHEST && block[to] === block[first]) to++;
  const quoted = introducedQuotes(scene, cue);
  return { first, last, from, to: quoted?.from === to ? quoted.to : to };
}

/** Makes the words of the cue itself part of nothing: no path through them is left but `none`. */
export function barCue(emissions: Numbers, { first, last, from }: Anchor): void {
  for (let t = first - from; t < last - from; t++)
    for (let label = 1; label < ROLE_LABELS; label++) emissions[t * ROLE_LABELS + label] = BARRED;
}
const BARRED = -60;

/** What stands in a block quote is said: the model has seen none, and is told so. */
function leanToQuotes(emissions: Float32Array, { block }: Scene, { first, from, to }: Anchor): void {
  // All that a window has of other blocks is block quotes, at its end.
  for (let t = to - 1; block[t] !== block[first]; t--)
    for (let label = CONTENT_LABELS; label < ROLE_LABELS; label++)
      emissions[(t - from) * ROLE_LABELS + label]! += LEANING;
}
const LEANING = 8;

/** How many readings are drawn of the roles around a cue. More find little more, and take their time. */
const DRAWS = 64;

/**
 * The source and the content of a cue; undefined where nothing can be its content, and where it leaves its block. Of
 * readings drawn by their probability that one is taken which most others agree with, among those that grammar allows:
 * the most probable single one is often a hair's breadth from others that together speak against it. What is drawn
 * depends on the article's words alone.
 */
export function rolesOf(reader: Reader, scene: Scene, cue: LikelyCue): Reading | undefined {
  const anchor = windowAround(scene, cue);
  const leaves = scene.block[cue.last - 1] !== scene.block[cue.first];
  const count = anchor.to - anchor.from;
  if (leaves || count === cue.last - cue.first) return undefined;
  const forward = sumReadings(reader, scene, anchor);
  if (Number.isNaN(forward.logSum)) return undefined;
  const drawn = readingsOf(drawPaths(reader.model.roleCrf, forward, count, DRAWS, count), anchor);
  return surestReading(possibleReadings(scene, cue, drawn));
}

function sumReadings({ model, encoded, projected }: Reader, scene: Scene, anchor: Anchor): Forward {
  const relations = relationFeatures(scene, anchor);
  const emissions = lookAround(model.roles, { encoded, projected }, anchor, relations);
  leanToQuotes(emissions, scene, anchor);
  barCue(emissions, anchor);
  return sumForward(model.roleCrf, emissions, anchor.to - anchor.from);
}
