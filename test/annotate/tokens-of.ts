import { wordsOf } from '../../src/annotate/annotate.ts';
import type { Document, Name, NameCandidateKind, Sentence, Token } from '../../src/model.ts';
import { articleOf } from '../article-of.ts';

/** A text of plain paragraphs with its tokens and sentences. */
export function tokensOf(text: string): {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
} {
  const document = articleOf(text);
  return { document, ...wordsOf(document) };
}

/** Names that stand in the text, each found behind the one before: `['Anna Roth', 'person']`. */
export function namesAt(text: string, names: readonly (readonly [words: string, kind: NameCandidateKind])[]): Name[] {
  let at = 0;
  return names.map(([words, kind]) => {
    const start = text.indexOf(words, at);
    at = start + words.length;
    return { start, end: at, kind };
  });
}

export function spelled(text: string, names: readonly Name[]): string[] {
  return names.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);
}
