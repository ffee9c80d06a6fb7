import type { ClaimPart } from './claim-parts.ts';
import { type Passage, wordsOf } from './passage.ts';

/** A run of text in which the same words of the same claims go on; without any, `parts` is empty. */
export interface Segment {
  readonly text: string;
  readonly span_start: number;
  /** The claims' words that this run belongs to, outermost first. */
  readonly parts: readonly ClaimPart[];
}

/**
 * The text from `start` to `end`, cut wherever one of `parts` begins or ends; these are in order of their beginnings. The
 * segments' texts join to the whole.
 */
export function segments(text: Passage, start: number, end: number, parts: readonly ClaimPart[]): Segment[] {
  const inside = parts.filter((part) => part.span_start < end && part.span_end > start);
  const cuts = inside.flatMap((part) => [part.span_start, part.span_end]).filter((at) => at > start && at < end);
  const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  // Those that go on are carried from run to run: an article of a book's length is one block at times.
  let open: readonly ClaimPart[] = [];
  let next = 0;
  return edges.slice(1).map((to, at) => {
    const from = edges[at]!;
    const begun = next;
    while (next < inside.length && inside[next]!.span_start <= from) next++;
    open = [...open, ...inside.slice(begun, next)].filter((part) => part.span_end > from);
    return { text: wordsOf(text, from, to), span_start: from, parts: open };
  });
}
