import { readName } from '../known-names.ts';
import type { Reading } from '../known-reading.ts';
import { readTable, values } from '../lexicon.ts';
import type { Actor, Span, Token } from '../model.ts';

const GROUPS = new Map(
  readTable('lexicon/group-nouns.tsv', ['phrase', 'actor']).map(({ phrase, actor }) => [phrase.toLowerCase(), actor]),
);
const MINISTRIES = new Map(readTable('lexicon/ministries.tsv', ['head']).map(({ head }) => [head.toLowerCase(), head]));
const ADJECTIVES = new Map(
  readTable('lexicon/countries.tsv', ['name', 'demonyms']).map(({ name, demonyms }) => [name, values(demonyms)[0]]),
);
const LONGEST_HEAD = 5;

/** A described body ("Russian Foreign Ministry") or group ("North Korean state media") with the words it stands in. */
export interface Described {
  readonly span: Span;
  readonly actor: Omit<Actor, 'id'>;
  readonly form: 'name' | 'nominal';
}

/**
 * What a country's or an organisation's name makes of the words behind it:
 *   the *Russian Foreign Ministry*    *Russia’s foreign ministry*    *North Korean state media*    *Kremlin officials*
 * `at` is the index of the token after the name. Undefined where no known head follows.
 */
export function describe(
  text: string,
  tokens: readonly Token[],
  name: Span,
  at: number,
  { actor, place }: Reading,
): Described | undefined {
  const owner = actor ?? (place && { kind: 'group', name: place.name, countryCode: place.countryCode });
  if (!owner) return undefined;
  const from = /^['’]s?$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  for (let length = LONGEST_HEAD; length > 0; length--) {
    const last = tokens[from + length - 1];
    if (!last || last.pos === 'VERB') continue; // "ABC News reports"
    const head = text.slice(tokens[from]!.start, last.end).toLowerCase().replaceAll('’', "'");
    const span = { start: name.start, end: last.end };
    const group = GROUPS.get(head);
    if (group === 'state' && owner.kind === 'state') return { span, form: 'nominal', actor: owner };
    const ministry = owner.kind === 'state' ? MINISTRIES.get(head) : undefined;
    if (ministry) return { span, form: 'name', actor: ministryOf(owner, ministry) };
    // "Bolivia's state news agency | ABI": the name follows, and these words are only its title.
    if (group && isCapital(tokens[from + length], last.end)) return undefined;
    if (group)
      return {
        span,
        form: 'nominal',
        actor: { kind: 'group', name: `${adjective(text, name, owner)} ${head}`, countryCode: owner.countryCode },
      };
  }
  return undefined;
}

function ministryOf({ name, countryCode }: Omit<Actor, 'id'>, head: string): Omit<Actor, 'id'> {
  return { kind: 'organisation', name: `${ADJECTIVES.get(name) ?? name} ${head}`, countryCode };
}

/**
 * A body whose name begins with a country's: the *Norwegian* Foreign Ministry, the *American* Dental Association. It
 * belongs to that country. Undefined for any other name.
 */
export function readBodyOfState(name: string): Omit<Actor, 'id'> | undefined {
  const words = name.split(' ');
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const owner = readName(words.slice(0, length).join(' ')).find(({ actor }) => actor?.kind === 'state')?.actor;
    if (!owner) continue;
    const ministry = MINISTRIES.get(words.slice(length).join(' ').toLowerCase().replaceAll('’', "'"));
    return ministry ? ministryOf(owner, ministry) : { kind: 'organisation', name, countryCode: owner.countryCode };
  }
  return undefined;
}

/** One name for "Russia's troops" and "Russian troops"; other owners as they are written. */
function adjective(text: string, name: Span, owner: Omit<Actor, 'id'>): string {
  return owner.kind === 'state'
    ? (ADJECTIVES.get(owner.name) ?? owner.name)
    : text.slice(name.start, name.end).replaceAll('’', "'");
}

function isCapital(next: Token | undefined, after: number): boolean {
  return next !== undefined && next.start === after + 1 && /^\p{Lu}/u.test(next.text);
}
