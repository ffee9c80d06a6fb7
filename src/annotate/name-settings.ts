import { readName } from '../known-names.ts';
import type { Document, Sentence, Token } from '../model.ts';
import { BLOCK_KINDS, type BlockKind } from '../ontology.ts';
import { type WordRows, zeroRows } from '../tagger/row-sums.ts';
import { titleLength } from '../titles.ts';
import { EVIDENCE, type Evidence, evidenceKey, evidenceOf } from './name-evidence.ts';
import { classOf, KNOWN_CLASSES, type KnownClass } from './name-features.ts';
import { mannerOf } from './name-manner.ts';
import { knownLength, nameOf } from './name-runs.ts';
import type { Sight } from './name-sight.ts';
import { TOPICS, topicsOf } from './name-topics.ts';
import { isCapital } from './name-words.ts';

/** Each two kinds of evidence are told together: half the rows, and what they say in common. */
const EVIDENCE_PAIRS = pairsOf(Object.values(EVIDENCE));

/** Groups of features in the order of their rows, with how many values each takes. */
const GROUPS = {
  blank: 2,
  manner: 3, // plain, most words with capitals, all in capitals
  blockKind: BLOCK_KINDS.length,
  start: 4, // within, first of its sentence, behind an opening mark, second
  known: 1 + 4 * KNOWN_CLASSES.length, // in no known name; its first word, inside, its last, all of it
  title: 4, // none, in a title, behind one, before one
  glued: 4, // to what is before, to what is behind
  articleTopic: 1 + TOPICS.length,
  sentenceTopic: 1 + TOPICS.length,
  ...(Object.fromEntries(EVIDENCE_PAIRS.map((_, pair) => [`evidence${pair}`, 4])) as Record<string, number>),
};

const OFFSET: Record<string, number> = {};
let rows = 0;
for (const [group, size] of Object.entries(GROUPS)) {
  OFFSET[group] = rows;
  rows += size;
}

function pairsOf(bits: readonly number[]): [number, number][] {
  return bits.flatMap((bit, index): [number, number][] => (index % 2 === 0 ? [[bit, bits[index + 1] ?? 0]] : []));
}

/** Rows of the table of these features. */
export const SETTING_ROWS = rows;
const BLOCK_KIND_INDEX = new Map<BlockKind, number>(BLOCK_KINDS.map((kind, index) => [kind, index]));
const EVIDENCE_OFFSETS = EVIDENCE_PAIRS.map((_, pair) => OFFSET[`evidence${pair}`]!);

/** What a word is by where it stands: rows of the table, the same number for every word that is looked at. */
export function settingsOf(
  { text, blocks }: Document,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  sight: Sight,
): WordRows {
  const manners = sentences.map(({ first, last }) => mannerOf(tokens.slice(first, last)));
  const evidence = evidenceOf(tokens, sentences, (index) => manners[index] !== 0);
  const perWord = Object.keys(GROUPS).length;
  const found = zeroRows(sight.at.length * perWord);
  const lists = listMarks(text, tokens, sentences);
  const topics = topicsOf(tokens, sentences);
  let sentence = 0;
  let at = 0;
  for (const t of sight.at) {
    const blank = t < 0;
    if (!blank) while (sentences[sentence]!.last <= t) sentence++;
    const { first, last, block } = sentences[sentence]!;
    const token = blank ? undefined : tokens[t]!;
    found[at++] = OFFSET.blank! + (blank ? 1 : 0);
    found[at++] = OFFSET.manner! + (blank ? 0 : manners[sentence]!);
    found[at++] = OFFSET.blockKind! + (blank ? 0 : BLOCK_KIND_INDEX.get(blocks[block]!.kind)!);
    found[at++] = OFFSET.start! + (blank ? 0 : startOf(tokens, t, first));
    found[at++] = OFFSET.known! + (blank ? 0 : lists.known[t]!);
    found[at++] = OFFSET.title! + (blank ? 0 : lists.title[t]!);
    const gluedLeft = token && t > first && tokens[t - 1]!.end === token.start ? 1 : 0;
    const gluedRight = token && t + 1 < last && tokens[t + 1]!.start === token.end ? 2 : 0;
    found[at++] = OFFSET.glued! + gluedLeft + gluedRight;
    found[at++] = OFFSET.articleTopic! + (blank ? 0 : topics.article);
    found[at++] = OFFSET.sentenceTopic! + (blank ? 0 : topics.sentences[sentence]!);
    const bits = token ? bitsOf(token, evidence) : 0;
    for (let index = 0; index < EVIDENCE_PAIRS.length; index++) {
      const [one, other] = EVIDENCE_PAIRS[index]!;
      found[at++] = EVIDENCE_OFFSETS[index]! + (bits & one ? 1 : 0) + (bits & other ? 2 : 0);
    }
  }
  return { rows: found, perWord };
}

function bitsOf(token: Token, evidence: Evidence): number {
  const { text, lower } = token;
  if (text === lower) return 0;
  return (evidence.get(evidenceKey.of(token)) ?? 0) | ((evidence.get(lower) ?? 0) & EVIDENCE.small);
}

function startOf(tokens: readonly Token[], t: number, first: number): number {
  if (t === first) return 1;
  if (/^[“"‘'«(:—–•-]+$/.test(tokens[t - 1]!.text)) return 2;
  return t === first + 1 ? 3 : 0;
}

interface ListMarks {
  readonly known: Uint8Array;
  readonly title: Uint8Array;
}

/** Known names, the longest from each place on, and titles. */
function listMarks(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): ListMarks {
  const known = new Uint8Array(tokens.length);
  const title = new Uint8Array(tokens.length);
  for (const { first, last } of sentences) {
    const words = tokens.slice(first, last);
    for (let t = 0; t < words.length; ) {
      const length = isCapital(words[t]!.text) ? knownLength(text, words, t) : 0;
      if (length > 0) markKnown(known, first + t, length, classOfName(text, words, t, length));
      t += Math.max(1, length);
    }
    for (let t = 0; t < words.length; ) {
      const length = titleLength(words, t);
      if (length > 0) {
        if (t > 0 && title[first + t - 1] === 0) title[first + t - 1] = 3;
        title.fill(1, first + t, first + t + length);
        if (t + length < words.length) title[first + t + length] = 2;
      }
      t += Math.max(1, length);
    }
  }
  return { known, title };
}

function classOfName(text: string, words: readonly Token[], at: number, length: number): KnownClass {
  return classOf(readName(nameOf(text, words, at, length))[0]!);
}

function markKnown(known: Uint8Array, first: number, length: number, kind: KnownClass): void {
  const row = 1 + 4 * KNOWN_CLASSES.indexOf(kind);
  if (length === 1) known[first] = row + 3;
  else {
    known.fill(row + 1, first, first + length);
    known[first] = row;
    known[first + length - 1] = row + 2;
  }
}
