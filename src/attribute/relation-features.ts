import type { Anchor } from '../tagger/anchored.ts';
import { type WordRows, zeroRows } from '../tagger/row-sums.ts';
import { distanceStep } from './place-features.ts';
import { COUNTED, type Scene } from './scene.ts';

const STEPS = 12;
/** Small counts, each for words before the cue and words behind it. */
const GROUPS = 8;
const GROUP_SIZE = 8;
const JOINT_SIZE = 32;
const JOINT_START = 2 * (STEPS + GROUPS * GROUP_SIZE);
const PER_WORD = 1 + GROUPS + 1;
/** Rows of the table of relations. */
export const RELATION_ROWS = JOINT_START + 2 * JOINT_SIZE;

const [COMMA, MARK, VERB, CUE, JOINT, THAT, CLAUSE, DASH] = (
  ['comma', 'mark', 'verb', 'cue', 'joint', 'that', 'clause', 'dash'] as const
).map((counted) => COUNTED.indexOf(counted)) as [number, number, number, number, number, number, number, number];

/** How each word around a cue lies to it: on which side, how far, and what stands between the two. */
export function relationFeatures({ counts, quote, sentence }: Scene, { first, last, from, to }: Anchor): WordRows {
  const rows = zeroRows((to - from) * PER_WORD);
  const cueQuote = quote[first]!;
  let at = 0;
  for (let t = from; t < to; t++) {
    const before = t < first ? 1 : 0;
    const low = before ? t + 1 : last;
    const high = Math.max(low, before ? first : t);
    const quoted = quote[t]! >= 0 ? 1 : 0;
    const marks = between(counts, MARK, low, high);
    const sentences = Math.min(3, Math.abs(sentence[t]! - sentence[first]!));
    rows[at] = before * STEPS + distanceStep(Math.max(0, before ? first - t : t - last + 1));
    rows[at + 1] = between(counts, COMMA, low, high);
    rows[at + 2] = 2 * marks + quoted;
    rows[at + 3] = between(counts, VERB, low, high);
    rows[at + 4] = between(counts, CUE, low, high);
    rows[at + 5] = between(counts, JOINT, low, high) + (between(counts, THAT, low, high) > 0 ? 4 : 0);
    rows[at + 6] = between(counts, CLAUSE, low, high);
    rows[at + 7] = sentences + (between(counts, DASH, low, high) > 0 ? 4 : 0);
    rows[at + 8] = quoted + (quoted && cueQuote === quote[t] ? 2 : 0) + (cueQuote >= 0 ? 4 : 0);
    for (let group = 0; group < GROUPS; group++) rows[at + 1 + group]! += 2 * STEPS + (2 * group + before) * GROUP_SIZE;
    rows[at + 9] = JOINT_START + before * JOINT_SIZE + sentences * 8 + quoted + 2 * marks;
    at += PER_WORD;
  }
  return { rows, perWord: PER_WORD };
}

/** How many stand from word `low` up to word `high`; 3 stands for more too. */
function between(counts: Int32Array, counted: number, low: number, high: number): number {
  return Math.min(3, counts[high * COUNTED.length + counted]! - counts[low * COUNTED.length + counted]!);
}
