import type { Token } from '../model.ts';

/** Half-open range of unit indices. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'SYM', 'QUOTE']);
const HEAD = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** The hyphen of "state-run", with no space beside it. */
function isGlued(units: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = [units[at - 1], units[at], units[at + 1]];
  return hyphen?.text === '-' && before?.end === hyphen.start && hyphen.end === after?.start;
}

function isPronounSubject({ lower, pos }: Token): boolean {
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
