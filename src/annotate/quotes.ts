import type { Document, Quote, Span } from '../model.ts';

/**
 * Quotations, marks included, the outermost only. Marks come curly, straight, doubled (''…''), as guillemets, or
 * single in the British way; a paragraph that opens a quotation without closing it either goes on in the next one,
 * which opens with a mark of its own, or has lost its closing mark.
 */
export function findQuotes(document: Document): Quote[] {
  const quotes: Quote[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'dateline') continue;
    const previous = quotes.at(-1);
    const found = pairMarks(document.text, block);
    const goesOn = previous !== undefined && !previous.balanced && opensWithMark(found[0], block);
    if (goesOn) {
      quotes[quotes.length - 1] = { ...previous, balanced: true };
      found[0] = { ...found[0]!, continues: true };
    }
    for (const quote of found) quotes.push(quote); // a spread of a whole block would overflow the stack
  }
  return quotes;
}

function opensWithMark(first: Quote | undefined, block: Span): boolean {
  return first?.start === block.start;
}

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly family: 'double' | 'single' | 'angle';
  readonly opens: boolean;
  readonly closes: boolean;
}

function pairMarks(text: string, block: Span): Quote[] {
  const quotes: Quote[] = [];
  let open: Mark | undefined;
  let inner: Mark | undefined;
  for (const mark of findMarks(text, block)) {
    if (!open) {
      if (mark.opens) open = mark;
    } else if (inner) {
      if (mark.family === inner.family && mark.closes) inner = undefined;
      else if (mark.family === open.family && mark.closes && !mark.opens) {
        quotes.push(quote(open.at, mark.at + mark.length));
        open = inner = undefined;
      }
    } else if (mark.family === open.family) {
      if (mark.closes) {
        quotes.push(quote(open.at, mark.at + mark.length));
        open = undefined;
      } else {
        // A second opening mark: the first quotation lost its end somewhere before.
        quotes.push({ start: open.at, end: trimmedEnd(text, open.at, mark.at), balanced: false, continues: false });
        open = mark;
      }
    } else if (mark.opens && !mark.closes) inner = mark;
  }
  if (open) quotes.push({ start: open.at, end: block.end, balanced: false, continues: false });
  return quotes.filter(({ start, end }) => end - start > 3);
}

function quote(start: number, end: number): Quote {
  return { start, end, balanced: true, continues: false };
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

const MARKS = /``|''|‘‘|’’|["“”„«»‘’']/g;
const SPACE_OR_OPENING = /[\s([{\-–—/“"„«‘]/u;
const SPACE_OR_CLOSING = /[\s)\]}\-–—.,;:!?…”"»’]/u;

function findMarks(text: string, block: Span): Mark[] {
  const marks: Mark[] = [];
  // Only the block is searched: an article whose rest has no mark would be walked to its end for every block.
  for (const match of text.slice(block.start, block.end).matchAll(MARKS)) {
    const at = block.start + match.index;
    const before = at === block.start ? ' ' : text[at - 1]!;
    const after = at + match[0].length >= block.end ? ' ' : text[at + match[0].length]!;
    const mark = readMark(match[0], {
      atStart: SPACE_OR_OPENING.test(before),
      atEnd: SPACE_OR_CLOSING.test(after),
      before,
      after,
    });
    if (mark) marks.push({ at, length: match[0].length, ...mark });
  }
  return withoutApostrophes(marks, text);
}

interface Surroundings {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly before: string;
  readonly after: string;
}

/** What a mark can be where it stands: “ opens, " opens before a word and closes after one, ’ is often an apostrophe. */
function readMark(
  mark: string,
  { atStart, atEnd, before, after }: Surroundings,
): Omit<Mark, 'at' | 'length'> | undefined {
  const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  switch (mark) {
    case '“':
    case '„':
    case '``':
    case '‘‘':
      return { family: 'double', opens: true, closes: false };
    case '”':
      return { family: 'double', opens: false, closes: true };
    case '«':
      return { family: 'angle', opens: true, closes: false };
    case '»':
      return { family: 'angle', opens: false, closes: true };
    case '"':
    case "''":
    case '’’':
      return {
        family: 'double',
        opens: atStart && !/\s/.test(after),
        closes: !(atStart && /\s/.test(before)) || /\s/.test(after),
      };
    case '‘':
      return inWord ? undefined : { family: 'single', opens: true, closes: false };
    default: // ’ and '
      if (inWord || !(atStart || atEnd)) return undefined;
      if (mark === "'" && atStart && !/\s/.test(after)) return { family: 'single', opens: true, closes: false };
      return atEnd ? { family: 'single', opens: false, closes: true } : undefined;
  }
}

const ENDS_SPEECH = /[.,!?…;:—]/;

/**
 * A single mark after a word may end a plural possessive ("the miners' strike") or begin a clipped word ("'90s").
 * It ends a quotation if punctuation stands before it, or if no such mark follows before the next opening one.
 */
function withoutApostrophes(marks: readonly Mark[], text: string): Mark[] {
  const kept: Mark[] = [];
  // Seen from the end: what single closing marks stand between here and the next opening one.
  let closes = false;
  let closesSpeech = false;
  for (const mark of [...marks].reverse()) {
    if (mark.family !== 'single') kept.push(mark);
    else if (mark.opens) {
      if (closes) kept.push(mark);
      closes = closesSpeech = false;
    } else {
      const endsSpeech = ENDS_SPEECH.test(text[mark.at - 1]!);
      if (endsSpeech || text[mark.at - 1] !== 's' || !closesSpeech) kept.push(mark);
      closes = true;
      closesSpeech ||= endsSpeech;
    }
  }
  return kept.reverse();
}
