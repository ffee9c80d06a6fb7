import type { Block, Document } from '../src/model.ts';

/** A Document of plain paragraphs, parted by blank lines: what the stages after `read` need of one. */
export function articleOf(text: string, publishedOn: string | null = null): Document {
  const blocks: Block[] = [...text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)].map((match, index) => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
    line: 2 * index + 1,
  }));
  const nothing = { title: null, url: null, publisher: null, byline: null };
  return { ...nothing, publishedOn, language: 'en', tags: [], text, blocks, links: [] };
}
