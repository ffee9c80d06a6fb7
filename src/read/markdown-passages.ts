import type { Image, ImageReference, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { BLOCK_ELEMENTS, HIDDEN_ELEMENTS, htmlPassages, imagePassage } from './html-passages.ts';
import type { Passage } from './passage.ts';
import { PassageBuilder } from './passage-builder.ts';

/** What a reader reads of a Markdown tree, in order. */
export function markdownPassages(root: Root): Passage[] {
  const reader = new MarkdownReader();
  reader.define(root);
  reader.read(root, false);
  return reader.passages;
}

class MarkdownReader {
  readonly passages: Passage[] = [];
  readonly #urls = new Map<string, string>();
  readonly #builder = new PassageBuilder();
  /** The element of raw HTML inside a paragraph whose words nobody reads, while it is open. */
  #hidden: string | null = null;

  /** The first definition of a label counts, wherever it stands. */
  define(node: Nodes): void {
    if (node.type === 'definition' && !this.#urls.has(node.identifier)) this.#urls.set(node.identifier, node.url);
    if ('children' in node) for (const child of node.children) this.define(child);
  }

  read(node: Nodes, quoted: boolean): void {
    const text = quoted ? 'quote' : 'paragraph';
    switch (node.type) {
      case 'heading':
        this.#words(node.children, quoted ? 'quote' : 'heading', node.depth);
        break;
      case 'paragraph':
        this.#paragraph(node, text);
        break;
      case 'tableRow':
        this.#words(node.children, text);
        break;
      case 'code':
        this.#code(node.value, lineOf(node), text);
        break;
      case 'html':
        for (const passage of htmlPassages(node.value, lineOf(node)))
          this.passages.push(quoted ? { ...passage, kind: 'quote', level: 0 } : passage);
        break;
      default:
        if ('children' in node)
          for (const child of node.children) this.read(child, quoted || node.type === 'blockquote');
    }
  }

  /** Images at either end of a paragraph stand for themselves; one between words is part of no sentence. */
  #paragraph(node: Paragraph, kind: Passage['kind']): void {
    const isWords = (child: PhrasingContent) => !isBlank(child) && imagesIn(child) === null;
    const first = node.children.findIndex(isWords);
    const last = node.children.findLastIndex(isWords);
    this.#images(first < 0 ? node.children : node.children.slice(0, first));
    if (first < 0) return;
    this.#words(node.children.slice(first, last + 1), kind);
    this.#images(node.children.slice(last + 1));
  }

  #images(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes)
      for (const image of imagesIn(node) ?? []) this.passages.push(imagePassage(image.alt ?? '', lineOf(image)));
  }

  #words(nodes: readonly Nodes[], kind: Passage['kind'], level = 0): void {
    this.#hidden = null;
    for (const node of nodes) this.#inline(node);
    const passage = this.#builder.finish(kind, kind === 'heading' ? level : 0);
    if (passage) this.passages.push(passage);
  }

  #code(value: string, line: number, kind: Passage['kind']): void {
    for (const [index, words] of value.split('\n').entries()) {
      this.#builder.break();
      this.#builder.write(words, line + index);
    }
    const passage = this.#builder.finish(kind);
    if (passage) this.passages.push(passage);
  }

  #inline(node: Nodes): void {
    if (node.type === 'html') this.#tag(node.value);
    else if (this.#hidden === null) this.#shown(node);
  }

  #shown(node: Nodes): void {
    if (node.type === 'text' || node.type === 'inlineCode')
      this.#builder.write(node.value, lineOf(node), endLineOf(node));
    else if (node.type === 'break') this.#builder.break();
    else if ('children' in node) {
      const end = this.#begin(node);
      for (const child of node.children) this.#inline(child);
      end();
    }
  }

  #begin(node: Nodes): () => void {
    if (node.type === 'link') return this.#builder.beginLink(node.url);
    if (node.type === 'linkReference') return this.#builder.beginLink(this.#urls.get(node.identifier) ?? '');
    if (node.type === 'strong' || node.type === 'emphasis') return this.#builder.beginEmphasis();
    if (node.type === 'tableCell') this.#builder.space();
    return () => {};
  }

  /** A tag inside a paragraph: `<br>` and the ends of blocks part words, a script hides them. */
  #tag(tag: string): void {
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
    if (this.#hidden !== null) this.#hidden = tag.startsWith('</') && name === this.#hidden ? null : this.#hidden;
    else if (name === 'br' || BLOCK_ELEMENTS.has(name)) this.#builder.break();
    else if (HIDDEN_ELEMENTS.has(name) && !/^<\/|\/>$/.test(tag)) this.#hidden = name;
  }
}

/** The images that a node consists of, alone or inside a link, or null where there is anything else in it. */
function imagesIn(node: PhrasingContent): (Image | ImageReference)[] | null {
  if (node.type === 'image' || node.type === 'imageReference') return [node];
  if (node.type !== 'link' && node.type !== 'linkReference') return null;
  const parts = node.children.filter((child) => !isBlank(child)).map(imagesIn);
  return parts.length > 0 && parts.every((part) => part !== null) ? parts.flat() : null;
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** Trees that the parser makes have positions. */
function lineOf(node: Nodes): number {
  return node.position!.start.line;
}

function endLineOf(node: Nodes): number {
  return node.position!.end.line;
}
