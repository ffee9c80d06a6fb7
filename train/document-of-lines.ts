import type { Block, Document } from '../src/model.ts';

/** A corpus's text as it is, so that the corpus's offsets hold: one block a line, the first its title. */
export function documentOfLines(text: string): Document {
  const blocks: Block[] = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((line, index) => ({
    kind: index === 0 ? 'title' : 'paragraph',
    start: line.index + line[0].search(/\S/),
    end: line.index + line[0].trimEnd().length,
    line: index + 1,
  }));
  const nothing = { title: null, publishedOn: null, url: null, publisher: null, byline: null };
  return { ...nothing, language: 'en', tags: [], text, blocks, links: [] };
}
