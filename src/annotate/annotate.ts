import type { Annotated, Document, Name, Sentence, Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import { findNames } from './names.ts';
import { findQuotes } from './quotes.ts';
import { findSentences } from './sentences.ts';
import { findTimes } from './times.ts';
import { tokenise } from './tokenise.ts';

/** Tokens, sentences, quotations, datings and names of an article. Nothing here says what a name stands for. */
export function annotate(document: Document): Annotated {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const words = tokenise(document.text, block);
    sentences.push(...findSentences(words, tokens.length, index));
    tokens.push(...words);
  }
  const times = findTimes(document);
  const dated = (name: Name): boolean => overlapping(times, name).length > 0;
  const names = findNames(document, tokens, sentences).filter((name) => !dated(name)); // the "May" of "May 21"
  return { document, tokens, sentences, quotes: findQuotes(document), times, names };
}
