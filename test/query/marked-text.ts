import type { Span } from '../../src/model.ts';

/** A stretch of text with a tag, as `{tag:the words}` has it. */
export interface Mark extends Span {
  readonly tag: string;
}

/** The text without its marks, which nest; in reading order, the longer of two that begin together first. */
export function stripMarks(marked: string): { text: string; marks: Mark[] } {
  const open: { tags: string; start: number }[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (const [piece] of marked.matchAll(/\{[^:{}]+:|\}|[^{}]+/g)) {
    if (piece.startsWith('{')) open.push({ tags: piece.slice(1, -1), start: text.length });
    else if (piece === '}') marks.push(...closed(open.pop()!, text.length));
    else text += piece;
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function closed({ tags, start }: { tags: string; start: number }, end: number): Mark[] {
  return tags.split(',').map((tag) => ({ tag, start, end }));
}
