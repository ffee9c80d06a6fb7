import { readName } from '../known-names.ts';
import { readTable, values } from '../lexicon.ts';
import type { Actor } from '../model.ts';

const TABLE = readTable('lexicon/body-nouns.tsv', ['by', 'key', 'nouns']);
const nounsBy = (by: string): ReadonlyMap<string, readonly string[]> =>
  new Map(TABLE.filter((row) => row.by === by).map(({ key, nouns }) => [key, values(nouns)]));
const BY_CLASS = nounsBy('class');
const BY_HEAD = nounsBy('head');
const HEADS = new Map(
  readTable('lexicon/organisation-heads.tsv', ['head', 'company']).map(({ head, company }) => [
    head,
    company === 'yes',
  ]),
);

/** What an article may call a state or an organisation after "the": "the country", "the ministry", "the company". */
export function nounsFor(body: Pick<Actor, 'kind' | 'name'>): string[] {
  if (body.kind === 'state') return [...BY_CLASS.get('state')!];
  const { name } = body;
  const known = readName(name).find(({ actor }) => actor?.name === name)?.actor;
  const nouns = known
    ? BY_CLASS.get(known.class)
    : (BY_HEAD.get(headOf(name)) ?? (mayBeCompany(name) ? BY_CLASS.get('company') : undefined));
  const police = /\bpolice\b/i.test(name) ? BY_CLASS.get('police')! : [];
  return [...new Set([...ownNouns(name), ...police, ...(nouns ?? [])])];
}

/** Those that are words of its own name. */
export function ownNouns(name: string): string[] {
  return [name.toLowerCase(), headOf(name)];
}

/** "campaign" of "Ruiz campaign", "bank" of "Bank of Ghana" */
function headOf(name: string): string {
  const words = name.toLowerCase().split(/[ -]/);
  const preposition = words.findIndex((word) => /^(?:of|for|on|at|in)$/.test(word));
  return words.at(preposition > 0 ? preposition - 1 : -1)!;
}

/** A body that no list knows is taken for a company, unless its name says what else it is: "People's *Committee*". */
function mayBeCompany(name: string): boolean {
  const heads = name.split(/[ -]/).flatMap((word) => HEADS.get(word) ?? []);
  return heads.length === 0 || heads.at(-1)!;
}
