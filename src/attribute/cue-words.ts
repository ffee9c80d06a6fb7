import { readTable, values } from '../lexicon.ts';
import type { Attitude } from '../ontology.ts';

/** What a reporting word does with its content, as `data/lexicon/cues.tsv` has it. */
export interface CueWord {
  readonly lemmas: readonly string[];
  readonly attitude: Attitude;
  readonly frames: ReadonlySet<string>;
  readonly strong: boolean;
  readonly negative: boolean;
}

const BY_FIRST_LEMMA = new Map<string, CueWord[]>();
const ROWS = readTable('lexicon/cues.tsv', ['cue', 'attitude', 'frames', 'strength', 'polarity']);
const ATTITUDES = new Map(ROWS.map(({ cue, attitude }) => [cue, attitude]));
/** "appeal for" beside "appeal": "appealed on Tuesday for help" parts the two. */
const PREPOSITIONS = new Map<string, string[]>();
for (const { cue, attitude } of ROWS) {
  const [, verb, preposition] = /^(.+) (for|of|about|on|against|with)$/.exec(cue) ?? [];
  if (verb && preposition && ATTITUDES.get(verb) === attitude)
    PREPOSITIONS.set(verb, [...(PREPOSITIONS.get(verb) ?? []), preposition]);
}

for (const row of ROWS) {
  const lemmas = row.cue.split(' ');
  const word: CueWord = {
    lemmas,
    attitude: row.attitude as Attitude, // a test holds the list to the ontology
    frames: new Set([...values(row.frames), ...(PREPOSITIONS.get(row.cue) ?? [])]),
    strong: row.strength === 'strong',
    negative: row.polarity === 'negative',
  };
  BY_FIRST_LEMMA.set(lemmas[0]!, [...(BY_FIRST_LEMMA.get(lemmas[0]!) ?? []), word]);
}
for (const words of BY_FIRST_LEMMA.values()) words.sort((a, b) => b.lemmas.length - a.lemmas.length);

interface Word {
  readonly lemma: string;
  readonly lower: string;
  readonly pos: string;
}

/** Words that may stand inside a longer cue: "has not *yet* commented", "expressed *his deep* concern", "made *it* clear". */
const LOOSE = new Set(['ADV', 'DET', 'ADJ', 'PRON', 'PART']);

/**
 * The longest cue word that begins at `at`, with the index after its last word; undefined where there is none.
 * Up to two articles, adverbs or adjectives may stand between its parts.
 */
export function matchCueWord(words: readonly Word[], at: number): { word: CueWord; end: number } | undefined {
  const candidates = beginningWith(words[at]!);
  for (let k = 0; k < candidates.length; k++) {
    const word = candidates[k]!;
    const end = matchRest(words, at + 1, word.lemmas);
    if (end !== undefined) return { word, end };
  }
  return undefined;
}

const [A, LETTERS] = [97, 26];

/** By their first three letters: whether a cue word begins with a word that does. */
const OPENINGS = new Uint8Array(LETTERS ** 3);

/** Index of the first three letters; -1 where they are not all from a to z. */
function openingOf(word: string): number {
  let index = 0;
  for (let at = 0; at < 3; at++) {
    const letter = word.charCodeAt(at) - A;
    if (!(letter >= 0 && letter < LETTERS)) return -1;
    index = index * LETTERS + letter;
  }
  return index;
}

// What an ending hides begins as the word does, but for "cries" and short ones, "goes".
for (const lemma of BY_FIRST_LEMMA.keys())
  for (const start of [lemma, lemma.replace(/y$/, 'i')].map((one) => one.slice(0, 3)))
    for (let index = 0; index < LETTERS ** (3 - start.length); index++)
      OPENINGS[openingOf(start.padEnd(3, 'a')) + index] = 1;

/** False for most words, without a look at the list. */
function mayBegin({ lower, lemma }: Word): boolean {
  const opening = openingOf(lower);
  if (opening < 0 || OPENINGS[opening] === 1) return true;
  const other = lemma === lower ? opening : openingOf(lemma);
  return other < 0 || OPENINGS[other] === 1;
}

const NONE: readonly CueWord[] = [];

interface Beginning {
  readonly lemma: string;
  readonly words: readonly CueWord[];
}

/** By a word in small letters, with the lemma it had; when there are more than so many, all are forgotten. */
const beginnings = new Map<string, Beginning>();
const REMEMBERED = 10_000;

/** Cue words whose first word this may be. Most words begin none, and most have been met before. */
function beginningWith(word: Word): readonly CueWord[] {
  if (!mayBegin(word)) return NONE;
  const known = beginnings.get(word.lower);
  if (known?.lemma === word.lemma) return known.words;
  if (beginnings.size >= REMEMBERED) beginnings.clear();
  const words = lemmasOf(word).flatMap((lemma) => BY_FIRST_LEMMA.get(lemma) ?? []);
  beginnings.set(word.lower, { lemma: word.lemma, words });
  return words;
}

const ENDINGS = ['s', 'es', 'ed', 'd', 'ing'];

/** The tagger's lemma, the word itself, and what its ending may hide: the tagger knows neither "tweeted" nor "griped". */
function lemmasOf({ lemma, lower }: Word): string[] {
  const stems = ENDINGS.filter((ending) => lower.endsWith(ending)).map((ending) => lower.slice(0, -ending.length));
  return [...new Set([lemma, lower, ...stems.flatMap((stem) => [stem, `${stem}e`, stem.replace(/i$/, 'y')])])];
}

/** Index after the last of the lemmas but the first, if all of them follow from `from` on. */
function matchRest(words: readonly Word[], from: number, lemmas: readonly string[]): number | undefined {
  let at = from;
  for (let i = 1; i < lemmas.length; i++) {
    const limit = at + 2;
    while (
      at < limit &&
      words[at] &&
      !matches(words[at]!, lemmas[i]!) &&
      LOOSE.has(words[at]!.pos) &&
      !/^n(?:ot|'t|ever)$/.test(words[at]!.lower)
    )
      at++;
    if (!words[at] || !matches(words[at]!, lemmas[i]!)) return undefined;
    at++;
  }
  return at;
}

function matches({ lemma, lower }: Word, wanted: string): boolean {
  return lemma === wanted || lower === wanted;
}
