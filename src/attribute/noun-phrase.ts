import type { Token } from '../model.ts';

/** Half-open range of unit indices. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'SYM', 'QUOTE']);
const HEAD = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const LINK = new Set([
  'of',
  'for',
  'in',
  'at',
  'from',
  'to',
  'with',
  'on',
  'near',
  'and',
  '&',
  "'s",
  "'",
  '-',
  '–',
  'de',
  'van',
  'von',
  'bin',
  'al',
]);

/**
 * The noun phrase that ends just before `end`, stepping over an insertion between commas:
 *   Anna Roth , who leads the party , | said        a spokesman for the ministry | said
 */
export function nounPhraseBefore(units: readonly Token[], end: number): Range | undefined {
  let last = end;
  while (last > 0 && units[last - 1]!.pos === 'ADV') last--;
  const comma = units[last - 1];
  if (comma?.text === ',') return beforeInsertion(units, last - 1);
  if (comma?.text === ')') {
    const open = lastIndexBefore(units, last - 1, (unit) => unit.text === '(');
    return open === undefined ? undefined : nounPhraseBefore(units, open);
  }
  if (comma && /^(?:who|which|that)$/.test(comma.lower)) return relativeHead(units, last - 1);
  return plainPhraseBefore(units, last);
}

function relativeHead(units: readonly Token[], pronoun: number): Range | undefined {
  return plainPhraseBefore(units, units[pronoun - 1]?.text === ',' ? pronoun - 1 : pronoun);
}

const LONGEST_INSERTION = 40;

function beforeInsertion(units: readonly Token[], comma: number): Range | undefined {
  for (let at = comma - 1; at > 0 && comma - at < LONGEST_INSERTION; at--) {
    if (units[at]!.text !== ',') continue;
    const phrase = plainPhraseBefore(units, at);
    if (phrase && opensInsertion(units, at))
      return isApposition(units, at + 1, comma) ? { first: phrase.first, last: comma } : phrase;
  }
  return undefined;
}

/** "Its director, *Anna Roth*," names once more; "Anna Roth, *who leads the party*," does not. */
function isApposition(units: readonly Token[], first: number, last: number): boolean {
  return units
    .slice(first, last)
    .every(({ pos, lower }) => !/^(?:VERB|AUX)$/.test(pos) && !/^(?:who|whose|which|however)$/.test(lower));
}

/** The phrase with the name set beside it: "her manager | , Anna Roth ,". */
export function withApposition(units: readonly Token[], phrase: Range): Range {
  const [comma, name, closer] = [units[phrase.last], units[phrase.last + 1], units[phrase.last + 2]];
  const beside = comma?.text === ',' && name?.pos === 'PROPN' && /^[,.]?$/.test(closer?.text ?? '');
  return beside ? { first: phrase.first, last: phrase.last + 2 } : phrase;
}

/** ", who …", ", a lawyer …", ", 54," , ", speaking …": not ", and the prices". */
function opensInsertion(units: readonly Token[], comma: number): boolean {
  const next = units[comma + 1]!;
  return (
    /^(?:who|whose|which|speaking|citing|a|an|the|one|himself|herself|his|her|its|their|of|in|from|also|however|meanwhile|too|then|now|head|chief|president|director|professor|leader|like|along|as)$/.test(
      next.lower,
    ) ||
    ['NUM', 'NOUN', 'PROPN', 'ADV'].includes(next.pos) ||
    (next.pos === 'VERB' && /(?:ing|ed)$/.test(next.lower))
  );
}

function plainPhraseBefore(units: readonly Token[], end: number): Range | undefined {
  if (end <= 0 || !HEAD.has(units[end - 1]!.pos)) return undefined;
  let first = end - 1;
  while (first > 0 && continuesLeft(units, first)) first--;
  while (first < end && (!NOMINAL.has(units[first]!.pos) || isDating(units, first))) first++;
  return first < end ? { first, last: end } : undefined;
}

export function isDay(unit: Token | undefined): boolean {
  return /^(?:to|yester|mon|tues|wednes|thurs|fri|satur|sun)day$/.test(unit?.lower ?? '');
}

/** "*Last month* a judge said", "*Monday* the ministry said": when, and nobody's words. */
function isDating(units: readonly Token[], at: number): boolean {
  const [word, next, before] = [units[at]!.lower, units[at + 1]?.lower ?? '', units[at - 1]?.lower ?? ''];
  const unit = /^(?:week|month|year|night|spring|summer|autumn|fall|winter|weekend)$/;
  const determiner = /^(?:last|this|next|earlier)$/;
  return (determiner.test(word) && unit.test(next)) || (unit.test(word) && determiner.test(before)) || isDay(units[at]);
}

/** The hyphen of "state-run", with no space beside it. */
function isGlued(units: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = [units[at - 1], units[at], units[at + 1]];
  return hyphen?.text === '-' && before?.end === hyphen.start && hyphen.end === after?.start;
}

function continuesLeft(units: readonly Token[], first: number): boolean {
  if (isGlued(units, first - 2) || isGlued(units, first - 1)) return true;
  const unit = units[first - 1]!;
  if (unit.pos === 'QUOTE') return false;
  if (isPronounSubject(units[first]!)) return false;
  if (isPronounSubject(unit)) return false;
  if (NOMINAL.has(unit.pos)) return !(unit.pos === 'PRON' && !/^(?:his|her|its|their|our|my)$/.test(unit.lower));
  return (
    LINK.has(unit.lower) &&
    first >= 2 &&
    (NOMINAL.has(units[first - 2]!.pos) || LINK.has(units[first - 2]!.lower)) &&
    units[first - 2]!.text !== ','
  );
}

export function isPronounSubject({ lower, pos }: Token): boolean {
  return /^(?:he|she|they|it|i|we|you|who)$/.test(lower) && pos !== 'PROPN';
}

/** The noun phrase that begins at `start`, up to a verb, a mark or a preposition that does not belong to it. */
export function nounPhraseAfter(units: readonly Token[], start: number): Range | undefined {
  let last = start;
  let head = -1;
  while (last < units.length) {
    const unit = units[last]!;
    if (unit.pos === 'QUOTE' || (head >= 0 && isPronounSubject(unit))) break;
    if (NOMINAL.has(unit.pos)) {
      if (head >= 0 && (unit.pos === 'DET' || (unit.pos === 'PRON' && units[last - 1]!.pos !== 'ADP'))) break;
      if (HEAD.has(unit.pos)) head = last;
      last++;
      if (
        isPronounSubject(unit) ||
        (/^(?:him|her|them|me|us)$/.test(unit.lower) && !NOMINAL.has(units[last]?.pos ?? ''))
      )
        break;
    } else if (isGlued(units, last)) {
      last += 2;
      if (HEAD.has(units[last - 1]!.pos)) head = last - 1;
    } else if (head >= 0 && /^(?:'s|'|of|-|–|&)$/.test(unit.lower)) last++;
    else break;
  }
  return head >= start ? { first: start, last: head + 1 } : undefined;
}

function lastIndexBefore(units: readonly Token[], end: number, test: (unit: Token) => boolean): number | undefined {
  for (let at = end - 1; at >= 0; at--) if (test(units[at]!)) return at;
  return undefined;
}
