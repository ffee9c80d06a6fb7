import type { Annotated } from '../model.ts';
import { BLOCK_KINDS, type BlockKind } from '../ontology.ts';
import { type WordRows, zeroRows } from '../tagger/row-sums.ts';
import { indexOver, type Scene } from './scene.ts';

/** Groups of features in the order of their rows, with how many values each takes. */
const GROUPS = {
  quote: 4, // outside, its first word, its last, within
  quoteLength: 12,
  quoteBalance: 4,
  blockKind: BLOCK_KINDS.length,
  blockIndex: 4,
  fromSentenceStart: 12,
  fromSentenceEnd: 12,
  sentenceLength: 12,
  opensBlock: 2,
  name: 9,
  phrase: 5,
  glued: 2,
} as const;
type Group = keyof typeof GROUPS;

const OFFSET = {} as Record<Group, number>;
let rows = 0;
for (const [group, size] of Object.entries(GROUPS)) {
  OFFSET[group as Group] = rows; // the keys are those of GROUPS
  rows += size;
}
/** Rows of the table of place features. */
export const PLACE_ROWS = rows;
const BLOCK_KIND_INDEX = new Map<BlockKind, number>(BLOCK_KINDS.map((kind, index) => [kind, index]));
const NAME_KINDS = ['person', 'organisation', 'place', 'unknown'] as const;

/** Distances as they matter: exact when near, coarse when far. Twelve steps. */
export function distanceStep(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  if (distance <= 20) return 8;
  if (distance <= 30) return 9;
  return distance <= 45 ? 10 : 11;
}

/** What a word is by where it stands: rows of the place table, the same number for every word. */
export function placeFeatures(scene: Scene): WordRows {
  const { annotated, sentence, block, quote } = scene;
  const { tokens, sentences, document } = annotated;
  const names = namesOf(annotated);
  const perWord = Object.keys(GROUPS).length;
  const found = zeroRows(tokens.length * perWord);
  let at = 0;
  for (let t = 0; t < tokens.length; t++) {
    const { first, last } = sentences[sentence[t]!]!;
    const q = quote[t]!;
    const begins = q >= 0 && (t === 0 || quote[t - 1] !== q);
    const ends = q >= 0 && (t === tokens.length - 1 || quote[t + 1] !== q);
    const whole = q < 0 ? undefined : annotated.quotes[q];
    found[at++] = OFFSET.quote + (q < 0 ? 0 : begins ? 1 : ends ? 2 : 3);
    found[at++] = OFFSET.quoteLength + (whole ? distanceStep(Math.round((whole.end - whole.start) / 12)) : 0);
    found[at++] = OFFSET.quoteBalance + (whole ? (whole.balanced ? 1 : 0) + (whole.continues ? 2 : 0) : 0);
    found[at++] = OFFSET.blockKind + BLOCK_KIND_INDEX.get(document.blocks[block[t]!]!.kind)!;
    found[at++] = OFFSET.blockIndex + Math.min(block[t]!, 3);
    found[at++] = OFFSET.fromSentenceStart + distanceStep(t - first);
    found[at++] = OFFSET.fromSentenceEnd + distanceStep(last - 1 - t);
    found[at++] = OFFSET.sentenceLength + distanceStep((last - first) >> 1);
    found[at++] = OFFSET.opensBlock + (t === 0 || block[t - 1] !== block[t] ? 1 : 0);
    found[at++] = OFFSET.name + names[t]!;
    found[at++] = OFFSET.phrase + scene.phrase[t]!;
    found[at++] = OFFSET.glued + (t > 0 && tokens[t - 1]!.end === tokens[t]!.start ? 1 : 0);
  }
  return { rows: found, perWord };
}

/** 0 outside names; for each kind of name one number for its first word and one for the rest. */
function namesOf({ tokens, names }: Annotated): Uint8Array {
  const found = new Uint8Array(tokens.length);
  const nameOf = indexOver(tokens, names);
  for (let t = 0; t < tokens.length; t++) {
    const name = nameOf[t]! < 0 ? undefined : names[nameOf[t]!]!;
    if (name) found[t] = 1 + 2 * NAME_KINDS.indexOf(name.kind) + (name.start < tokens[t]!.start ? 1 : 0);
  }
  return found;
}
