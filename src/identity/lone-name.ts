import { isCommonWord } from './common-word.ts';
import type { Gender } from './person-name.ts';
import { genderOf, isGivenName, readPersonName } from './person-name.ts';

/** Somebody who bears a family name, under all names that are known to be theirs. */
export interface FamilyBearer {
  readonly id: number;
  readonly prominence: number;
  readonly gender: Gender;
}

/**
 * How much is written about somebody, in powers of two of the articles that give the name, from 0 for one article.
 * Rough, so that what follows from it stays as it is when one more article comes.
 */
export function prominence(articles: number): number {
  return articles < 1 ? 0 : Math.floor(Math.log2(articles));
}

/** One of many: at least two articles, and four times those of the next. */
const PROMINENT = { least: 1, lead: 2 };
/** The same for a name that is also a given name or a word: 16 articles, and eight times those of the next. */
const WELL_KNOWN = { least: 4, lead: 3 };
/** Initials are nobody's family name. */
const SHORTEST = 3;

/**
 * Whom an article means that gives a family name alone, and takes for granted that its readers know the rest: the one
 * bearer of whom far more is written than of any other that fits. Undefined where it may be another.
 */
export function bearerOf(family: string, gender: Gender, bearers: readonly FamilyBearer[]): FamilyBearer | undefined {
  if (family.length < SHORTEST) return undefined;
  const fitting = bearers
    .filter((bearer) => gender === null || bearer.gender === null || bearer.gender === gender)
    .sort((a, b) => b.prominence - a.prominence || a.id - b.id);
  const [first, second] = fitting;
  const { least, lead } = isGivenName(family) || isCommonWord(family) ? WELL_KNOWN : PROMINENT;
  if (!first || first.prominence < least) return undefined;
  return !second || first.prominence >= second.prominence + lead ? first : undefined;
}

/** Whether a family name is often something else, so that little can be built on it. */
export function isDoubtful(family: string): boolean {
  return family.length < SHORTEST || isGivenName(family) || isCommonWord(family);
}

/** The gender that a group of names tells; null where none does, or they disagree. */
export function sharedGender(names: readonly string[]): Gender {
  const genders = new Set(
    names.flatMap((name) => {
      const read = readPersonName(name);
      return read ? (genderOf(read) ?? []) : [];
    }),
  );
  return genders.size === 1 ? [...genders][0]! : null;
}
