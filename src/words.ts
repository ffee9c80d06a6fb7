import type { Word } from './model.ts';
import { ownCopy } from './own-copy.ts';

/** So many words have numbers at a time; then all are forgotten, and those that are met next get new ones. */
export const MOST_WORDS = 1 << 15;
/** The same of their letters: some texts have no space for a million of them. */
const MOST_LETTERS = 1 << 20;

interface Met extends Word {
  readonly given: string;
  /** Another of the same text. */
  readonly other: Met | undefined;
}

const met = new Map<string, Met>();
let first = 0;
let next = 0;
let letters = 0;

/** The word for a token; `given` is its lemma in any case, or the text itself where nobody knows it. */
export function wordOf(text: string, pos: string, given = text): Word {
  const known = met.get(text);
  for (let word = known; word; word = word.other) if (word.pos === pos && word.given === given) return word;
  return meet(text, pos, given);
}

function meet(text: string, pos: string, given: string): Word {
  if (next - first === MOST_WORDS || letters > MOST_LETTERS) forget();
  const own = ownCopy(text);
  const lower = lowerOf(own);
  const ownGiven = given === text ? own : ownCopy(given);
  const lemma = ownGiven === own ? lower : lowerOf(ownGiven);
  const word: Met = {
    text: own,
    lower,
    pos,
    lemma,
    number: next++,
    given: ownGiven,
    other: met.get(text),
  };
  met.set(own, word);
  letters += own.length;
  return word;
}

function forget(): void {
  met.clear();
  first = next;
  letters = 0;
}

/** Lower case, with the typewriter's apostrophe, as the word lists have it. */
function lowerOf(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'");
}

/** The number of the first word that is not forgotten: what was kept of others by their places is of no use. */
export function firstKnown(): number {
  return first;
}

/** Place of a word among those that are not forgotten, from 0 to `MOST_WORDS`; one that is, is met anew. */
export function placeOf(word: Word): number {
  const { number } = word.number >= first ? word : wordOf(word.text, word.pos, word.lemma);
  return number - first;
}

/** What is told of a word by itself: it is worked out once, and then found by a look into an array. */
export class WordFacts<T> {
  readonly #told = new Array<T | undefined>(MOST_WORDS).fill(undefined);
  #first = first;

  /** `tell` may depend on nothing but the word. */
  constructor(private readonly tell: (word: Word) => T & {}) {}

  of(word: Word): T {
    const place = placeOf(word);
    if (this.#first !== first) this.#forget();
    const told = this.#told[place];
    if (told !== undefined) return told;
    const fresh = this.tell(word);
    this.#told[place] = fresh;
    return fresh;
  }

  #forget(): void {
    this.#told.fill(undefined);
    this.#first = first;
  }
}
