import { COMMON_WORDS } from '../common-words.ts';
import { readName } from '../known-names.ts';
import { readTable } from '../lexicon.ts';
import type { Annotated, Name, Span } from '../model.ts';
import { placesNamed } from './place-candidates.ts';
import { spelling } from './place-names.ts';

const HEADS = new Set(readTable('lexicon/organisation-heads.tsv', ['head']).map(({ head }) => head));
const LONGEST = 3;
/** What is no person: "Rapides Parish Sheriff". */
const COUNTY = /^\p{Lu}\S+ (?:\p{Lu}\S+ )?(?:County|Parish) /u;

/**
 * Names of places inside names of bodies, which tell where these belong:
 *   *Rapides Parish* Sheriff's Office    University of *Texas*    *Dublin* City Council
 */
export function placesInNames({ document, names }: Annotated): Name[] {
  const alone = new Set(names.map((name) => spelling(document.text, name)));
  return names.flatMap((name) => {
    const spelled = spelling(document.text, name);
    if ((name.kind === 'person' && !COUNTY.test(spelled)) || placesNamed(spelled).length > 0) return [];
    const words = [...document.text.slice(name.start, name.end).matchAll(/[^\s–-]+/g)].map(({ 0: word, index }) => {
      return { start: name.start + index, end: name.start + index + word.length };
    });
    if (words.length < 2) return [];
    // What the lists know as a whole is called after a place that is known too, or after none: "Supreme Court".
    const isListed = readName(spelled).length > 0;
    const heads = words
      .slice(1)
      .filter((word) => HEADS.has(document.text.slice(word.start, word.end).replace(/\W+$/, '')));
    const found = stretches(document.text, words).flatMap((stretch) => {
      const isNamed = !isListed && (stretch[0] !== words[0] || heads.length > 0);
      return longestPlace(
        document.text,
        stretch,
        (part, length) => isNamed || (length > 1 && !isListed) || alone.has(part),
      );
    });
    return found.length > 0 ? found : countryAtEnd(document.text, words);
  });
}

/** "Air *Canada*", "Deutsche Bank *South Africa*": a country or a region, and no town. */
function countryAtEnd(text: string, words: readonly Span[]): Name[] {
  const { end } = words.at(-1)!;
  const starts = words.slice(-2).map(({ start }) => start);
  const start = starts.find((at) => at > words[0]!.start && isPlace(text.slice(at, end).replace(/\s+/g, ' '), false));
  return start === undefined ? [] : [{ start, end, kind: 'place' }];
}

/** Where a place may begin in a name: at its head, behind "of", behind a hyphen; the head is not the whole name. */
function stretches(text: string, words: readonly Span[]): (readonly Span[])[] {
  const behind = words.flatMap((word, at) => {
    const before = text.slice(Math.max(0, word.start - 4), word.start);
    return at > 0 && (before === ' of ' || /[–-]$/.test(before)) ? [words.slice(at)] : [];
  });
  return [words.slice(0, -1), ...behind];
}

function longestPlace(
  text: string,
  words: readonly Span[],
  isNamed: (part: string, length: number) => boolean,
): Name[] {
  const { start } = words[0]!;
  for (let length = Math.min(words.length, LONGEST); length > 0; length--) {
    const { end } = words[length - 1]!;
    // "U.S." and "Ga." keep their full stops.
    for (const part of [text.slice(start, end), text.slice(start, end).replace(/['’]s?$|[,.]$/, '')]) {
      const spelled = part.replace(/\s+/g, ' ');
      if (isPlace(spelled, isNamed(spelled, length))) return [{ start, end: start + part.length, kind: 'place' }];
    }
  }
  return [];
}

/** A country or region for itself; a town only before what makes a body's name ("Mansfield Police"), or named alone too. */
function isPlace(name: string, isNamed: boolean): boolean {
  // "Central", "Union", "University"; "Van Hoorne Marine"
  if (COMMON_WORDS.has(name.toLowerCase()) || HEADS.has(name) || /^\p{Lu}\p{Ll}{1,2}$/u.test(name)) return false;
  const isBody = readName(name).some(({ actor }) => actor && actor.kind !== 'state'); // "White House Counsel"
  return (
    !isBody &&
    placesNamed(name).some(
      ({ as, place, needsContext }) => as !== 'short' && (isNamed || (place.kind !== 'city' && !needsContext)),
    )
  );
}
