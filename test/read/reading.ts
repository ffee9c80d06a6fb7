import { ArticleError } from '../../src/errors.ts';
import type { Document } from '../../src/model.ts';
import type { Passage } from '../../src/read/passage.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { fileEntry } from '../../src/unpack/file-entry.ts';

/** Reads a text as a file of that name. */
export function read(text: string, path = 'article.md'): Document {
  return readDocument(fileEntry(path, new TextEncoder().encode(text)));
}

/** Kind and words of each block. */
export function blocksOf(document: Document): [kind: string, words: string][] {
  return document.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);
}

/** Words and url of each link. */
export function linksOf({ text, links }: Pick<Document, 'text' | 'links'>): [words: string, url: string][] {
  return links.map(({ start, end, url }) => [text.slice(start, end), url]);
}

/** Kind, line and words of each passage. */
export function summary(passages: readonly Passage[]): [kind: string, line: number, words: string][] {
  return passages.map(({ kind, lines, text }) => [kind, lines[0]!.line, text]);
}

/** The ArticleError that reading ends in; any other end is thrown. */
export function failure(act: () => unknown): { line: number | null; message: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof ArticleError) return { line: error.line, message: error.message };
    throw error;
  }
  throw new Error('it was read without an error');
}
