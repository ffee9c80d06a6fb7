import { LINE_ATTRIBUTE } from './page.ts';

/** Elements with nothing to read in them, or nothing that the page's reader is told: what is typed in, played or drawn. */
const DROPPED = new Set(
  (
    'applet audio button canvas dialog embed frame frameset head iframe input link map math meta noframes noscript object ' +
    'option script select style svg template textarea title video'
  ).split(' '),
);
/** What the whole page stands in: read through, never hidden. */
const FRAME = new Set(['html', 'body']);
const VOID = new Set('area base br col hr img wbr'.split(' '));
/** Attributes by which an extractor judges, and those that are read afterwards. */
const KEPT = ['class', 'id', 'role', 'itemprop', 'rel', 'href', 'src', 'alt', 'lang', 'colspan', 'datetime'];
/** Characters of an attribute. Only a page that means harm has more, and a list of so many classes ends the stack. */
const LONGEST = 4000;
const INVISIBLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Writes a page anew, well-formed, and without what cannot be seen. Lines of the source are kept: see `text`. */
export class BodyWriter {
  readonly #pieces: string[] = [];
  /** How many elements are open within the outermost one that has nothing to read in it, itself included. */
  #dropped = 0;
  /** The same for what cannot be seen. */
  #invisible = 0;
  /** Where pieces begin and end that cannot be seen. */
  readonly #veiled: { start: number; end: number }[] = [];
  /** Letters in paragraphs: menus, which are long too, have none. */
  readonly #letters = { seen: 0, veiled: 0 };
  #paragraphs = 0;
  /** The line on which a reader of what was written so far would believe to be. */
  #line = 1;

  get isHidden(): boolean {
    return this.#dropped > 0 || this.#invisible > 0;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (FRAME.has(name)) return;
    if (this.#dropped > 0 || DROPPED.has(name)) {
      this.#dropped++;
      return;
    }
    if (this.#invisible > 0 || isInvisible(attributes)) {
      if (this.#invisible++ === 0) this.#veiled.push({ start: this.#pieces.length, end: Number.POSITIVE_INFINITY });
    }
    if (name === 'p') this.#paragraphs++;
    this.#line = line;
    this.#pieces.push('<', name, ' ', LINE_ATTRIBUTE, '="', String(line), '"');
    for (const key of KEPT) {
      const value = attributes[key];
      // Pictures that are written out in a page say nothing.
      if (value === undefined || value.startsWith('data:')) continue;
      this.#pieces.push(' ', key, '="', escaped(value.slice(0, LONGEST)), '"');
    }
    this.#pieces.push('>');
  }

  /** Where lines were left out or broken within a tag, line breaks stand in for them. */
  text(words: string, line: number): void {
    if (this.#dropped > 0) return;
    if (line > this.#line) this.#pieces.push('\n'.repeat(line - this.#line));
    this.#pieces.push(escaped(words));
    this.#line = line + words.split('\n').length - 1;
    if (this.#paragraphs > 0) this.#letters[this.#invisible > 0 ? 'veiled' : 'seen'] += words.trim().length;
  }

  close(name: string): void {
    if (FRAME.has(name)) return;
    if (this.#dropped > 0) {
      this.#dropped--;
      return;
    }
    if (name === 'p') this.#paragraphs--;
    if (!VOID.has(name)) this.#pieces.push('</', name, '>');
    if (this.#invisible > 0 && --this.#invisible === 0) this.#veiled.at(-1)!.end = this.#pieces.length;
  }

  /** A page most of whose text cannot be seen waits for a script to show it. */
  html(): string {
    if (this.#letters.veiled > this.#letters.seen) return this.#pieces.join('');
    return this.#pieces.filter((_, at) => !this.#isVeiled(at)).join('');
  }

  #veil = 0;

  /** Asked of one piece after the other. */
  #isVeiled(at: number): boolean {
    while (this.#veil < this.#veiled.length && this.#veiled[this.#veil]!.end <= at) this.#veil++;
    return this.#veil < this.#veiled.length && this.#veiled[this.#veil]!.start <= at;
  }
}

function isInvisible(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    (attributes.style !== undefined && INVISIBLE.test(attributes.style.slice(0, 1000)))
  );
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
