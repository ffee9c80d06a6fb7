import { readTitle } from '../titles.ts';
import { contradict, genderOf, type PersonName, readPersonName } from './person-name.ts';
import type { Bearer, Evidence } from './same-name.ts';

/** Titles that few bear at a time; every other article has a spokesman and a professor. */
const TELLING = /^(?:office|rank|royalty|clergy|party-role)$/;
const QUALIFIERS =
  /^(?:(?:former|then|acting|ex|late|interim|outgoing|incoming|current|new|longtime)[ -])+|[ -]elect$/gi;

/** Titles as they compare: "Sen." is senator, "the former president" once was president. Those that many bear are left out. */
export function officesOf(titles: readonly string[]): string[] {
  const offices = titles.flatMap((title) => {
    const read = readTitle(title.replace(QUALIFIERS, '').trim());
    return read && TELLING.test(read.class) ? [read.nouns[0]!] : [];
  });
  return [...new Set(offices)].sort();
}

/** Two of one family name and office whose given names are nearly spelled alike: "Sergei Lavrov", "Sergey Lavrov". */
export function compareHolders(a: Bearer, b: Bearer): Evidence | undefined {
  const [one, other] = [readPersonName(a.name), readPersonName(b.name)];
  if (!one || !other || one.family !== other.family || one.suffix !== other.suffix) return undefined;
  if (contradict(genderOf(one), genderOf(other)) || !nearlyAlike(one, other)) return undefined;
  return {
    verdict: 'same',
    rule: 'office',
    reason: 'one office, one family name, and given names that are nearly spelled alike',
    score: 0.85,
  };
}

/** One letter in three may differ, the first one not: Mohammed, Muhammad. What is the same was compared before. */
function nearlyAlike({ given: a }: PersonName, { given: b }: PersonName): boolean {
  if (a === b || a.charAt(0) !== b.charAt(0) || Math.min(a.length, b.length) < 4) return false;
  return 3 * distance(a, b) <= Math.max(a.length, b.length);
}

/** Letters to change, add or leave away, by Wagner and Fischer (1974). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1];
    for (const [column, other] of [...b].entries())
      line.push(Math.min(above[column + 1]! + 1, line[column]! + 1, above[column]! + Number(letter !== other)));
    above = line;
  }
  return above.at(-1)!;
}
