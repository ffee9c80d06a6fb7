import type { Span } from '../../src/model.ts';
import type { Marked } from '../../train/polnear.ts';

/** An attribution by its words, each a part of `text`; what is left out is not there. Several parts stand in a list. */
export function attributionIn(
  text: string,
  parts: { readonly source?: string; readonly cue?: string; readonly content?: string | readonly string[] },
): Marked {
  const spans = (words: string | readonly string[] = []): Span[] => [words].flat().map((part) => spanIn(text, part));
  return { source: spans(parts.source), cue: spans(parts.cue), content: spans(parts.content) };
}

function spanIn(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}
