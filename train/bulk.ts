import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../src/model.ts';
import { languageOf } from '../src/read/language.ts';
import { readDocument } from '../src/read/read-document.ts';
import { fileEntry } from '../src/unpack/file-entry.ts';
import { corpus } from './corpora.ts';

export interface BulkArticle {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** `most` articles in English, spread over the publishers as they come. Undefined where the corpus is absent. */
export function readBulk(most: number): BulkArticle[] | undefined {
  const english = readAllBulk()?.filter(({ text }) => languageOf(text) === 'en');
  return english && spread(english, most);
}

/** All articles, in the order of the file. Undefined where the corpus is absent. */
export function readAllBulk(): BulkArticle[] | undefined {
  const file = corpus('bulk/articles.jsonl.gz');
  if (!file) return undefined;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as BulkArticle); // one a line
}

/** Of the articles in the order of their publishers every k-th, so that each publisher has its share. */
export function spread(articles: readonly BulkArticle[], most: number): BulkArticle[] {
  const key = ({ publisher, url }: BulkArticle): string => `${publisher}\n${url}`;
  const ordered = [...articles].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const step = Math.max(1, ordered.length / most);
  return Array.from({ length: Math.min(most, ordered.length) }, (_, index) => ordered[Math.floor(index * step)]!);
}

/** As hearsay reads it from a Markdown file, what else is known of it in front matter. */
export function documentOf({ url, title, publisher, author, date, text }: BulkArticle): Document {
  const fields = Object.entries({ title, publisher, author, date, url }).filter(([, value]) => value !== '');
  const front = fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return readDocument(fileEntry('bulk.md', Buffer.from(`---\n${front.join('')}---\n\n${text}\n`)));
}
