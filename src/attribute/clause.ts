import type { Cue } from './cues.ts';
import type { Unit } from './frame.ts';
import type { Range } from './noun-phrase.ts';

/** What a cue says, as unit ranges, with how sure the pattern is. */
export interface Content {
  readonly ranges: readonly Range[];
  readonly confidence: number;
}

/** A cue with its surroundings, in which its content is looked for. */
export interface Clause {
  readonly units: readonly Unit[];
  readonly cue: Cue;
  /** Where the words of the source begin and end, if they stand after the cue (inversion) or before it. */
  readonly source: Range | undefined;
  /** Unit index at which the next cue's own clause begins. */
  readonly limit: number;
}

export function hasClause(units: readonly Unit[], { first, last }: Range): boolean {
  return units
    .slice(first, last)
    .some(({ pos, quote, text }) => /^(?:VERB|AUX)$/.test(pos) || (quote !== null && /\s\S+\s/.test(text)));
}

/** A range without the stop, commas and conjunctions at its edges; undefined where nothing is left. */
export function trim(units: readonly Unit[], from: number, to: number): Range | undefined {
  let first = from;
  let last = to;
  const isEdge = (unit: Unit): boolean => unit.quote === null && /^[.,;:!?—–-]+$/.test(unit.text);
  while (first < last && (isEdge(units[first]!) || (first === 0 && /^(?:and|but|so|still)$/.test(units[first]!.lower))))
    first++;
  while (last > first && (isEdge(units[last - 1]!) || /^(?:and|but)$/.test(units[last - 1]!.lower))) last--;
  return first < last ? { first, last } : undefined;
}
