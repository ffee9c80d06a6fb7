import { readTable, values } from '../../src/lexicon.ts';
import type { Block } from '../../src/model.ts';
import type { NamedKind, NamedSpan, NamedText } from './named-text.ts';

/** Names to put in the place of others. */
export interface NamePool {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  readonly organisations: readonly string[];
  readonly places: readonly string[];
  /** Of works, events and all else that has a name of several words. */
  readonly works: readonly string[];
}

/** The names of the lists, and those of the texts. */
export function poolOf(texts: readonly NamedText[]): NamePool {
  const named = (kind: NamedKind): string[] => [
    ...new Set(
      texts.flatMap(({ document, names }) =>
        names.filter((name) => name.kind === kind).map(({ start, end }) => document.text.slice(start, end)),
      ),
    ),
  ];
  const people = named('person').map((name) => name.split(' '));
  return {
    given: readTable('lexicon/given-names.tsv', ['name']).map(({ name }) => name),
    surnames: [...new Set(people.filter((words) => words.length > 1).map((words) => words.at(-1)!))],
    organisations: [
      ...named('organisation'),
      ...readTable('lexicon/organisations.tsv', ['name', 'aliases', 'acronyms']).flatMap((row) => [
        row.name,
        ...values(row.aliases),
        ...values(row.acronyms),
      ]),
    ],
    places: [
      ...named('place'),
      ...readTable('lexicon/countries.tsv', ['name']).map(({ name }) => name),
      ...readTable('lexicon/regions.tsv', ['name']).map(({ name }) => name),
      ...readTable('gazetteer/cities.tsv', ['name'])
        .map(({ name }) => name)
        .filter((_, index) => index % 10 === 0),
    ],
    works: named('other').filter((name) => name.includes(' ')),
  };
}

/** The same text with other names in it: what is said around them stays. A name that comes again becomes the same again. */
export function renamed(text: NamedText, pool: NamePool, share: number, random: () => number): NamedText {
  const taken = new Map<string, string>();
  const pick = (from: readonly string[]): string => pickFrom(from, random);
  const once = (key: string, make: () => string): string => {
    const known = taken.get(key) ?? (random() < share ? make() : key.slice(2));
    taken.set(key, known);
    return known;
  };
  const { document } = text;
  const renamedAs = ({ start, end, kind }: NamedSpan): string => {
    const words = document.text.slice(start, end);
    if (kind === 'organisation') return once(`o ${words}`, () => bodyName(pool, random));
    if (kind === 'other' && words.includes(' ')) return once(`w ${words}`, () => pick(pool.works));
    if (kind === 'place') return once(`p ${words}`, () => pick(pool.places));
    if (kind !== 'person') return words;
    const parts = words.split(' ');
    const surname = once(`s ${parts.at(-1)}`, () => pick(pool.surnames));
    const given = parts
      .slice(0, -1)
      .map((part) => (/^\p{Lu}\p{Ll}/u.test(part) ? once(`g ${part}`, () => pick(pool.given)) : part));
    return [...given, surname].join(' ');
  };
  let at = 0;
  let words = '';
  const names: NamedSpan[] = [];
  const shifts: { at: number; by: number }[] = [];
  for (const name of text.names) {
    words += document.text.slice(at, name.start);
    const own = renamedAs(name);
    names.push({ start: words.length, end: words.length + own.length, kind: name.kind });
    words += own;
    at = name.end;
    shifts.push({ at, by: words.length - at });
  }
  words += document.text.slice(at);
  const blocks = moved(document.blocks, shifts);
  return { name: text.name, document: { ...document, text: words, blocks }, names };
}

function pickFrom(names: readonly string[], random: () => number): string {
  return names[Math.floor(random() * names.length)]!;
}

/** Of bodies, the share that is called as something else is. */
const BORROWED = 0.4;

/** A body's name: it may be a founder's, a team's town's, or words of any kind, as those of bands are. */
function bodyName(pool: NamePool, random: () => number): string {
  const draw = random() / BORROWED;
  if (draw < 0.3) return pickFrom(pool.surnames, random);
  if (draw < 0.4) return `${pickFrom(pool.given, random)} ${pickFrom(pool.surnames, random)}`;
  if (draw < 0.65) return pickFrom(pool.places, random);
  return pickFrom(draw < 1 ? pool.works : pool.organisations, random);
}

function moved(blocks: readonly Block[], shifts: readonly { at: number; by: number }[]): Block[] {
  let index = 0;
  let by = 0;
  const shift = (offset: number): number => {
    while (index < shifts.length && shifts[index]!.at <= offset) by = shifts[index++]!.by;
    return offset + by;
  };
  return blocks.map((block) => ({ ...block, start: shift(block.start), end: shift(block.end) }));
}
