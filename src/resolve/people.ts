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

/** A person while their names are gathered. `starts` are the offsets of the names so far, in order. */
interface Group {
  words: string[];
  readonly names: Name[];
}

/** Groups the person names of an article: full names by their words, short names with the full name they end or begin. */
export function findPeople({ document, names }: Annotated): Person[] {
  const spelled = names
    .filter(({ kind }) => kind === 'person')
    .map((name) => ({ name, words: wordsOf(document.text.slice(name.start, name.end)) }));
  const groups = new Map<string, Group[]>(); // by the last word, which all names of a person share
  for (const { name, words } of spelled.filter(({ words }) => words.length > 1)) {
    const namesakes = groups.get(words.at(-1)!) ?? [];
    const group = namesakes.find((group) => samePerson(group.words, words));
    if (!group) groups.set(words.at(-1)!, [...namesakes, { words, names: [name] }]);
    else {
      group.names.push(name);
      if (words.length > group.words.length) group.words = words;
    }
  }
  const full = [...groups.values()].flat();
  const short = addShortNames(
    document.text,
    full,
    spelled.filter(({ words }) => words.length === 1).map(({ name, words }) => ({ name, word: words[0]! })),
  );
  return [...full, ...short].map(({ words, names }) => ({
    name: words.join(' '),
    gender: genderOf(document.text, words, names),
    names,
  }));
}

/** Gives each lone name to its bearer; returns the people who have no fuller name. */
function addShortNames(
  text: string,
  full: readonly Group[],
  lone: readonly { readonly name: Name; readonly word: string }[],
): Group[] {
  const bearers = new Map<string, Group[]>();
  const add = (key: string, group: Group): void => void bearers.set(key, [...(bearers.get(key) ?? []), group]);
  for (const group of full) {
    add(`last ${group.words.at(-1)}`, group);
    add(`first ${group.words[0]}`, group);
  }
  const nameless = new Map<string, Group>();
  for (const { name, word } of lone) {
    const candidates = bearers.get(`last ${word}`) ?? bearers.get(`first ${word}`) ?? [];
    const group = nearestBearer(candidates, name, titleGender(text, name)) ?? nameless.get(word);
    if (group) group.names.push(name);
    else nameless.set(word, { words: [word], names: [name] });
  }
  return [...nameless.values()];
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
 * Who a lone name stands for, of those whose full name ends so ("Putin") or, failing that, begins so, where the family
 * name comes first or the given name is used ("Kim", "Hillary"): the one named last before. A title's gender decides first.
 */
function nearestBearer(bearers: readonly Group[], name: Name, gender: Gender): Group | undefined {
  const fitting = bearers.filter(
    ({ words }) => gender === null || givenGender(words[0]!) === null || givenGender(words[0]!) === gender,
  );
  // A group's full names come in order, then the short ones given to it so far, in order too.
  const lastBefore = ({ names }: Group): number =>
    Math.max(
      names.findLast(({ start }) => start < name.start)?.start ?? -1,
      names[0]!.start < name.start ? names[0]!.start : -1,
    );
  return fitting.reduce<Group | undefined>(
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
