import type { ClaimPart, Part } from '../query/claim-parts.ts';
import type { Segment } from '../query/segments.ts';
import type { MarkedBlock } from '../query/show.ts';
import { printable } from './printable.ts';
import type { Colours, Screen } from './screen.ts';
import { wrap } from './wrap.ts';

/** How the words of each part are painted; the brackets say it too, for those who see no colours. */
const PAINT = {
  speaker: 'cyan',
  cue: 'yellow',
  content: 'green',
  addressee: 'magenta',
  via: 'blue',
  about: 'underline',
  place: 'underline',
} as const satisfies Record<Part, keyof Colours>;

/** A space at which no line breaks, so that a label keeps to its words. */
const TIED = '\u00a0';

/** What stands before the words of a part, e.g. `speaker` or with the claim's number `2 speaker`. */
export type Label = (part: ClaimPart) => string;

/**
 * Blocks with the words of claims in brackets:
 *
 *   [speaker: Vera] [cue: said] [content: that [about: Omar] left].
 */
export function markedText(screen: Screen, blocks: readonly MarkedBlock[], label: Label): string {
  const texts = blocks.map((block) => block.segments.map((segment) => marked(segment, label, screen.colours)).join(''));
  return texts
    .map((text) => (screen.width ? wrap(text, screen.width).join('\n') : text))
    .join('\n\n')
    .replaceAll(TIED, ' ');
}

function marked({ text, span_start, parts }: Segment, label: Label, colours: Colours): string {
  const end = span_start + Array.from(text).length;
  const opening = parts
    .filter((part) => part.span_start === span_start)
    .map((part) => `[${label(part)}: `.replaceAll(' ', TIED));
  const closing = parts.filter((part) => part.span_end === end).map(() => ']');
  const innermost = parts.at(-1);
  const words = innermost ? colours[PAINT[innermost.part]](printable(text)) : printable(text);
  return opening.map(colours.dim).join('') + words + closing.map(colours.dim).join('');
}
