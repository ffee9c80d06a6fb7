import type { Annotated } from '../model.ts';
import type { Attribution } from './attribution.ts';
import { findContent } from './content.ts';
import { type Cue, findCues } from './cues.ts';
import { type Frame, findFrames, spanOf } from './frame.ts';
import { labelled } from './labels.ts';
import { nounPhraseBefore } from './noun-phrase.ts';
import { findSource, type SourcedCue } from './source.ts';
import { joinSpeech } from './speech.ts';

/** Attributions by rule: reporting words of `data/lexicon/cues.tsv`, and the shapes of the clauses around them. */
export function findAttributions(annotated: Annotated): Attribution[] {
  let label: Attribution | undefined;
  const parts = findFrames(annotated).map((frame) => {
    const block = annotated.document.blocks[frame.block]!;
    label = label && frame.units[0]!.start < label.contents[0]!.end ? label : undefined;
    const own = label ? undefined : labelled(annotated, frame, block.end);
    label ??= own;
    // What stands behind a label is speech, as if it had marks: nobody else reports there.
    return { frame, attributions: label ? (own ? [own] : []) : attributionsOf(frame) };
  });
  return joinSpeech(parts);
}

function attributionsOf({ units }: Frame): Attribution[] {
  const found: Attribution[] = [];
  const cues = findCues(units);
  let previous: SourcedCue | undefined;
  for (const [index, cue] of cues.entries()) {
    const source = findSource(units, cue, previous);
    const content = findContent({ units, cue, source, limit: endOfClause(units, cues, index) });
    if (!source || !content || isSupposed(units, source.first)) continue;
    previous = { ...cue, source };
    found.push({
      cue: spanOf(units, cue.first, cue.last - (leadsToContent(units, cue) ? 1 : 0)),
      source: spanOf(units, source.first, source.last),
      contents: content.ranges.map(({ first, last }) => spanOf(units, first, last)),
      confidence: content.confidence,
    });
  }
  return found;
}

/** "*If* Roth says the bridge is safe …": nobody has said it. */
function isSupposed(units: Frame['units'], subject: number): boolean {
  return /^(?:if|unless|whether)$/.test(units[subject - 1]?.lower ?? '');
}

/** "expressed hope | for peace", "has not commented | on the letter": the preposition belongs to neither. */
function leadsToContent(units: Frame['units'], { word, last }: Cue): boolean {
  return word.leadsOn && /^(?:on|for|of|about|to|in|at|over|with|against|that|from)$/.test(units[last - 1]!.lower);
}

const SUBORDINATOR = /^(?:when|if|while|as|after|although|though|because|since|before|until|once|whereas)$/;

/**
 * Where the content of a cue must end: at the clause of a later cue ("… | and warned", "… | , but she said"), at
 * "according to", at a semicolon, or at the comma that closes a subordinate clause ("When Roth said …, | the union").
 */
function endOfClause(units: Frame['units'], cues: readonly Cue[], index: number): number {
  const { last } = cues[index]!;
  const bounds = cues.slice(index + 1).flatMap((next) => startOfClause(units, next, last) ?? []);
  const semicolon = units.findIndex(({ text }, at) => at > last && text === ';');
  if (semicolon !== -1) bounds.push(semicolon);
  if (SUBORDINATOR.test(units[0]!.lower)) bounds.push(units.findIndex(({ text }, at) => at > last + 1 && text === ','));
  return Math.min(units.length, ...bounds.filter((bound) => bound > last));
}

/** Where the clause of a later cue begins, if it is one beside the clause of the cue that ends at `from`. */
function startOfClause(units: Frame['units'], next: Cue, from: number): number | undefined {
  const before = units[next.first - 1]!;
  if (next.word.frames.has('source')) return next.first;
  if (next.voice === 'participle') return before.quote ? next.first : before.text === ',' ? next.first - 1 : undefined;
  if (next.voice !== 'active') return undefined;
  if (/^(?:and|but)$/.test(before.lower)) return next.first - 1;
  const subject = nounPhraseBefore(units, next.first);
  if (subject && subject.first > from) {
    const joint = units[subject.first - 1]!;
    const trails = joint.text === ',' && /^[.,]?$/.test(units[next.last]?.text ?? '');
    return trails || /^(?:but|and|while|though|although)$/.test(joint.lower) ? subject.first - 1 : undefined;
  }
  const inverted =
    before.text === ',' &&
    next.word.frames.has('quote') &&
    !next.word.frames.has('hearer') &&
    units[next.last]?.pos === 'PROPN';
  return inverted ? next.first - 1 : undefined;
}
