import { Parser } from 'htmlparser2';
import { ArticleError } from '../../errors.ts';
import { BodyWriter } from './body-writer.ts';
import { MarkCollector } from './mark-collector.ts';
import type { Fact, Page } from './page.ts';

/** Ten times what the most heavily built news pages have. */
const MAX_ELEMENTS = 30_000;
/** Stretches of words, of which an entity begins one; the most on any news page are some thousands. */
const MAX_STRETCHES = 100_000;
/** Browsers stop at 512 themselves. */
const MAX_DEPTH = 250;
/** Words of a link that may be a headline. */
const HEADLINE = 4;
/** Meta elements, and blocks of JSON-LD. */
const MAX_FACTS = 500;

/** Reads a page once, from its first letter to its last. Throws ArticleError, with the line, where it is built to no end. */
export function scanPage(html: string): Page {
  const scanner = new Scanner(html);
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => scanner.open(name, attributes, parser.startIndex),
    ontext: (words) => scanner.text(words, parser.startIndex),
    onclosetag: (name) => scanner.close(name),
  });
  parser.end(html);
  return scanner.page();
}

class Scanner {
  readonly #metas: Fact[] = [];
  readonly #jsonLd: Fact[] = [];
  readonly #marks = new MarkCollector();
  readonly #body = new BodyWriter();
  #title: Fact | null = null;
  #canonical: string | null = null;
  #language: string | null = null;
  /** Collects the words of a script of JSON-LD or of the title. */
  #verbatim: { element: string; line: number; pieces: string[] } | null = null;
  #links = 0;
  /** Words within the link that is open, or null. */
  #linked: string[] | null = null;
  #stretches = 0;
  #elements = 0;
  #depth = 0;
  /** The next line break, so that none is looked for twice. */
  #lineBreak = -1;
  #line = 1;

  constructor(readonly html: string) {}

  open(name: string, attributes: Readonly<Record<string, string>>, offset: number): void {
    const line = this.#lineAt(offset);
    if (++this.#elements > MAX_ELEMENTS)
      throw new ArticleError(`has more than ${MAX_ELEMENTS} elements, which no article does`, line);
    if (++this.#depth > MAX_DEPTH)
      throw new ArticleError(`nests its elements more than ${MAX_DEPTH} deep, which no article does`, line);
    if (name === 'html') this.#language ??= attributes.lang ?? null;
    if (name === 'meta') this.#meta(attributes, line);
    if (name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) this.#canonical ??= attributes.href ?? null;
    const verbatim = name === 'script' ? /\bld\+json\b/i.test(attributes.type ?? '') : name === 'title';
    if (verbatim) this.#verbatim = { element: name, line, pieces: [] };
    if (name === 'a' && attributes.href) this.#linked = [];
    this.#marks.open(name, attributes, line);
    this.#body.open(name, attributes, line);
  }

  text(words: string, offset: number): void {
    if (++this.#stretches > MAX_STRETCHES)
      throw new ArticleError(
        `has more than ${MAX_STRETCHES} entities and stray marks, which no article does`,
        this.#lineAt(offset),
      );
    if (this.#verbatim) this.#verbatim.pieces.push(words);
    if (!this.#body.isHidden) {
      this.#marks.text(words);
      this.#linked?.push(words);
    }
    this.#body.text(words, this.#lineAt(offset));
  }

  close(name: string): void {
    this.#depth--;
    if (this.#verbatim?.element === name) this.#endVerbatim();
    if (name === 'a') this.#endLink();
    this.#marks.close();
    this.#body.close(name);
  }

  page(): Page {
    return {
      metas: this.#metas,
      jsonLd: this.#jsonLd,
      title: this.#title,
      canonical: this.#canonical,
      language: this.#language,
      marks: this.#marks.marks,
      headlineLinks: this.#links,
      body: this.#body.html(),
    };
  }

  #meta(attributes: Readonly<Record<string, string>>, line: number): void {
    const { content } = attributes;
    const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
    if (name === undefined || content === undefined || this.#metas.length === MAX_FACTS) return;
    const value = content.replace(/\s+/g, ' ').trim();
    if (value !== '') this.#metas.push({ name: name.trim().toLowerCase(), value, line });
  }

  #endLink(): void {
    const words = this.#linked?.join('').trim().split(/\s+/).length ?? 0;
    if (words >= HEADLINE) this.#links++;
    this.#linked = null;
  }

  #endVerbatim(): void {
    const { element, line, pieces } = this.#verbatim!;
    const value = pieces.join('');
    this.#verbatim = null;
    if (element === 'title') this.#title ??= { name: element, value: value.replace(/\s+/g, ' ').trim(), line };
    else if (this.#jsonLd.length < MAX_FACTS) this.#jsonLd.push({ name: element, value, line });
  }

  /** Offsets come in order. */
  #lineAt(offset: number): number {
    while (this.#lineBreak < offset) {
      const next = this.html.indexOf('\n', this.#lineBreak + 1);
      if (this.#lineBreak >= 0) this.#line++;
      this.#lineBreak = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    return this.#line;
  }
}
