import { annotate } from './annotate/annotate.ts';
import { attribute } from './attribute/attribute.ts';
import type { Entry } from './model.ts';
import { readDocument } from './read/read-document.ts';
import { type Refused, refusedFor } from './refused.ts';
import { resolve } from './resolve/resolve.ts';
import { type PreparedArticle, prepareArticle } from './store/prepared-article.ts';

/** What an entry becomes. Plain data throughout: it crosses from the memory of one thread to another's. */
export type Extracted = { readonly status: 'loaded'; readonly article: PreparedArticle } | Refused;

/** The story of one entry, up to its rows. Never throws: whatever goes wrong is the trouble of this entry. */
export function extract(entry: Entry): Extracted {
  try {
    const annotated = annotate(readDocument(entry));
    const article = prepareArticle(entry.path, resolve(annotated, attribute(annotated)));
    return { status: 'loaded', article };
  } catch (error) {
    return refusedFor(error);
  }
}
