import { lowerBound } from '../lower-bound.ts';
import type { Annotated, Token } from '../model.ts';
import { overlapping, startingIn } from '../spans.ts';
import type { Attribution } from './attribution.ts';

/** What leads to a source, follows it or only closes it is no part of it; the comma that closes an insertion is. */
export function withSourceEdges<A extends Attribution>(annotated: Annotated, attribution: A): A {
  if (!attribution.source) return attribution;
  const words = overlapping(annotated.tokens, attribution.source);
  const whole = untilPredicate(annotated, withoutAside(withoutAdverbs(withoutLead(withoutDateline(words)))));
  const subject = pronounAlone(whole);
  const last = subject.at(-1)!;
  const between = startingIn(annotated.tokens, { start: last.end, end: attribution.cue.start });
  const reports = attribution.cue.start >= last.end && between.every(({ pos }) => pos === 'ADV');
  const kept = withoutComma(relative(subject, reports));
  const source = { start: kept[0]!.start, end: closedEnd(annotated, attribution, kept) };
  const isSame = source.start === attribution.source.start && source.end === attribution.source.end;
  return isSame ? attribution : { ...attribution, source };
}

const LEADS = /^(?:which|what|and|but|or|nor|so|yet|because|if|although|though|while|whether|perhaps)$/;

/** ST. LOUIS — [Anna Roth] said       LIMA, Peru — [the mayor] said: a town in capitals, and one dash. */
function withoutDateline(words: readonly Token[]): readonly Token[] {
  const isDash = ({ text }: Token): boolean => /^(?:[—–]|--)$/.test(text);
  const dash = words.findIndex(isDash);
  if (dash < 1 || dash === words.length - 1 || words.findLastIndex(isDash) !== dash) return words;
  return words.slice(0, dash).every(({ text }) => !/^\p{Ll}/u.test(text)) ? words.slice(dash + 1) : words;
}

/** which [the mayor] says       that [Anna Roth] said       But [the mayor] said */
function withoutLead(words: readonly Token[]): readonly Token[] {
  const [first, second] = words;
  const joins = second && /^(?:that|how)$/.test(first!.lower) && /^(?:DET|PRON|PROPN)$/.test(second.pos);
  return second && (joins || LEADS.test(first!.lower)) ? words.slice(1) : words;
}

const ADVERB = /^(?:also|recently|later|earlier|now|then|here|himself|herself|themselves)$/;
const MANNER = /ly$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;

/** [The paper] recently noted       [Anna Roth] on Thursday evening said       [Roth and Weber] both said */
function withoutAdverbs(words: readonly Token[]): readonly Token[] {
  const lower = (fromEnd: number): string => words.at(-fromEnd)?.lower ?? '';
  const isManner = words.at(-1)!.pos === 'ADV' && MANNER.test(lower(1)) && NOMINAL.test(words.at(-2)?.pos ?? '');
  if (words.length > 1 && (isManner || ADVERB.test(lower(1)))) return words.slice(0, -1);
  if (words.length > 1 && lower(1) === 'both') return words.slice(0, -1);
  const day = PART_OF_DAY.test(lower(1)) ? 2 : 1;
  const isDated = words.length > day + 1 && WEEKDAY.test(lower(day)) && lower(day + 1) === 'on';
  return isDated ? words.slice(0, -day - 1) : words;
}

const MEDIUM = /^(?:statement|interview|release|email|e-mail|tweet|speech|letter|memo)$/;

/** [Anna Roth] in a statement       [Anna Roth, the mayor,] wearing a red hat       [Anna Roth] at the time */
function withoutAside(words: readonly Token[]): readonly Token[] {
  const lower = (fromEnd: number): string => words.at(-fromEnd)?.lower ?? '';
  if (words.length > 3 && lower(3) === 'at' && lower(2) === 'the' && lower(1) === 'time') return words.slice(0, -3);
  const medium = words.findLastIndex(({ lower: word }) => word === 'in');
  const isMedium =
    medium > 0 && words.length - medium <= 4 && /^(?:an?|his|her|its|their)$/.test(words[medium + 1]?.lower ?? '');
  if (isMedium && MEDIUM.test(lower(1))) return words.slice(0, medium);
  const aside = words.findIndex(
    ({ pos, lower: word }, at) =>
      at > 1 && words[at - 1]!.text === ',' && pos === 'VERB' && word.endsWith('ing') && word !== 'including',
  );
  return aside > 0 ? words.slice(0, aside) : words;
}

