import type { Cue } from './cues.ts';
import type { Unit } from './frame.ts';
import { isPronounSubject, nounPhraseAfter, nounPhraseBefore, type Range, withApposition } from './noun-phrase.ts';

/**
 * The words that name whose words they are, by what the clause looks like:
 *   according to ______      ______ said      “…,” said ______      was denied by ______      ______ hailed … and | warned
 * Undefined where the clause gives none.
 */
export function findSource(units: readonly Unit[], cue: Cue, previous: SourcedCue | undefined): Range | undefined {
  if (cue.word.frames.has('source')) return apposed(units, nounPhraseAfter(units, cue.last));
  if (cue.voice === 'passive')
    return units[cue.last]?.lower === 'by' ? nounPhraseAfter(units, cue.last + 1) : undefined;
  if (cue.voice === 'participle')
    return isLoose(units, cue)
      ? (previous?.source ?? subjectOfFrame(units, cue.first))
      : nounPhraseBefore(units, cue.first);
  const before = subjectBefore(units, cue.first);
  const inverted = isInvertible(units, cue) ? nounPhraseAfter(units, cue.last) : undefined;
  if (inverted && endsClause(units[inverted.last]) && (!before || units[cue.first - 1]?.quote))
    return apposed(units, inverted);
  return before ?? shared(units, cue, previous);
}

function apposed(units: readonly Unit[], phrase: Range | undefined): Range | undefined {
  return phrase && withApposition(units, phrase);
}

export interface SourcedCue extends Cue {
  readonly source: Range | undefined;
}

/** ", saying that …" goes with the sentence; "a letter saying that …" with the noun before it. */
export function isLoose(units: readonly Unit[], { first }: Cue): boolean {
  const before = units[first - 1];
  return before === undefined || closesContent(before) || /^(?:by|while|when|in|after|before)$/.test(before.lower);
}

function subjectBefore(units: readonly Unit[], first: number): Range | undefined {
  const phrase = nounPhraseBefore(units, first);
  if (!phrase) return undefined;
  const before = units[phrase.first - 1];
  // "to the minister said": a phrase that a preposition holds is no subject.
  return before &&
    before.pos === 'ADP' &&
    !closesContent(units[first - 1]) &&
    !/^(?:as|but|than|while|if|since|after|before|because|that|of)$/.test(before.lower)
    ? widenSubject(units, phrase)
    : phrase;
}

/** The subject goes further left over a preposition that belongs to it: "a spokesman | for the ministry". */
function widenSubject(units: readonly Unit[], phrase: Range): Range | undefined {
  if (isPronounSubject(units[phrase.first]!)) return phrase;
  const wider = nounPhraseBefore(units, phrase.first - 1);
  return wider && wider.last === phrase.first - 1 ? { first: wider.first, last: phrase.last } : phrase;
}

function isInvertible(units: readonly Unit[], cue: Cue): boolean {
  return (
    cue.word.frames.has('quote') &&
    cue.first > 0 &&
    closesContent(units[cue.first - 1]) &&
    !isPronounSubject(units[cue.last] ?? units[0]!)
  );
}

function closesContent(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.quote !== null || unit.text === ',' || unit.text === '—' || unit.text === '–');
}

function endsClause(unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    unit.quote !== null ||
    ['PUNCT', 'ADP', 'SCONJ', 'ADV'].includes(unit.pos) ||
    /day$/.test(unit.lower)
  );
}

/** "hailed the deal *and expressed* hope", "praised her *but warned*": the subject of the cue before. */
function shared(units: readonly Unit[], cue: Cue, previous: SourcedCue | undefined): Range | undefined {
  const before = units[cue.first - 1];
  const joins = before && /^(?:and|but|or|then|,)$/.test(before.lower);
  return joins ? (previous?.source ?? subjectOfFrame(units, cue.first)) : undefined;
}

/** The subject of the frame's first verb. */
function subjectOfFrame(units: readonly Unit[], limit: number): Range | undefined {
  for (let at = 1; at < limit; at++) {
    // The verb of ", who leads the party," is not the sentence's.
    if (!/^(?:VERB|AUX)$/.test(units[at]!.pos) || /^(?:who|which|that)$/.test(units[at - 1]!.lower)) continue;
    const phrase = nounPhraseBefore(units, at);
    if (phrase) return phrase;
  }
  return undefined;
}
