import type { Name, Sentence, Token } from '../model.ts';
import { overlapping, startingIn } from '../spans.ts';
import { mannerOf } from './name-manner.ts';
import { isCommon } from './name-words.ts';

/** In a headline every word has a capital: what is made of words alone is a name only where plain sentences have it too. */
export function withoutHeadlineWords(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
): Name[] {
  const headlines = sentences.flatMap(({ first, last }) =>
    mannerOf(tokens.slice(first, last)) === 0 ? [] : [{ start: tokens[first]!.start, end: tokens[last - 1]!.end }],
  );
  if (headlines.length === 0) return [...names];
  const spelled = ({ start, end }: Name): string => text.slice(start, end).toLowerCase();
  const doubtful = new Set(headlines.flatMap((line) => startingIn(names, line)));
  const used = new Set(names.filter((name) => !doubtful.has(name)).map(spelled));
  const isWords = (name: Name): boolean => overlapping(tokens, name).every(({ lower }) => isCommon(lower));
  return names.filter((name) => !doubtful.has(name) || used.has(spelled(name)) || !isWords(name));
}
