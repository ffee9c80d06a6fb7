import type { Link, Span } from '../model.ts';
import type { BlockKind } from '../ontology.ts';

/** Where in a passage the words of a source line begin. */
interface LineStart {
  readonly at: number;
  readonly line: number;
}

/**
 * A block on its way: what stands between two blank lines, whatever the format. The readers of the formats make
 * passages of the kinds heading, paragraph, quote and caption; the title and the datelines are found among them.
 * Spans count from the start of `text`, which neither begins nor ends with white space.
 */
export interface Passage {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** True for what an image says of itself. Only an image may have an empty text. */
  readonly image: boolean;
  readonly text: string;
  /** In order, the first at 0. */
  readonly lines: readonly LineStart[];
  readonly links: readonly Link[];
  /** Stretches in bold or italics, in order of their ends. */
  readonly emphases: readonly Span[];
  /** True where it stands on the line of the passage before, as the story does after "LONDON (AP) —". */
  readonly runsOn: boolean;
}

/** The source line on which a passage begins. */
export function firstLine(passage: Passage): number {
  return passage.lines[0]!.line;
}

/** The words of each source line. */
export function linesOf(passage: Passage): string[] {
  return passage.lines.map(({ at }, index) => passage.text.slice(at, passage.lines[index + 1]?.at).trim());
}

/** The part of a passage between two offsets, without the white space around it, or null where nothing is left. */
export function slicePassage(passage: Passage, from: number, to = passage.text.length): Passage | null {
  const words = passage.text.slice(from, to);
  const text = words.trim();
  if (text === '') return null;
  const start = from + words.indexOf(text);
  const end = start + text.length;
  const before = passage.lines.findLast(({ at }) => at <= start) ?? passage.lines[0]!;
  const within = passage.lines.filter(({ at }) => at > start && at < end);
  return {
    ...passage,
    text,
    lines: [{ at: 0, line: before.line }, ...within.map(({ at, line }) => ({ at: at - start, line }))],
    links: clip(passage.links, start, end),
    emphases: clip(passage.emphases, start, end),
  };
}

function clip<S extends Span>(spans: readonly S[], start: number, end: number): S[] {
  return spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
}
