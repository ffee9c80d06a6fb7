import type { NameKind } from '../ontology.ts';
import { bodyWords, isAcronym } from './body-name.ts';
import { officesOf } from './office.ts';
import { fullForms, isGivenName, readLoneName, readPersonName } from './person-name.ts';
import { type Bearer, isBody } from './same-name.ts';
import { wordsOf } from './spelling.ts';

/** A name as `actor_names` has it. */
export interface UsedName {
  readonly name: string;
  readonly kind: NameKind;
}

/** Keys of these kinds bring together actors whose names are compared one by one. */
export const COMPARED = ['person', 'office', 'body', 'acronym'] as const;

/**
 * Under which keys an actor is looked for, so that it is compared with few others and never with all:
 *
 *   person bob|nardelli, person robert|nardelli   "Bob Nardelli", and "Robert" for whom "Bob" may be short
 *   person kim|un, person kim|jongun              "Kim Jong Un", and "Kim Jong-un"
 *   office morsi|president                        was called "President Mohamed Morsi", or Mohammed
 *   titled morsi|president                        was called "President Morsi", and nothing more
 *   family obama                                  bears the family name: "Barack Obama"
 *   lone obama                                    goes by it alone: "Obama", "van Gaal" without the "van"
 *   body home depot                               "The Home Depot Inc."
 *   acronym iea                                   "IEA", and who is called so beside a full name
 */
export function keysOf(actor: Bearer, names: readonly UsedName[], titles: readonly string[]): string[] {
  if (actor.kind === 'person') return personKeys(actor.name, officesOf(titles));
  return isBody(actor) ? [...bodyKeys(actor.name, names), ...mistakenKeys(actor)] : [];
}

function personKeys(name: string, offices: readonly string[]): string[] {
  const read = readPersonName(name);
  if (!read) {
    const lone = readLoneName(name);
    return lone ? [`lone ${lone}`, ...offices.map((office) => `titled ${lone}|${office}`)] : [];
  }
  const { given, middle, family } = read;
  const persons = fullForms(given).map((full) => `person ${full}|${family}`);
  // What one article parts by a blank another joins by a hyphen.
  const joined = middle.join('');
  if (joined.length > 1) persons.push(`person ${given}|${joined}${family}`, `person ${given}${joined}|${family}`);
  return [...persons, `family ${family}`, ...offices.map((office) => `office ${family}|${office}`)];
}

/** A body that may be a person taken for one: nothing is known of it, and its name begins with a given name. */
function mistakenKeys({ name, country_code }: Bearer): string[] {
  const read = country_code === null ? readPersonName(name) : undefined;
  return read && isGivenName(read.given) ? [`person ${read.given}|${read.family}`] : [];
}

function bodyKeys(name: string, names: readonly UsedName[]): string[] {
  const acronyms = names.filter((used) => used.kind === 'acronym' || used.name === name).map((used) => used.name);
  const keys = [name, ...acronyms].filter(isAcronym).map((acronym) => `acronym ${wordsOf(acronym).join('')}`);
  const words = bodyWords(name);
  return [...new Set([...(words.length > 0 ? [`body ${words.join(' ')}`] : []), ...keys])];
}
