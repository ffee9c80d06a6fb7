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
export function readingsOf(drawn: DrawnPaths, { from, to }: { readonly from: number; readonly to: number }) {
  const readings: DrawnReading[] = [];
  for (let index = 0; index < drawn.size; index++) {
    const states = drawn.states.subarray(index * (to - from), (index + 1) * (to - from));
    const [source = null] = stretches(states, from, SOURCE);
    readings.push({ source, contents: stretches(states, from, CONTENT), times: drawn.times[index]! });
  }
  return readings;
}

/** Where states, of which the first is of word `from`, are of one role. */
function stretches(states: Uint8Array, from: number, role: number): Stretch[] {
  const found: Stretch[] = [];
  for (let t = 0; t < states.length; t++) {
    if (ROLE_OF_STATE[states[t]!] !== role) continue;
    const first = t;
    while (t + 1 < states.length && ROLE_OF_STATE[states[t + 1]!] === role) t++;
    found.push({ first: from + first, last: from + t + 1 });
  }
  return found;
}
