import { readTable } from '../lexicon.ts';
import type { Annotated, Name } from '../model.ts';

export type Gender = 'male' | 'female' | null;

/** A person of the article, with every name that stands for them. */
export interface Person {
  /** The fullest form, without middle initials: "Donald J. Trump" and "Donald Trump" are one name. */
  readonly name: string;
  readonly gender: Gender;
  readonly names: readonly Name[];
}

const GIVEN_NAMES = new Map(
  readTable('lexicon/given-names.tsv', ['name', 'gender']).map(({ name, gender }) => [name, gender]),
);
const TITLE_GENDER = new Map(
  readTable('lexicon/titles.tsv', ['title', 'gender']).flatMap(({ title, gender }) =>
    gender ? [[title.toLowerCase(), gender] as const] : [],
  ),
);

/** Groups the person names of an article: full names by their words, short names with the full name they end or begin. */
export function findPeople({ document, names }: Annotated): Person[] {
  const spelled = names
    .filter(({ kind }) => kind === 'person')
    .map((name) => ({ name, words: wordsOf(document.text.slice(name.start, name.end)) }));
  const groups: { words: string[]; names: Name[] }[] = [];
  for (const { name, words } of spelled.filter(({ words }) => words.length > 1)) {
    const group = groups.find((group) => samePerson(group.words, words));
    if (!group) groups.push({ words, names: [name] });
    else {
      group.names.push(name);
      if (words.length > group.words.length) group.words = words;
    }
  }
  for (const { name, words } of spelled.filter(({ words }) => words.length === 1)) {
    const gender = titleGender(document.text, name);
    const group = nearestBearer(groups, words[0]!, name, gender);
    if (group) group.names.push(name);
    else groups.push({ words, names: [name] });
  }
  return groups.map(({ words, names }) => ({
    name: words.join(' '),
    gender: genderOf(document.text, words, names),
    names,
  }));
}

/** Words of a name as it is spoken: no initials in the middle, no capitals throughout. */
function wordsOf(name: string): string[] {
  const words = name.replaceAll('’', "'").split(/\s+/).map(unshout);
  return words.filter((word, at) => at === 0 || at === words.length - 1 || !/^\p{Lu}\.?$/u.test(word));
}

function unshout(word: string): string {
  return word.length > 2 && word === word.toUpperCase() && !/\d|\./.test(word)
    ? word.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    : word;
}

/** One name's words are among the other's, in order, and both end alike: "Vladimir Putin", "Vladimir Vladimirovich Putin". */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.at(-1) !== long.at(-1) || short[0] !== long[0]) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

/**
 * Who a lone name stands for: somebody whose full name ends so ("Putin"), or begins so where the family name comes
 * first or the given name is used ("Kim", "Hillary"). Of several, the one named last before; a title's gender decides first.
 */
function nearestBearer<G extends { words: string[]; names: Name[] }>(
  groups: readonly G[],
  word: string,
  name: Name,
  gender: Gender,
): G | undefined {
  const full = groups.filter(({ words }) => words.length > 1);
  const ending = full.filter(({ words }) => words.at(-1) === word);
  const bearers = ending.length > 0 ? ending : full.filter(({ words }) => words[0] === word);
  const fitting = bearers.filter(
    ({ words }) => gender === null || givenGender(words[0]!) === null || givenGender(words[0]!) === gender,
  );
  const lastBefore = (group: G): number =>
    Math.max(-1, ...group.names.map(({ start }) => start).filter((start) => start < name.start));
  return fitting.reduce<G | undefined>(
    (best, group) => (best && lastBefore(best) >= lastBefore(group) ? best : group),
    undefined,
  );
}

function genderOf(text: string, words: readonly string[], names: readonly Name[]): Gender {
  for (const name of names) {
    const gender = titleGender(text, name);
    if (gender) return gender;
  }
  return words.length > 1 ? givenGender(words[0]!) : null;
}

function givenGender(given: string): Gender {
  const gender = GIVEN_NAMES.get(given);
  return gender === 'male' || gender === 'female' ? gender : null;
}

/** The gender of the title right before a name: "Mrs. Clinton", "King Felipe". */
function titleGender(text: string, { start }: Name): Gender {
  const before = /(\S+)\s+$/.exec(text.slice(Math.max(0, start - 30), start))?.[1]?.toLowerCase() ?? '';
  const gender = TITLE_GENDER.get(before) ?? TITLE_GENDER.get(`${before}.`);
  return gender === 'male' || gender === 'female' ? gender : null;
}
