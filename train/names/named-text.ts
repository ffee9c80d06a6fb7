import type { Block, Document, Span } from '../../src/model.ts';
import { closesUp } from './detokenise.ts';

/** The kinds of names that are told apart: `other` are works, events, peoples, languages, which hearsay does not list as names. */
export type NamedKind = 'person' | 'organisation' | 'place' | 'other';

export interface NamedSpan extends Span {
  readonly kind: NamedKind;
}

/** A text with the names that annotators marked in it, in order, none inside another. */
export interface NamedText {
  readonly name: string;
  readonly document: Document;
  readonly names: readonly NamedSpan[];
}

/** A word of a corpus that is parted into words, with the name it stands in. */
export interface NamedWord {
  readonly word: string;
  readonly kind: NamedKind | null;
  /** Whether a name begins here, also right behind another. */
  readonly begins: boolean;
}

/** `printed` as a newspaper would; `spaced` as a corpus does it, each word and mark apart. */
export type Printing = 'printed' | 'spaced';

/** A text of sentences that are given as words: each sentence is a block. */
export function textOf(name: string, sentences: readonly (readonly NamedWord[])[], printing: Printing): NamedText {
  let text = '';
  const blocks: Block[] = [];
  const names: NamedSpan[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (index > 0) text += '\n\n';
    const start = text.length;
    const glued = printing === 'printed' ? closesUp(sentence.map(({ word }) => word)) : [];
    for (const [t, { word, kind, begins }] of sentence.entries()) {
      if (t > 0 && !glued[t]) text += ' ';
      const at = text.length;
      text += word;
      if (!kind) continue;
      const open = begins ? undefined : names.pop();
      names.push({ start: open?.start ?? at, end: text.length, kind });
    }
    blocks.push({ kind: 'paragraph', start, end: text.length, line: 2 * index + 1 });
  }
  return { name, document: documentOf(text, blocks), names };
}

export function documentOf(text: string, blocks: readonly Block[]): Document {
  const nothing = { title: null, publishedOn: null, url: null, publisher: null, byline: null };
  return { ...nothing, language: 'en', tags: [], text, blocks, links: [] };
}
