import type { Passage } from '../passage.ts';
import { PassageBuilder } from '../passage-builder.ts';
import { fold } from '../title.ts';
import type { ArticleData } from './json-ld.ts';
import type { Page } from './page.ts';
import { plainWords } from './plain-words.ts';

/** Fewer words than these name a file, or say that it is a picture. */
const SHORTEST = 6;

/**
 * What a page says of its lead picture for machines, where none of the passages says what a picture shows: null where it
 * says no more than its title and its description.
 */
export function leadCaption(page: Page, data: ArticleData | null, passages: readonly Passage[]): Passage | null {
  if (passages.some(({ kind, image }) => kind === 'caption' && !image)) return null;
  const described = page.metas.find(({ name }) => name === 'og:image:alt' || name === 'twitter:image:alt');
  const said = data?.caption ? { value: data.caption, line: data.line } : described;
  if (!said) return null;
  const words = plainWords(said.value);
  const others = page.metas
    .filter(({ name }) => /title|description/.test(name))
    .map(({ value }) => fold(plainWords(value)));
  const repeats = [...others, ...passages.map(({ text }) => fold(text))].some((other) => other.includes(fold(words)));
  if (words.split(' ').length < SHORTEST || repeats) return null;
  const builder = new PassageBuilder();
  builder.write(words, said.line, said.line);
  return builder.finish('caption');
}
