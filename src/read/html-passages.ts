import { Parser } from 'htmlparser2';
import type { Passage } from './passage.ts';
import { PassageBuilder } from './passage-builder.ts';

/** Elements whose words nobody reads. */
export const HIDDEN_ELEMENTS: ReadonlySet<string> = new Set(['head', 'noscript', 'script', 'style', 'template']);

/** Elements that begin a new block. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot ' +
    'thead title tr ul'
  ).split(' '),
);

const KINDS: ReadonlyMap<string, Passage['kind']> = new Map([
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const),
]);

/** The passages of a piece of HTML that begins on a line of the file. It need not be whole. */
export function htmlPassages(html: string, line: number): Passage[] {
  const reader = new BlockReader();
  const lineAt = lineCounter(html, line);
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes, lineAt(0)),
    ontext: (words) => reader.text(words, lineAt(parser.startIndex)),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader.end();
}

/** Tells the line of an offset. Offsets come in order; one that lies further back is on the last line told. */
function lineCounter(html: string, first: number): (offset: number) => number {
  let at = 0;
  let line = first;
  return (offset) => {
    for (; at < offset; at++) if (html[at] === '\n') line++;
    return line;
  };
}

/** Makes passages of elements and words as they come, whoever parsed them. */
export class BlockReader {
  readonly #builder = new PassageBuilder();
  readonly #passages: Passage[] = [];
  /** Open elements that have a say in the kind of what they hold. */
  readonly #kinds: string[] = [];
  #hidden = 0;
  #endLink = () => {};

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (HIDDEN_ELEMENTS.has(name)) this.#hidden++;
    if (BLOCK_ELEMENTS.has(name)) this.#flush();
    if (KINDS.has(name)) this.#kinds.push(name);
    if (name === 'br') this.#builder.break();
    if (name === 'td' || name === 'th') this.#builder.space();
    if (name === 'a' && attributes.href) this.#endLink = this.#builder.beginLink(attributes.href);
    if (name === 'img') this.#image(attributes.alt ?? '', line);
  }

  text(words: string, line: number): void {
    if (this.#hidden === 0) this.#builder.write(words, line);
  }

  close(name: string): void {
    if (HIDDEN_ELEMENTS.has(name)) this.#hidden--;
    if (name === 'a') this.#closeLink();
    if (BLOCK_ELEMENTS.has(name)) this.#flush();
    if (KINDS.has(name)) this.#kinds.pop();
  }

  end(): Passage[] {
    this.#flush();
    return this.#passages;
  }

  #image(alt: string, line: number): void {
    this.#flush();
    this.#passages.push(imagePassage(alt, line));
  }

  #closeLink(): void {
    this.#endLink();
    this.#endLink = () => {};
  }

  #flush(): void {
    this.#closeLink();
    const element = this.#kinds.at(-1) ?? 'p';
    const kind = this.#kinds.includes('blockquote') ? 'quote' : (KINDS.get(element) ?? 'paragraph');
    const passage = this.#builder.finish(kind, kind === 'heading' ? Number(element[1]) : 0);
    if (passage) this.#passages.push(passage);
  }
}

/** An image stands for its description. It stays, even without one, for the caption beside it. */
export function imagePassage(alt: string, line: number): Passage {
  const builder = new PassageBuilder();
  builder.write(alt, line, line);
  const described = builder.finish('caption');
  return described
    ? { ...described, image: true }
    : {
        kind: 'caption',
        level: 0,
        image: true,
        text: '',
        lines: [{ at: 0, line }],
        links: [],
        emphases: [],
        runsOn: false,
      };
}
