import { endsAtSign, longestNameFrom, longestNameGoingOn, readName } from '../known-names.ts';
import type { Token } from '../model.ts';
import { titleLength } from '../titles.ts';
import { WordFacts } from '../words.ts';
import { isCalendarWord, isCapital, isCommon, isGivenName, isOrganisationHead, isParticle } from './name-words.ts';

/** Tokens of the longest known name that begins at `at`; 0 where there is none. */
export function knownLength(text: string, words: readonly Token[], at: number): number {
  for (let length = Math.min(mostTokens(words, at), words.length - at); length > 0; length--)
    if (readName(nameOf(text, words, at, length)).length > 0) return length;
  return 0;
}

/** So many words as they are written. The own text of a single one is looked up sooner than a copy of it. */
export function nameOf(text: string, words: readonly Token[], at: number, length: number): string {
  const first = words[at]!;
  return length === 1 ? first.text : text.slice(first.start, words[at + length - 1]!.end);
}

/** Words in the longest known name that begins with this one. */
const longestFrom = new WordFacts(({ text }) => (isCapital(text) ? longestNameFrom(text) : 0));

/** How many tokens a known name that begins here can have: a word of the lists may be two tokens, and a plural one more. */
function mostTokens(words: readonly Token[], at: number): number {
  const first = words[at]!;
  const most = longestFrom.of(first);
  if (most === 0) return 0;
  const next = words[at + 1];
  if (!next || (next.start === first.end && endsAtSign(first.text, next.text))) return 1;
  const longest = next.start > first.end ? (longestNameGoingOn(first.text, next.text) ?? most) : most;
  return longest === 0 ? 1 : 2 * longest + 1;
}

/** A longer run of capitals is a list or a headline, and no name. */
const LONGEST_RUN = 16;

/** End of the run of capitals that begins at `at`, small words inside it included; `at` itself where none begins. */
export function endOfRun(text: string, words: readonly Token[], at: number): number {
  if (!beginsRun(text, words, at)) return at;
  let last = at + Math.max(1, knownLength(text, words, at));
  while (last < words.length && last - at < LONGEST_RUN) {
    const bridge = bridgeLength(words, last);
    if (bridge === undefined) break;
    last += bridge + Math.max(1, knownLength(text, words, last + bridge));
  }
  return Math.min(last, words.length);
}

/** A capital that every sentence has at its start is no sign of a name, unless a known name or a title begins there. */
function beginsRun(text: string, words: readonly Token[], at: number): boolean {
  const { text: word, lower } = words[at]!;
  if (!isCapital(word) || isCalendarWord(lower) || /^i(?:'|$)/.test(lower)) return false;
  if (word === 'May' && isMonth(words, at)) return false;
  if (word.length === 1 && words[at + 1]?.text === '-') return false; // "(R-N.Y.)"
  const opens = at === 0 || /^[“"‘'«(:—–•-]+$/.test(words[at - 1]!.text);
  if (!isCommon(lower) || !opens) return !/^(?:the|a|an)$/.test(lower);
  const next = words[at + 1];
  return (
    knownLength(text, words, at) > 1 ||
    titleLength(words, at) > 0 ||
    (isGivenName(word) && next !== undefined && isCapital(next.text))
  );
}

/** "in May", "May 21": the month, not somebody of that name. */
function isMonth(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  return (
    words[at + 1]?.pos === 'NUM' ||
    /^(?:in|of|since|until|till|by|last|next|this|early|mid|late|from|before|after)$/.test(before)
  );
}

/** How many small words lie before the run's next capital ("Bank *of* England", "Jong*-*un"); undefined where it ends. */
function bridgeLength(words: readonly Token[], at: number): number | undefined {
  const before = words[at - 1]!;
  const word = words[at]!;
  const next = words[at + 1];
  if (isCalendarWord(word.lower) || word.start - before.end > 1) return undefined;
  if (isCapital(word.text) && word.pos !== 'PUNCT') return 0;
  if (!next) return undefined;
  const glued = word.start === before.end && word.end === next.start;
  if (word.text === '-' && glued) return bridgesHyphen(before, next) ? 1 : undefined;
  if (word.text === '&' && isCapital(next.text)) return 1;
  // "People's Committee", but not "Russia's Foreign Ministry".
  if (/^['’]s$/.test(word.text) && isCapital(next.text) && isCommon(before.lower)) return 1;
  if (isParticle(word.lower) && !glued) return particleBridge(words, at);
  return isOrganisationHead(before.text) ? bodyBridge(words, at) : undefined;
}

/** "Kim Jong-un", "Smith-Jones"; not "Russia-Ukraine" or "Moscow-backed". */
function bridgesHyphen(before: Token, next: Token): boolean {
  if (isCapital(next.text)) return readName(before.text).length === 0 || readName(next.text).length === 0;
  return next.text.length <= 6 && !isCommon(next.lower);
}

function particleBridge(words: readonly Token[], at: number): number | undefined {
  let last = at;
  while (last < words.length && (isParticle(words[last]!.lower) || words[last]!.text === '-') && last - at < 4) last++;
  return words[last] && isCapital(words[last]!.text) ? last - at : undefined;
}

/** "Bank | of England", "Institute | for the Study of War" */
function bodyBridge(words: readonly Token[], at: number): number | undefined {
  if (!/^(?:of|for)$/.test(words[at]!.lower)) return undefined;
  const capital = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  return words[capital] && isCapital(words[capital]!.text) && !isCalendarWord(words[capital]!.lower)
    ? capital - at
    : undefined;
}
