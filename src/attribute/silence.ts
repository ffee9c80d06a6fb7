import { canBeDeclined } from './attitude.ts';
import { type Clause, type Content, trim } from './clause.ts';
import type { Cue } from './cues.ts';
import type { Unit } from './frame.ts';
import { isDay, nounPhraseAfter } from './noun-phrase.ts';

/** "has not responded to ______": what nobody answered is the topic. */
export function unanswered({ units, cue, limit }: Clause): Content | undefined {
  if (!isNegated(units, cue) || !cue.word.frames.has('to-hearer') || units[cue.last]?.lower !== 'to') return undefined;
  const topic = trim(units, cue.last + 1, limit);
  return topic && { ranges: [topic], confidence: 0.7 };
}

/** "did not name *the minister*", "declined to *comment*.": where no topic is named, the word itself says what was refused. */
export function unspoken({ units, cue }: Clause): Content | undefined {
  const silent = cue.word.attitude === 'silence' || (isNegated(units, cue) && canBeDeclined(cue.word));
  if (!silent) return undefined;
  const topic = isDay(units[cue.last]) ? undefined : nounPhraseAfter(units, cue.last);
  return { ranges: [topic ?? { first: cue.last - 1, last: cue.last }], confidence: 0.7 };
}

function isNegated(units: readonly Unit[], cue: Cue): boolean {
  return units.slice(cue.first, cue.head).some(({ lower }) => /^(?:not|n't|never)$/.test(lower));
}
