import { readTable } from '../lexicon.ts';
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

/** What one can decline to do and thereby say nothing: "comment", "respond", "elaborate". */
const DECLINABLE = new Set(
  readTable('lexicon/cues.tsv', ['cue', 'attitude'])
    .filter(({ cue, attitude }) => attitude === 'silence' && cue.startsWith('decline to '))
    .map(({ cue }) => cue.slice('decline to '.length)),
);

/**
 * What the cue does with its content; a cue that is no known word only says.
 *   asked him *to leave* → a request        *did not* respond, would *not* say *who* → silence
 */
export function attitudeOf(head: CueWord | undefined, content: readonly Token[], polarity: Polarity): Attitude {
  if (!head) return 'say';
  if (head.attitude === 'ask' && content[0]?.lower === 'to') return 'request';
  const declines =
    polarity === 'negative' && (DECLINABLE.has(head.lemmas.join(' ')) || DECLINABLE.has(head.lemmas[0]!));
  const opener = content[0]?.lower ?? '';
  const clause = opener === 'that' || (head.strong && head.frames.has('that') && !/^(?:wh|how$|if$)/.test(opener));
  return declines && !clause ? 'silence' : head.attitude;
}
