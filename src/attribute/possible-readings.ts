import type { Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import { matchCueWord } from './cue-words.ts';
import type { DrawnReading, Stretch } from './drawn-readings.ts';
import { COUNTED, type Scene } from './scene.ts';

const VERB = COUNTED.indexOf('verb');

/**
 * Readings around a cue that grammar allows, with contents that begin where a clause does and end where a noun phrase
 * does: the learned finder weighs word by word, and has no sight of a reading as a whole. All of them where grammar
 * allows none.
 */
export function possibleReadings(scene: Scene, cue: Stretch, drawn: readonly DrawnReading[]): readonly DrawnReading[] {
  const possible = drawn.filter(({ source, contents }) => !isImpossible(scene, cue, source, contents));
  const left = possible.length > 0 ? possible : drawn;
  return left.map((reading) => toItsEnd(scene, cue, fromItsBeginning(scene, cue, reading)));
}

function isImpossible(scene: Scene, cue: Stretch, source: Stretch | null, contents: readonly Stretch[]): boolean {
  if (source && isClitic(scene, source)) return true;
  if (contents.length === 1 && isDate(scene, contents[0]!)) return true;
  return breaksOff(scene, cue, contents.at(-1)!);
}

/** the country [’s ministry] said */
function isClitic({ annotated }: Scene, { first }: Stretch): boolean {
  return /^[’']s?$/.test(annotated.tokens[first]!.text);
}

/** In words. */
const LONGEST_DATE = 8;

/** the agency reported [Tuesday] */
function isDate({ annotated: { times, tokens } }: Scene, { first, last }: Stretch): boolean {
  if (last - first > LONGEST_DATE) return false;
  const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
  return overlapping(times, { start, end }).some((time) => time.start <= start && end <= time.end);
}

const isPossessive = ({ text }: Token): boolean => /^[’']s$/.test(text);
const isNoun = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN';

/** said [its largest customer], a carmaker, had left; not "said [yes], and left" */
function breaksOff(scene: Scene, cue: Stretch, { first, last }: Stretch): boolean {
  const { annotated, block, quote, counts } = scene;
  const { tokens } = annotated;
  if (first < cue.last || tokens[last]?.text !== ',' || block[last] !== block[first] || quote[first]! >= 0)
    return false;
  if (!isNoun(tokens[last - 1]!) || tokens[first]!.pos === 'ADP') return false;
  const hasVerb = counts[last * COUNTED.length + VERB] !== counts[first * COUNTED.length + VERB];
  return !hasVerb && takesOnlyClauses(tokens, cue);
}

/** "said", but not "announced", which may have a noun for its object. */
function takesOnlyClauses(tokens: readonly Token[], { first, last }: Stretch): boolean {
  const found = matchCueWord(tokens, first);
  return found?.end === last && found.word.frames.has('that') && !found.word.frames.has('np');
}

/** The ports and [the pier will close], Roth said → [The ports and the pier will close], Roth said */
function fromItsBeginning(scene: Scene, cue: Stretch, reading: DrawnReading): DrawnReading {
  const { source, contents } = reading;
  const content = contents[0]!;
  if (!source || source.last > cue.first || !isBeforeComma(scene, content, source)) return reading;
  if (scene.quote[content.first]! >= 0 || (contents[1] && contents[1].first < source.first)) return reading;
  let { first } = content;
  while (!mayBegin(scene, first)) first--;
  return first === content.first
    ? reading
    : { ...reading, contents: [{ first, last: content.last }, ...contents.slice(1)] };
}

function isBeforeComma({ annotated: { tokens } }: Scene, { last }: Stretch, { first }: Stretch): boolean {
  return (last === first && tokens[last - 1]!.text === ',') || (last + 1 === first && tokens[last]!.text === ',');
}

/** At the beginning of a sentence, behind a mark, and behind a conjunction that stands there. */
function mayBegin(scene: Scene, at: number): boolean {
  if (isAfterMark(scene, at)) return true;
  const { pos, lower } = scene.annotated.tokens[at - 1]!;
  return (pos === 'CCONJ' || pos === 'SCONJ' || lower === 'but') && isAfterMark(scene, at - 1);
}

/** The hyphen of "state-run" is none. */
function isAfterMark({ annotated: { tokens }, sentence }: Scene, at: number): boolean {
  if (at === 0 || sentence[at] !== sentence[at - 1]) return true;
  const mark = tokens[at - 1]!;
  return mark.pos === 'PUNCT' && (mark.end < tokens[at]!.start || tokens[at - 2]?.end !== mark.start);
}

/** commented on [the president]’s late reply → commented on [the president’s late reply] */
function toItsEnd({ annotated: { tokens }, sentence }: Scene, cue: Stretch, reading: DrawnReading): DrawnReading {
  const { source, contents } = reading;
  const content = contents.at(-1)!;
  if (content.first < cue.last || (source && source.first > content.first)) return reading;
  let { last } = content;
  while (last < tokens.length && sentence[last] === sentence[last - 1] && goesOn(tokens, content, last)) last++;
  return last === content.last
    ? reading
    : { ...reading, contents: [...contents.slice(0, -1), { first: content.first, last }] };
}

/** Whether a noun phrase that is cut before word `at` has its noun, or its possessor, still to come. */
function goesOn(tokens: readonly Token[], content: Stretch, at: number): boolean {
  const [next, before] = [tokens[at]!, tokens[at - 1]!];
  if (isPossessive(next)) return true;
  if (isPossessive(before)) return /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(next.pos);
  const leads =
    before.pos === 'DET' || before.pos === 'ADJ' || (at - content.first > 1 && isPossessive(tokens[at - 2]!));
  return isNoun(next) && (leads || at > content.last);
}