const SUBJECT = /^(?:he|she|they|we|i)$/;

/** A few minutes later [they] said       her husband, [she] said       [who] last year said; not: [Anna Roth and I] said */
function pronounAlone(words: readonly Token[]): readonly Token[] {
  if (
    words.length > 1 &&
    words[0]!.lower === 'who' &&
    words.slice(1).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
  )
    return words.slice(0, 1);
  const isAlone = SUBJECT.test(words.at(-1)!.lower) && !/^(?:and|or|nor)$/.test(words.at(-2)?.lower ?? '');
  return words.length > 1 && isAlone ? words.slice(-1) : words;
}

/** Behind these a verb is not the subject's, or need not be. */
const PARTS = /^(?:who|whom|whose|which|that|as|when|where|because|than|,|--|[-—–])$/;
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;

/**
 * A source ends where it begins to do something else: [His campaign] sued the council, claiming …
 * Not so for a participle, which has no object: [Voters surveyed in May] said
 */
function untilPredicate(annotated: Annotated, words: readonly Token[]): readonly Token[] {
  for (let at = 1; at < words.length - 1; at++) {
    if (PARTS.test(words[at]!.lower) || PARTS.test(words[0]!.lower)) return words;
    if (!isPredicate(annotated, words[at]!, words[at + 1]!)) continue;
    const head = words.slice(0, at).findLastIndex(({ pos }) => pos !== 'ADV');
    if (head >= 0 && (NOMINAL.test(words[head]!.pos) || words[head]!.text === ')')) return words.slice(0, head + 1);
  }
  return words;
}

/** Participles, and those that have an object all the same: a man [named Roth], voters [given the choice]. */
const PARTICIPLE = /ing$|^(?:named|called|dubbed|titled|given)$/;

function isPredicate({ names }: Annotated, word: Token, next: Token): boolean {
  if (/^(?:is|are|was|were|has|have|had|will|would|could)$/.test(word.lower)) return word.pos === 'AUX';
  const hasObject = /^(?:DET|PROPN|PRON)$/.test(next.pos) && !/^(?:this|that|last|next|who)$|day$/.test(next.lower);
  const mayBeFinite = word.pos === 'VERB' && !PARTICIPLE.test(word.lower) && /^\p{Ll}/u.test(word.text);
  return mayBeFinite && hasObject && overlapping(names, word).length === 0;
}

/** Of whoever it tells, the pronoun stands for them: voters [who] said       but: [Anna Roth], who is 40, said */
function relative(words: readonly Token[], reports: boolean): readonly Token[] {
  const [before, last] = words.slice(-2);
  const isRelative = last && /^(?:who|which)$/.test(last.lower) && before!.pos !== 'ADP';
  if (!isRelative) return words;
  return reports ? words.slice(-1) : words.slice(0, -1);
}

/** [Anna Roth], who said */
function withoutComma(words: readonly Token[]): readonly Token[] {
  const isClosing = words.length > 1 && words.findIndex(({ text }) => text === ',') === words.length - 1;
  return isClosing ? words.slice(0, -1) : words;
}

/** [Anna Roth, the mayor,] said */
function closedEnd({ tokens }: Annotated, { cue, contents }: Attribution, words: readonly Token[]): number {
  const { end } = words.at(-1)!;
  const next = tokens[lowerBound(tokens, ({ start }) => start >= end)];
  const isOpen = next?.text === ',' && words.some(({ text }) => text === ',') && words.at(-1)!.text !== ',';
  return isOpen && ![cue, ...contents].some((span) => span.start < next.end && next.start < span.end) ? next.end : end;
}
