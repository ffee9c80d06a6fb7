import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { PageElement } from './element.ts';

/** The element that holds the story of a page, or null where none is found. `title` helps to leave its repetition out. */
export function extractBody(body: string, title: string): PageElement | null {
  const { document } = parseHTML(`<html><head><title></title></head><body>${body}</body></html>`);
  document.title = title;
  const reader = new Readability(document, { keepClasses: true, serializer: (node) => node });
  return (reader.parse()?.content ?? null) as PageElement | null; // a node of linkedom, which has no types without a browser's
}
