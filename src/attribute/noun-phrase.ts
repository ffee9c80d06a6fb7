import type { Token } from '../model.ts';

/** Half-open range of token indices. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'SYM']);
const HEAD = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** The hyphen of "state-run", with no space beside it. */
function isGlued(words: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = [words[at - 1], words[at], words[at + 1]];
  return hyphen?.text === '-' && before?.end === hyphen.start && hyphen.end === after?.start;
}

function isPronounSubject({ lower, pos }: Token): boolean {
  return /^(?:he|she|they|it|i|we|you|who)$/.test(lower) && pos !== 'PROPN';
}

/** The noun phrase that begins at `start`, up to a verb, a mark or a preposition that does not belong to it. */
export function nounPhraseAfter(words: readonly Token[], start: number): Range | undefined {
  let last = start;
  let head = -1;
  while (last < words.length) {
    const word = words[last]!;
    if (head >= 0 && isPronounSubject(word)) break;
    if (NOMINAL.has(word.pos)) {
      if (head >= 0 && (word.pos === 'DET' || (word.pos === 'PRON' && words[last - 1]!.pos !== 'ADP'))) break;
      if (HEAD.has(word.pos)) head = last;
      last++;
      if (
        isPronounSubject(word) ||
        (/^(?:him|her|them|me|us)$/.test(word.lower) && !NOMINAL.has(words[last]?.pos ?? ''))
      )
        break;
    } else if (isGlued(words, last)) {
      last += 2;
      if (HEAD.has(words[last - 1]!.pos)) head = last - 1;
    } else if (head >= 0 && /^(?:'s|'|of|-|–|&)$/.test(word.lower)) last++;
    else break;
  }
  return head >= start ? { first: start, last: head + 1 } : undefined;
}
