import type { Annotated, Document, Name, Sentence, Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import { findNames } from './names.ts';
import { findQuotes } from './quotes.ts';
import { findSentences } from './sentences.ts';
import { forgetWords, hasNoRoomLeft } from './tagger.ts';
import { findTimes } from './times.ts';
import { tokenise } from './tokenise.ts';

/** Tokens, sentences, quotations, datings and names of an article. Nothing here says what a name stands for. */
export function annotate(document: Document): Annotated {
  const { tokens, sentences } = wordsOf(document);
  const times = findTimes(document, tokens, sentences);
  const dated = (name: Name): boolean => overlapping(times, name).length > 0;
  const names = findNames(document, tokens, sentences).filter((name) => !dated(name)); // the "May" of "May 21"
  return { document, tokens, sentences, quotes: findQuotes(document), times, names };
}

/** Tokens and sentences, the same whatever was read before. */
export function wordsOf(document: Document): Words {
  forgetWords();
  const words = wordsByBlocks(document);
  return hasNoRoomLeft() ? wordsOf(document) : words; // by a tagger that is new
}

type Words = Pick<Annotated, 'tokens' | 'sentences'>;

function wordsByBlocks(document: Document): Words {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const words = tokenise(document.text, block);
    for (const sentence of findSentences(words, tokens.length, index)) sentences.push(sentence);
    for (const word of words) tokens.push(word); // a spread of a whole block would overflow the stack
  }
  return { tokens, sentences };
}
