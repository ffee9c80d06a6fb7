import { readName } from '../known-names.ts';
import { readTable } from '../lexicon.ts';

const COMPANY = ['company', 'firm', 'group', 'business', 'corporation', 'maker', 'manufacturer', 'operator'];
/** Nouns for bodies of a class of `data/lexicon/organisations.tsv`, beside the words of their own names. */
const BY_CLASS: Readonly<Record<string, readonly string[]>> = {
  company: COMPANY,
  bank: ['bank', 'lender', 'company'],
  ngo: ['group', 'organisation', 'organization', 'charity'],
  igo: ['organisation', 'organization', 'body', 'agency'],
  media: ['newspaper', 'broadcaster', 'channel', 'magazine', 'company'],
  agency: ['agency'],
  'armed-group': ['group', 'movement'],
  government: ['administration', 'government'],
};
const HEADS = new Map(
  readTable('lexicon/organisation-heads.tsv', ['head', 'company']).map(({ head, company }) => [
    head,
    company === 'yes',
  ]),
);

/** What an article may call an organisation after "the": "the ministry", "the company". */
export function nounsFor(name: string): string[] {
  const known = readName(name).find(({ actor }) => actor?.name === name)?.actor;
  const words = name.split(/[ -]/);
  const nouns = known ? BY_CLASS[known.class] : mayBeCompany(words) ? COMPANY : undefined;
  return [name.toLowerCase(), ...words.map((word) => word.toLowerCase()), ...(nouns ?? [])];
}

/** A body that no list knows is taken for a company, unless its name says what else it is: "People's *Committee*". */
function mayBeCompany(words: readonly string[]): boolean {
  const heads = words.flatMap((word) => HEADS.get(word) ?? []);
  return heads.length === 0 || heads.at(-1)!;
}
