import { readTable, values } from '../lexicon.ts';
import type { Word } from '../model.ts';
import type { Attitude } from '../ontology.ts';
import { WordFacts } from '../words.ts';

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

/** Words that may stand inside a longer cue: "has not *yet* commented", "expressed *his deep* concern", "made *it* clear". */
const LOOSE = /^(?:ADV|DET|ADJ|PRON|PART)$/;
const MOST_BETWEEN = 2;
const isLoose = new WordFacts(({ pos, lower }) => LOOSE.test(pos) && !/^n(?:ot|'t|ever)$/.test(lower));

/**
 * The longest cue word that begins at `at`, with the index after its last word; undefined where there is none.
 * Up to two articles, adverbs or adjectives may stand between its parts.
 */
export function matchCueWord(words: readonly Word[], at: number): { word: CueWord; end: number } | undefined {
  const candidates = beginnings.of(words[at]!);
  if (candidates.length === 0) return undefined;
  const goesOn = mayGoOn(words, at + 1);
  for (let k = 0; k < candidates.length; k++) {
    const word = candidates[k]!;
    if (word.lemmas.length > 1 && !goesOn) continue;
    const end = matchRest(words, at + 1, word.lemmas);
    if (end !== undefined) return { word, end };
  }
  return undefined;
}

/** False where no longer cue has its second word here: "is" begins dozens of them, and is mostly none. */
function mayGoOn(words: readonly Word[], from: number): boolean {
  const limit = Math.min(words.length, from + MOST_BETWEEN + 1);
  for (let at = from; at < limit; at++) if (isSecond.of(words[at]!)) return true;
  return false;
}

const SECOND = new Set(ROWS.flatMap(({ cue }) => cue.split(' ').slice(1, 2)));
const isSecond = new WordFacts(({ lemma, lower }) => SECOND.has(lemma) || SECOND.has(lower));

/** Cue words whose first word this may be: most words begin none. */
const beginnings = new WordFacts((word): readonly CueWord[] =>
  lemmasOf(word).flatMap((lemma) => BY_FIRST_LEMMA.get(lemma) ?? []),
);

const ENDING = /(?:s|es|ed|d|ing)$/;
const ENDINGS = ['s', 'es', 'ed', 'd', 'ing'];

/** The tagger's lemma, the word itself, and what its ending may hide: the tagger knows neither "tweeted" nor "griped". */
function lemmasOf({ lemma, lower }: Word): string[] {
  const own = lemma === lower ? [lower] : [lemma, lower];
  if (!ENDING.test(lower)) return own;
  const stems = ENDINGS.filter((ending) => lower.endsWith(ending)).map((ending) => lower.slice(0, -ending.length));
  return [...new Set([...own, ...stems.flatMap((stem) => [stem, `${stem}e`, stem.replace(/i$/, 'y')])])];
}

/** Index after the last of the lemmas but the first, if all of them follow from `from` on. */
function matchRest(words: readonly Word[], from: number, lemmas: readonly string[]): number | undefined {
  let at = from;
  for (let i = 1; i < lemmas.length; i++) {
    const limit = at + MOST_BETWEEN;
    while (at < limit && words[at] && !matches(words[at]!, lemmas[i]!) && isLoose.of(words[at]!)) at++;
    if (!words[at] || !matches(words[at]!, lemmas[i]!)) return undefined;
    at++;
  }
  return at;
}

function matches({ lemma, lower }: Word, wanted: string): boolean {
  return lemma === wanted || lower === wanted;
}
