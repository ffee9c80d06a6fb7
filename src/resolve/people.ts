import { readTable } from '../lexicon.ts';
import type { Annotated, Name } from '../model.ts';
import { familyName, generationOf, isLongFamilyName, samePerson, wordsOf } from './person-words.ts';

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

const FAMILY = new Set(
  readTable('lexicon/titles.tsv', ['title', 'class']).flatMap(({ title, class: of }) =>
    of === 'family' ? [title.toLowerCase()] : [],
  ),
);

/** A person while their names are gathered, in order: the full ones, then the short ones. */
interface Group {
  words: string[];
  readonly names: Name[];
  timesInFull: number;
  /** Introduced as somebody's wife, son …, once at least. */
  isRelative: boolean;
}

/** Nobody's article has more of one family: a list of thousands is not compared name by name. */
const MOST_NAMESAKES = 40;

/** Groups the person names of an article: full names by their words, short names with the full name they end or begin. */
export function findPeople({ document, names }: Annotated): Person[] {
  const spelled = names
    .filter(({ kind }) => kind === 'person')
    .map((name) => ({ name, words: wordsOf(document.text.slice(name.start, name.end)) }));
  const isLone = (words: readonly string[]): boolean => words.length === 1 || isLongFamilyName(words);
  const full = groupFullNames(
    document.text,
    spelled.filter(({ words }) => !isLone(words)),
  );
  const short = addShortNames(
    document.text,
    full,
    spelled.filter(({ words }) => isLone(words)),
  );
  return [...full, ...short].map(({ words, names }) => ({
    name: words.join(' '),
    gender: genderOf(document.text, words, names),
    names,
  }));
}

interface Spelled {
  readonly name: Name;
  readonly words: string[];
}

function groupFullNames(text: string, spelled: readonly Spelled[]): Group[] {
  const groups: Group[] = [];
  const families = new Map<string, Group[]>(); // by the word that all names of a person share
  const known = new Map<string, Group>(); // by the name as it is spelled
  for (const { name, words } of spelled) {
    const family = families.get(keyOf(words)) ?? [];
    const spelling = words.join(' ');
    let group = known.get(spelling) ?? family.slice(-MOST_NAMESAKES).find((group) => samePerson(group.words, words));
    if (!group) {
      group = { words, names: [], timesInFull: 0, isRelative: false };
      groups.push(group);
      families.set(keyOf(words), family);
      family.push(group);
    }
    known.set(spelling, group);
    group.names.push(name);
    group.timesInFull++;
    group.isRelative ||= isRelative(text, name);
    if (isFuller(words, group.words)) group.words = words;
  }
  return groups;
}

function isFuller(words: readonly string[], known: readonly string[]): boolean {
  return words.length > known.length || (words.length === known.length && words[0]!.length > known[0]!.length);
}

/** "un" for "Kim Jong-un" and "Kim Jong Un" */
function keyOf(words: readonly string[]): string {
  return familyName(words).toLowerCase().split('-').at(-1)!;
}

/** Gives each lone name to its bearer; returns the people who have no fuller name. */
function addShortNames(text: string, full: readonly Group[], lone: readonly Spelled[]): Group[] {
  const bearers = new Map<string, Group[]>();
  const add = (key: string, group: Group): void => {
    const known = bearers.get(key);
    if (!known) bearers.set(key, [group]);
    else if (known.at(-1) !== group && known.length < MOST_NAMESAKES) known.push(group);
  };
  for (const group of full) {
    add(`last ${familyName(group.words)}`, group);
    add(`first ${group.words[0]}`, group);
  }
  const nameless = new Map<string, Group>();
  for (const { name, words } of lone) {
    const word = familyName(words);
    const candidates = bearers.get(`last ${word}`) ?? bearers.get(`first ${word}`) ?? [];
    const group = likeliestBearer(text, candidates, name) ?? nameless.get(word);
    if (group) group.names.push(name);
    else nameless.set(word, { words, names: [name], timesInFull: 0, isRelative: false });
  }
  return [...nameless.values()];
}

/**
 * Who a lone name stands for, of those whose full name ends so ("Putin") or, failing that, begins so, where the family
 * name comes first or the given name is used ("Kim", "Hillary"). A title's gender decides first. Of a family the article
 * calls by the name alone whom it is about, and the others always by their full names: not "his wife, Anna Roth", and
 * nobody whom it names in full twice as often as another. Else the one named last before.
 */
function likeliestBearer(text: string, bearers: readonly Group[], name: Name): Group | undefined {
  const fitting = bearers.filter((group) => fitsTitle(text, group, name));
  if (fitting.length < 2) return fitting[0];
  const own = fitting.filter(({ words, isRelative }) => generationOf(words) === '' && !isRelative);
  const left = own.length > 0 ? own : fitting;
  const fewest = Math.min(...left.map(({ timesInFull }) => timesInFull));
  return left
    .filter(({ timesInFull }) => timesInFull < 2 * fewest || timesInFull < 3)
    .reduce((best, group) => (lastBefore(best, name) >= lastBefore(group, name) ? best : group));
}

function fitsTitle(text: string, { words }: Group, name: Name): boolean {
  const gender = titleGender(text, name);
  const given = givenGender(words[0]!);
  return gender === null || given === null || given === gender;
}

/** "his wife, | Anna Roth", "Carver's son | John Carver", "Anna Roth |, the minister's daughter" */
function isRelative(text: string, { start, end }: Name): boolean {
  const before = /(\p{L}[\p{L}-]*),?\s+$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1]?.toLowerCase() ?? '';
  if (FAMILY.has(before)) return true;
  const beside = /^, (?:his|her|the|\p{Lu})[^,.;:]{0,60}/u.exec(text.slice(end, end + 70))?.[0] ?? '';
  const last = /['’]s\b.*?(\p{L}[\p{L}-]*)$|^, (?:his|her) (?:\w+ )?(\p{L}[\p{L}-]*)$/u.exec(beside);
  return FAMILY.has((last?.[1] ?? last?.[2] ?? '').toLowerCase());
}

/** A group's full names come in order, then the short ones given to it so far, in order too. */
function lastBefore({ names }: Group, { start: at }: Name): number {
  return Math.max(names.findLast(({ start }) => start < at)?.start ?? -1, names[0]!.start < at ? names[0]!.start : -1);
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
