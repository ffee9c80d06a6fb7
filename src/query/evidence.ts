import type { Kysely } from 'kysely';
import type { BlockKind } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { claimParts, type Part } from './claim-parts.ts';
import { type Passage, passage, type Stretch, wordsOf } from './passage.ts';
import { type Sentence, sentenceAround, sentencesOf } from './sentence-around.ts';

/** Words that a row rests on, and where a reader finds them. */
export interface EvidenceRow extends Stretch {
  /** What the words are in the claim; null where the evidence of a bare stretch was asked for. */
  readonly part: Part | null;
  readonly text: string;
  /** Who or which place is meant, where the words name one. */
  readonly means: string | null;
  readonly sentence: string;
  /** The paragraph, caption or heading; several, blank lines between, where the words go on over its end. */
  readonly block: string;
  readonly block_kind: BlockKind;
  readonly source_path: string;
  /** Line of the file on which the block begins. */
  readonly source_line: number;
}

interface Words extends Stretch {
  readonly part: Part | null;
  readonly means: string | null;
}

/**
 * The words under a claim, given by its id, or under a stretch of an article, e.g. a row of `mentions_full` or
 * `positions`. In reading order; empty where there is no such claim or text.
 */
export async function evidence(db: Kysely<Database>, of: number | Stretch): Promise<EvidenceRow[]> {
  const words: Words[] =
    typeof of === 'number' ? await claimParts(db, { claim: of }) : [{ ...of, part: null, means: null }];
  const around = await passage(db, hull(words));
  if (!around) return [];
  const known = new Map<number, Surroundings>();
  return words.map((stretch) => row(around, stretch, known));
}

/** From the first of the words to the last. */
export function hull(words: readonly Stretch[]): Stretch {
  return {
    article_id: words[0]?.article_id ?? 0,
    span_start: Math.min(...words.map((stretch) => stretch.span_start)),
    span_end: Math.max(...words.map((stretch) => stretch.span_end)),
  };
}

/** The blocks over which words reach, as one text; mostly it is the same one for all words of a claim. */
interface Surroundings {
  readonly first: Passage['blocks'][number];
  readonly end: number;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** A sentence is not stored: it is what `sentenceAround` finds in the block. */
function row(
  around: Passage,
  { part, means, article_id, span_start, span_end }: Words,
  known: Map<number, Surroundings>,
): EvidenceRow {
  const { first, text: block, sentences } = surroundingsOf(around, span_start, span_end, known);
  const text = wordsOf(around, span_start, span_end);
  const at = wordsOf(around, first.span_start, span_start).length;
  return {
    part,
    text,
    means,
    sentence: sentenceAround(block, sentences, at, at + text.length),
    block,
    block_kind: first.kind,
    article_id,
    source_path: around.source_path,
    source_line: first.source_line,
    span_start,
    span_end,
  };
}

/** `known` are those that were asked for before, by their first block. */
function surroundingsOf(around: Passage, start: number, end: number, known: Map<number, Surroundings>): Surroundings {
  const blocks = around.blocks.filter((block) => block.span_start < end && block.span_end > start);
  const [first, last] = [blocks[0]!, blocks.at(-1)!]; // no words lie outside all blocks: `verify` holds the graph to it
  const before = known.get(first.ordinal);
  if (before?.end === last.span_end) return before;
  const text = wordsOf(around, first.span_start, last.span_end);
  const found = { first, end: last.span_end, text, sentences: sentencesOf(text) };
  known.set(first.ordinal, found);
  return found;
}
