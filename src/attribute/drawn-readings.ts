import type { DrawnPaths } from '../tagger/draw-paths.ts';
import { ROLE_OF_STATE, ROLES } from './chains.ts';

const SOURCE = ROLES.indexOf('source');
const CONTENT = ROLES.indexOf('content');

/** A stretch of token indices, half-open. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** One way to read the words around a cue, with how often it was drawn. */
export interface DrawnReading {
  readonly source: Stretch | null;
  readonly contents: readonly Stretch[];
  readonly times: number;
}

/** What paths through the role chain say of the words from `from` on; several may say the same. */
export function readingsOf(drawn: DrawnPaths, { from, to }: { from: number; to: number }): DrawnReading[] {
  const readings: DrawnReading[] = [];
  for (let index = 0; index < drawn.size; index++)
    readings.push(readingIn(drawn.states, index * (to - from), (index + 1) * (to - from), from, drawn.times[index]!));
  return readings;
}

/** What the states from `start` up to `end` say, of which the first is of word `from`. */
function readingIn(states: Uint8Array, start: number, end: number, from: number, times: number): DrawnReading {
  let source: Stretch | null = null;
  const contents: Stretch[] = [];
  for (let t = start; t < end; t++) {
    const role = ROLE_OF_STATE[states[t]!]!;
    if (role !== SOURCE && role !== CONTENT) continue;
    const first = from + t - start;
    while (t + 1 < end && ROLE_OF_STATE[states[t + 1]!] === role) t++;
    const stretch = { first, last: from + t + 1 - start };
    if (role === SOURCE) source ??= stretch;
    else contents.push(stretch);
  }
  return { source, contents, times };
}
