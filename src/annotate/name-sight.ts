import type { Sentence, Token, Word } from '../model.ts';
import { WordFacts, wordOf } from '../words.ts';
import { isCapital, isCommon } from './name-words.ts';

/** Words that the model looks at: stretches of a text around capitals, a blank before each. */
export interface Sight {
  /** The words as the model sees them, blanks included. */
  readonly words: readonly Word[];
  /** For each of them its index among the tokens of the text, or -1 for a blank. */
  readonly at: Int32Array;
}

/** How many words beside a capital are looked at. */
const BESIDE = 3;
const BLANK = wordOf('', '');

/** No name is without a capital, but for a particle ("bin Laden"): what lies far from any needs no look. */
export function sightOf(tokens: readonly Token[], sentences: readonly Sentence[]): Sight {
  const words: Word[] = [];
  const at: number[] = [];
  for (const { first, last } of sentences) {
    let seen = first;
    for (let t = first; t < last; t++) {
      if (!mayBeNamed(tokens, t, first)) continue;
      const from = Math.max(seen, t - BESIDE);
      if (from > seen || seen === first) {
        words.push(BLANK);
        at.push(-1);
      }
      const to = Math.min(last, t + 1 + BESIDE);
      for (let one = Math.max(from, seen); one < to; one++) {
        words.push(tokens[one]!);
        at.push(one);
      }
      seen = Math.max(seen, to);
    }
  }
  return { words, at: Int32Array.from(at) };
}

/** A capital; at the start of a sentence, of a common word only where another follows. */
function mayBeNamed(tokens: readonly Token[], t: number, first: number): boolean {
  const may = named.of(tokens[t]!);
  if (may !== 'common' || t > first) return may !== 'never';
  const next = tokens[t + 1];
  return next !== undefined && isCapital(next.text);
}

const named = new WordFacts(({ text, lower, pos }): 'never' | 'common' | 'always' => {
  if (text === lower || pos === 'PUNCT' || pos === 'NUM') return 'never';
  if (!isCapital(text)) return /\p{Lu}/u.test(text) ? 'always' : 'never';
  return isCommon(lower) ? 'common' : 'always';
});
