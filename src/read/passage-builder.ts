import type { Link, Span } from '../model.ts';
import type { Passage } from './passage.ts';

/** White space of any kind, except the zero-width U+FEFF, which JavaScript counts in. */
const SPACES = /[^\S\uFEFF]+/g;
const BARE_URL = /https?:\/\/[^\s<>"“”]+/g;
const CLOSING_MARKS = new Set(".,;:!?'’)]*_");

/**
 * Collects the words of one passage. Runs of white space become one space, none stands at either end or beside a line
 * break; a gap is written only when words follow it, so that spans begin and end with words.
 */
export class PassageBuilder {
  #pieces: string[] = [];
  #length = 0;
  #gap: '' | ' ' | '\n' = '';
  #visible = false;
  #lines: { at: number; line: number }[] = [];
  #links: Link[] = [];
  #emphases: Span[] = [];
  /** Spans that were begun and have no words yet. */
  #begun: { start: number }[] = [];

  /** Adds words that begin on a source line; those after a line break stand on the next one, `lastLine` at most. */
  write(words: string, line: number, lastLine = Number.POSITIVE_INFINITY): void {
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) this.space();
      this.#writeLine(part.replace(SPACES, ' '), Math.min(line + index, lastLine));
    }
  }

  /** White space between what is before and what comes. */
  space(): void {
    this.#gap ||= ' ';
  }

  /** A line break that the reader sees. */
  break(): void {
    this.#gap = '\n';
  }

  /** Begins a link at the next word; what it returns ends it behind the last one. Without a url it is no link. */
  beginLink(url: string): () => void {
    const end = this.#begin();
    return () => {
      const span = end();
      if (span && url !== '') this.#links.push({ ...span, url });
    };
  }

  /** As `beginLink`, for bold and italics. */
  beginEmphasis(): () => void {
    const end = this.#begin();
    return () => {
      const span = end();
      if (span) this.#emphases.push(span);
    };
  }

  /** The passage, or null where nothing was written that shows. The builder is empty afterwards. */
  finish(kind: Passage['kind'], level = 0): Passage | null {
    const text = this.#pieces.join('');
    const passage: Passage = {
      kind,
      level,
      image: false,
      text,
      lines: this.#lines,
      links: withBareUrls(text, this.#links),
      emphases: this.#emphases,
      runsOn: false,
    };
    const visible = this.#visible;
    this.#reset();
    return visible ? passage : null;
  }

  #begin(): () => Span | null {
    const span = { start: -1 };
    this.#begun.push(span);
    return () => (span.start < 0 || span.start >= this.#length ? null : { start: span.start, end: this.#length });
  }

  #writeLine(words: string, line: number): void {
    if (words.startsWith(' ')) this.space();
    const text = words.replace(/^ | $/g, '');
    if (text === '') return;
    this.#append(text, line);
    if (words.endsWith(' ')) this.space();
  }

  #append(text: string, line: number): void {
    const gap = this.#length === 0 ? '' : this.#gap;
    const at = this.#length + gap.length;
    for (const span of this.#begun) span.start = at;
    this.#begun = [];
    if (line > (this.#lines.at(-1)?.line ?? 0)) this.#lines.push({ at, line });
    this.#pieces.push(gap, text);
    this.#length = at + text.length;
    this.#gap = '';
    this.#visible ||= /[^\s\p{Cc}\p{Cf}]/u.test(text);
  }

  #reset(): void {
    this.#pieces = [];
    this.#length = 0;
    this.#gap = '';
    this.#visible = false;
    this.#lines = [];
    this.#links = [];
    this.#emphases = [];
    this.#begun = [];
  }
}

/** A url that is written out is a link, in plain text too. Links are in order and do not overlap, before and after. */
function withBareUrls(text: string, links: readonly Link[]): readonly Link[] {
  if (!text.includes('://')) return links;
  const all: Link[] = [];
  let next = 0;
  for (const { 0: match, index: start } of text.matchAll(BARE_URL)) {
    const url = withoutClosingMarks(match);
    while (next < links.length && links[next]!.end <= start) all.push(links[next++]!);
    if (next === links.length || links[next]!.start >= start + url.length)
      all.push({ url, start, end: start + url.length });
  }
  return [...all, ...links.slice(next)];
}

/** "https://example.org/a)." is followed by marks of the sentence. */
function withoutClosingMarks(url: string): string {
  let end = url.length;
  while (CLOSING_MARKS.has(url[end - 1]!)) end--;
  return url.slice(0, end);
}
