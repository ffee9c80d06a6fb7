import { readName } from '../known-names.ts';
import type { Token } from '../model.ts';

/**
 * Where words say that somebody belongs, one name for all ways to say it: "French", "Paris" of a president and
 * "France"; "GOP" and "Republican"; "Arizona". Other words as they are written.
 */
export function originOf(words: string): string {
  const [reading] = readName(words);
  return (reading?.actor?.name ?? reading?.place?.name ?? words).toLowerCase();
}

export function isOfState(words: string): boolean {
  return readName(words).some(({ actor }) => actor?.kind === 'state');
}

const LONGEST_ORIGIN = 3;

/** The capitals right before a title or a name: "*Arizona* Sen. Ruiz", "*Republican* nominee Ruiz". */
export function originsBefore(text: string, tokens: readonly Token[], end: number): string[] {
  let first = end;
  while (first > 0 && end - first < LONGEST_ORIGIN && isPartOfOrigin(tokens[first - 1]!)) first--;
  if (first === end) return [];
  const words = text.slice(tokens[first]!.start, tokens[end - 1]!.end).replace(/['’]s?$/, '');
  return [originOf(words)];
}

function isPartOfOrigin({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text) || /^['’]s?$/.test(text);
}
