import type { Token } from '../model.ts';
import { WordFacts } from '../words.ts';
import { isCapital, isCommon } from './name-words.ts';

/** How a sentence is written: plainly, with a capital on most words, or in capitals throughout. */
export type Manner = 0 | 1 | 2;

/** What a longer word has to say: a capital, one on a common word, or capitals throughout. */
interface Writing {
  readonly capital: boolean;
  readonly common: boolean;
  readonly shouted: boolean;
}

const SHORT = 'short';
const writings = new WordFacts(({ text, lower }): Writing | typeof SHORT => {
  if (text.length < 4 || !/^\p{L}{4}/u.test(text)) return SHORT;
  const capital = isCapital(text);
  return { capital, common: capital && isCommon(lower), shouted: capital && text === text.toUpperCase() };
});

/** Most longer words have a capital, common ones too: an American headline, or a line of capitals. */
export function mannerOf(words: readonly Token[]): Manner {
  let [long, capitals, common, shouted] = [0, 0, 0, 0];
  for (const word of words) {
    const writing = writings.of(word);
    if (writing === SHORT) continue;
    long++;
    if (writing.capital) capitals++;
    if (writing.common) common++;
    if (writing.shouted) shouted++;
  }
  if (long < 3 || capitals / long <= 0.7 || common === 0) return 0;
  return shouted / long > 0.7 ? 2 : 1;
}
