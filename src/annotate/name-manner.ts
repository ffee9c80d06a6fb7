import type { Token } from '../model.ts';
import { isCapital, isCommon } from './name-words.ts';

/** How a sentence is written: plainly, with a capital on most words, or in capitals throughout. */
export type Manner = 0 | 1 | 2;

/** Most longer words have a capital, common ones too: an American headline, or a line of capitals. */
export function mannerOf(words: readonly Token[]): Manner {
  let [long, capitals, common, shouted] = [0, 0, 0, 0];
  for (const { text, lower } of words) {
    if (text.length < 4 || !beginsWithLetters(text)) continue;
    long++;
    if (!isCapital(text)) continue;
    capitals++;
    if (isCommon(lower)) common++;
    if (text === text.toUpperCase()) shouted++;
  }
  if (long < 3 || capitals / long <= 0.7 || common === 0) return 0;
  return shouted / long > 0.7 ? 2 : 1;
}

/** Four of them; most words have none but those of English, which need no pattern. */
function beginsWithLetters(text: string): boolean {
  for (let at = 0; at < 4; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return /^\p{L}{4}/u.test(text);
    const small = code | 32;
    if (small < 97 || small > 122) return false; // not from a to z
  }
  return true;
}
