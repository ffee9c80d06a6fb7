import type { Quote, Span } from '../model.ts';
import type { Attitude, Form } from '../ontology.ts';
import { overlapping } from '../spans.ts';

const NO_WORDS = /^[\s\p{P}]*$/u;

/**
 * Direct where all words stand between quotation marks, mixed where some do, none where the content is only a topic.
 * Behind a speaker's label (`labelled`) all words are theirs.
 */
export function formOf(
  text: string,
  contents: readonly Span[],
  quotes: readonly Quote[],
  attitude: Attitude,
  labelled: boolean,
): Form {
  if (labelled) return 'direct';
  const quoted = contents.map((content) => overlapping(quotes, content));
  if (quoted.every(({ length }) => length === 0)) return attitude === 'silence' ? 'none' : 'indirect';
  const outside = contents.flatMap((content, index) => outsideQuotes(text, content, quoted[index]!));
  return outside.every((words) => NO_WORDS.test(words)) ? 'direct' : 'mixed';
}

function outsideQuotes(text: string, { start, end }: Span, quotes: readonly Quote[]): string[] {
  const words: string[] = [];
  let at = start;
  for (const quote of quotes) {
    if (quote.start > at) words.push(text.slice(at, quote.start));
    at = Math.max(at, quote.end);
  }
  if (at < end) words.push(text.slice(at, end));
  return words;
}
