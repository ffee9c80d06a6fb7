import type { Mark } from './page.ts';

const ROLES =
  /\b(?:author|authors|byline|writer|reporter|contributor|date|dateline|datepublished|headline|published|pubdate|publish|timestamp|posted|time)\b|by-?line|author|pub(?:lish(?:ed)?)?[-_]?(?:date|time)|headline/;
/** What readers write below an article has authors and dates of its own. */
const COMMENTS =
  /(?:^|[\s_-])(?:comments?(?:list|section|area|form)?|commentlist|disqus|respond|replies|in-reply)(?:$|[\s_-])/i;
const NOT_MARKS = new Set(['body', 'html', 'label', 'form', 'option', 'script', 'style']);
/** How many elements behind the headline are looked at for lines that say who wrote an article, and when. */
const NEAR = 80;
const NEARBY = new Set('abbr address b div em i li p small span strong time'.split(' '));
export const NEAR_HEADLINE = 'near-headline';
const MAX_MARKS = 300;
/** Longer words are no title, no list of names, no date. */
const LONGEST = 400;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

interface Open {
  readonly element: string;
  readonly roles: string;
  readonly value: string | null;
  readonly line: number;
  pieces: string[];
  length: number;
}

/** Collects the elements that may say who wrote a page, when, and under which title, with their words. */
export class MarkCollector {
  readonly marks: Mark[] = [];
  /** For each open element what is collected of it, or null. */
  readonly #open: (Open | null)[] = [];
  #collecting: Open[] = [];
  /** How deep the element lies that holds readers' comments, or 0. */
  #comments = 0;
  #sinceHeadline = Number.POSITIVE_INFINITY;

  open(element: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const mark = this.#markOf(element, attributes, line);
    this.#open.push(mark);
    if (mark) this.#collecting.push(mark);
    if (this.#comments === 0 && element !== 'body' && COMMENTS.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`))
      this.#comments = this.#open.length;
    if (element === 'h1') this.#sinceHeadline = 0;
    else this.#sinceHeadline++;
  }

  #markOf(element: string, attributes: Readonly<Record<string, string>>, line: number): Open | null {
    if (this.marks.length + this.#collecting.length >= MAX_MARKS || this.#comments > 0) return null;
    const { itemprop = '', rel = '', class: names = '', id = '' } = attributes;
    const near = this.#sinceHeadline < NEAR && NEARBY.has(element) ? NEAR_HEADLINE : '';
    const roles = `${near} ${itemprop} ${rel} ${names.slice(0, 300)} ${id.slice(0, 100)}`.toLowerCase().trim();
    const telling = element === 'h1' || element === 'time' || itemprop !== '' || near !== '' || ROLES.test(roles);
    if (!telling || VOID.has(element) || NOT_MARKS.has(element)) return null;
    return { element, roles, value: attributes.datetime ?? attributes.content ?? null, line, pieces: [], length: 0 };
  }

  text(words: string): void {
    for (const mark of this.#collecting) {
      if (mark.length <= LONGEST) mark.pieces.push(words);
      mark.length += words.length;
    }
  }

  close(): void {
    if (this.#open.length === this.#comments) this.#comments = 0;
    const mark = this.#open.pop();
    // Names and dates of neighbouring elements are not one word.
    for (const outer of this.#collecting) outer.pieces.push(' ');
    if (!mark) return;
    this.#collecting.pop();
    const text = mark.pieces.join('').replace(/\s+/g, ' ').trim();
    if (text.length > LONGEST || (text === '' && mark.value === null)) return;
    this.marks.push({ element: mark.element, roles: mark.roles, value: mark.value, text, line: mark.line });
  }
}
