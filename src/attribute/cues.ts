import { type CueWord, matchCueWord } from './cue-words.ts';
import type { Unit } from './frame.ts';
import type { Range } from './noun-phrase.ts';

/** A reporting word in its frame, with its auxiliaries: `first..last` are unit indices, `head` the word itself. */
export interface Cue extends Range {
  readonly head: number;
  readonly word: CueWord;
  readonly voice: 'active' | 'passive' | 'participle' | 'infinitive';
}

export function findCues(units: readonly Unit[]): Cue[] {
  const cues: Cue[] = [];
  let at = 0;
  while (at < units.length) {
    const match = mayBeCue(units, at) ? matchCueWord(units, at) : undefined;
    if (match) {
      const first = withAuxiliaries(units, at, cues.at(-1)?.last ?? 0);
      cues.push({ first, head: at, last: match.end, word: match.word, voice: voiceOf(units, first, at) });
      at = match.end;
    } else at++;
  }
  return cues.filter((cue) => cue.voice !== 'infinitive');
}

function mayBeCue(units: readonly Unit[], at: number): boolean {
  const { pos, lower, quote } = units[at]!;
  if (quote) return false;
  if (lower === 'according') return units[at + 1]?.lower === 'to';
  const before = units[at - 1];
  const after = units[at + 1];
  if (pos !== 'VERB' && pos !== 'AUX') return /^(?:said|says)$/.test(lower) || isMistagged(before, units[at]!, after);
  // "the reported readiness", "a proposed law": a participle before its noun does not report here.
  const attributive =
    before &&
    /^(?:DET|ADJ|PART)$/.test(before.pos) &&
    before.lower !== 'not' &&
    before.lower !== "n't" &&
    before.lower !== 'to';
  return !(attributive && after && /^(?:NOUN|PROPN|ADJ)$/.test(after.pos));
}

/** "Roth *claims* the port …": the tagger takes many verbs in the present for plurals; a name before and a subject behind say no. */
function isMistagged(before: Unit | undefined, { pos, lower }: Unit, after: Unit | undefined): boolean {
  const subject = before?.pos === 'PROPN' || /^(?:he|she|they|who|which)$/.test(before?.lower ?? '');
  if (pos === 'NOUN' && before?.text === ',' && after?.lower === 'that') return true; // "The agency, UNHCR, estimates that …"
  return (
    pos === 'NOUN' &&
    /(?:s|ed)$/.test(lower) &&
    subject &&
    /^(?:that|the|a|an|his|her|its|their|he|she|it|they|to|there|no)$/.test(after?.lower ?? '')
  );
}

function withAuxiliaries(units: readonly Unit[], at: number, floor: number): number {
  let first = at;
  let trailing = at;
  while (
    trailing > floor &&
    /^(?:AUX|ADV|PART)$/.test(units[trailing - 1]!.pos) &&
    !/^(?:'s?|’s?)$/.test(units[trailing - 1]!.text)
  ) {
    trailing--;
    if (units[trailing]!.pos !== 'ADV') first = trailing;
  }
  return units[first]!.lower === 'to' && first > 0 ? first + 1 : first;
}

function voiceOf(units: readonly Unit[], first: number, head: number): Cue['voice'] {
  const { lower } = units[head]!;
  const auxiliaries = units.slice(first, head).map(({ lemma, lower }) => (lower === "'s" ? 'be' : lemma));
  if (head > 0 && units[head - 1]!.lower === 'to') return 'infinitive';
  if (/ing$/.test(lower) && !auxiliaries.includes('be')) return 'participle';
  const lastBe = auxiliaries.lastIndexOf('be');
  return lastBe >= 0 && /(?:ed|en|id|old|ught|wn|de)$/.test(lower) ? 'passive' : 'active';
}
