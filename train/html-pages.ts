import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { object, parse, record, string } from 'valibot';
import { NoArticle } from '../src/errors.ts';
import type { Document } from '../src/model.ts';
import { readDocument } from '../src/read/read-document.ts';
import { corpus } from './corpora.ts';

/** A page of the article extraction benchmark, with the text that people marked as its article. */
export interface HtmlPage {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly body: string;
}

const TRUTH = record(string(), object({ articleBody: string() }));

/** All pages, by id; null where the corpus is absent. */
export function readHtmlPages(): HtmlPage[] | null {
  const truth = corpus('html/ground-truth.json');
  if (!truth) return null;
  return Object.entries(parse(TRUTH, JSON.parse(readFileSync(truth, 'utf8'))))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { articleBody }]) => ({
      id,
      bytes: gunzipSync(readFileSync(new URL(`html/${id}.html.gz`, truth))),
      body: articleBody,
    }));
}

/** A page as hearsay reads it from a file, or why it takes it for no article. */
export function readPage({ id, bytes }: Pick<HtmlPage, 'id' | 'bytes'>): Document | NoArticle {
  try {
    return readDocument({ path: `${id}.html`, format: 'html', bytes, url: null, date: null, charset: null });
  } catch (error) {
    if (error instanceof NoArticle) return error;
    throw error;
  }
}

/** The words of the article itself: from its first paragraph on, without title, captions and lines about it. */
export function bodyOf({ text, blocks }: Document): string {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'quote');
  return blocks
    .filter(({ kind, end }, at) => {
      if (kind === 'heading') return at > first;
      // "LISBON (AP) —" stands in the first paragraph.
      return kind === 'dateline' ? text[end] === ' ' : kind === 'paragraph' || kind === 'quote';
    })
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}
