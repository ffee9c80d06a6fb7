import { readName } from '../known-names.ts';
import type { Name, NameCandidateKind, Sentence, Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import { knownLength } from './name-runs.ts';
import { isCapital } from './name-words.ts';

/**
 * The names with those of the lists that stand outside them, or inside one of kind `unknown` ("the *Russia*-*Ukraine*
 * war"), whose place they take.
 */
export function withListed(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
): Name[] {
  const settled = names.filter(({ kind }) => kind !== 'unknown');
  const listed: Name[] = [];
  let next = 0;
  for (const { first, last } of sentences) {
    const words = tokens.slice(first, last);
    for (let t = 0; t < words.length; ) {
      const { start } = words[t]!;
      while (next < settled.length && settled[next]!.end <= start) next++;
      const limit = settled[next]?.start ?? Number.POSITIVE_INFINITY;
      const length = start < limit && isCapital(words[t]!.text) ? knownLength(text, words, t) : 0;
      const end = length > 0 ? words[t + length - 1]!.end : start;
      const kind = length > 0 && end <= limit ? kindOfListed(text.slice(start, end)) : null;
      if (kind) listed.push({ start, end, kind });
      else if (words[t]!.end < limit && sharesHead(words, t)) listed.push({ start, end: words[t]!.end, kind: 'place' });
      t += Math.max(1, kind ? length : 0);
    }
  }
  const unknown = names.filter(({ kind }) => kind === 'unknown');
  const holder = (name: Name): Name | undefined => overlapping(unknown, name)[0];
  const found = listed.flatMap((name): Name[] => {
    const whole = holder(name);
    if (!whole) return [name];
    return DATED.test(text.slice(whole.start, whole.end)) ? [] : [{ ...name, kind: 'unknown' }];
  });
  const parted = new Set(found.map(holder));
  const loose = unknown.filter((name) => !parted.has(name));
  return [...settled, ...found, ...loose].sort((a, b) => a.start - b.start);
}

/** "*North* and South Korea": with the last word of the next name it is a name of the lists. */
function sharesHead(words: readonly Token[], at: number): boolean {
  const [own, and, next, head] = words.slice(at, at + 4);
  if (and?.lower !== 'and' || !head || ![own!, next!, head].every(({ text }) => isCapital(text))) return false;
  return (
    kindOfListed(`${own!.text} ${head.text}`) === 'place' && kindOfListed(`${next!.text} ${head.text}`) === 'place'
  );
}

/** "the 2004 European Parliament election in Italy": an event with its year is one thing, and nobody's parts. */
const DATED = /\b(?:1[5-9]|20)\d\d\b/;

/** What the lists take a name for that is nothing else; null where they are not sure of it. */
function kindOfListed(name: string): NameCandidateKind | null {
  const [reading] = readName(name);
  if (!reading || reading.needsContext) return null;
  if (reading.as === 'demonym') return 'unknown';
  if (reading.actor?.kind === 'state') return 'place';
  return reading.actor && !reading.place ? 'organisation' : null;
}
