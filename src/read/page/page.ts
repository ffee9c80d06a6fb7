/** Words of a page that say something about it, with the source line on which their element begins. */
export interface Fact {
  /** Of a meta element its name or property, in small letters. */
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** An element that may say who wrote a page, when, or what its title is. */
export interface Mark {
  readonly element: string;
  /** Its `itemprop`, `rel`, `class` and `id`, in small letters. */
  readonly roles: string;
  /** What it holds for machines: `datetime` or `content`. */
  readonly value: string | null;
  readonly text: string;
  readonly line: number;
}

/** A page as it was scanned: what it says of itself, and its body without what nobody reads. */
export interface Page {
  readonly metas: readonly Fact[];
  /** Blocks of JSON-LD, as they are written. */
  readonly jsonLd: readonly Fact[];
  readonly title: Fact | null;
  readonly canonical: string | null;
  /** What `<html lang>` says. */
  readonly language: string | null;
  readonly marks: readonly Mark[];
  /** How many links it has of four words and more, as headlines are. */
  readonly headlineLinks: number;
  /** Well-formed HTML of what may be seen, each element with its source line in `LINE_ATTRIBUTE`. */
  readonly body: string;
}

export const LINE_ATTRIBUTE = 'data-line';
/** What an element is for a reader: `caption`. */
export const PART_ATTRIBUTE = 'data-part';
