import type { Quote, Span } from '../model.ts';
import type { Attitude, Form } from '../ontology.ts';

const NO_WORDS = /^[\s\p{P}]*$/u;

/** Direct where all words stand between quotation marks, mixed where some do, none where the content is only a topic. */
export function formOf(text: string, contents: readonly Span[], quotes: readonly Quote[], attitude: Attitude): Form {
  const overlapping = quotes.filter((quote) =>
    contents.some((content) => content.start < quote.end && quote.start < content.end),
  );
  if (overlapping.length === 0) return attitude === 'silence' ? 'none' : 'indirect';
  const outside = contents.flatMap((content) => outsideQuotes(text, content, overlapping));
  return outside.every((words) => NO_WORDS.test(words)) ? 'direct' : 'mixed';
}

function outsideQuotes(text: string, { start, end }: Span, quotes: readonly Quote[]): string[] {
  const words: string[] = [];
  let at = start;
  for (const quote of quotes.filter((quote) => quote.start < end && start < quote.end)) {
    if (quote.start > at) words.push(text.slice(at, quote.start));
    at = Math.max(at, quote.end);
  }
  if (at < end) words.push(text.slice(at, end));
  return words;
}
