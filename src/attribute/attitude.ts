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

/** "comment", "respond": a word that with a negation says that nothing was said. */
export function canBeDeclined({ lemmas }: CueWord): boolean {
  return DECLINABLE.has(lemmas.join(' '));
}

/**
 * What the cue does with its content; a cue that is no known word only says.
 *   asked him *to leave* → a request        *did not* respond, would *not* say *who* → silence
 */
export function attitudeOf(head: CueWord | undefined, content: readonly Token[], polarity: Polarity): Attitude {
  if (!head) return 'say';
  const opener = content[0]?.lower ?? '';
  if (head.attitude === 'ask' && opener === 'to') return 'request';
  const declined =
    polarity === 'negative' ? (DECLINABLE.get(head.lemmas.join(' ')) ?? DECLINABLE.get(head.lemmas[0]!)) : undefined;
  const isSilent = declined?.includes('that') ? /^(?:wh|how$|if$)/.test(opener) : opener !== 'that';
  return declined && isSilent ? 'silence' : head.attitude;
}
