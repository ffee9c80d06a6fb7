import { readTable, values } from '../lexicon.ts';
import type { Token } from '../model.ts';
import type { Attitude, Polarity } from '../ontology.ts';
import { type CueWord, matchCueWord } from './cue-words.ts';

/** The reporting word that a cue is built on: the longest known one in it. Undefined for a colon or an unknown word. */
export function headOfCue(cue: readonly Token[]): CueWord | undefined {
  const matches = cue.flatMap((_, at) => matchCueWord(cue, at)?.word ?? []);
  return matches.reduce<CueWord | undefined>(
    (best, word) => (best && best.lemmas.length >= word.lemmas.length ? best : word),
    undefined,
  );
}

/**
 * What one can decline to do and thereby say nothing, with the frames of the refusal: "comment" and "respond" take a
 * topic, "say" and "explain" a clause.
 */
const DECLINABLE = new Map(
  readTable('lexicon/cues.tsv', ['cue', 'attitude', 'frames'])
    .filter(({ cue, attitude }) => attitude === 'silence' && cue.startsWith('decline to '))
    .map(({ cue, frames }) => [cue.slice('decline to '.length), values(frames)]),
);

const NOUNS = new Map(
  readTable('lexicon/noun-cues.tsv', ['noun', 'attitude']).map(({ noun, attitude }) => [noun, attitude as Attitude]), // a test holds the list to the ontology
);

/** What a cue does that is built on a noun: his *claim* that, *concerns* about. A cue of no known word only says. */
export function attitudeOfNoun(cue: readonly Token[]): Attitude {
  const noun = cue.findLast(({ lemma }) => NOUNS.has(lemma));
  return (noun && NOUNS.get(noun.lemma)) ?? 'say';
}

/**
 * What the cue does with its content.
 *   asked him *to leave* → a request        *did not* respond, would *not* say *who* → silence
 */
export function attitudeOf(head: CueWord, content: readonly Token[], polarity: Polarity): Attitude {
  const opener = content[0]?.lower ?? '';
  if (head.attitude === 'ask' && opener === 'to') return 'request';
  const declined =
    polarity === 'negative' ? (DECLINABLE.get(head.lemmas.join(' ')) ?? DECLINABLE.get(head.lemmas[0]!)) : undefined;
  const isSilent = declined?.includes('that') ? /^(?:wh|how$|if$)/.test(opener) : opener !== 'that';
  return declined && isSilent ? 'silence' : head.attitude;
}
