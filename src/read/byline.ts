import { isNewsSource } from './publisher.ts';

/** Words before the names of those who wrote an article. */
const LEAD =
  /^\(?(?:(?:(?:story |words |text |written |reporting |reported |compiled )+by|words|reporting):? |by:? |author:? )(?=\S)/i;
const EDITORS = /[;.,]? (?:edited|editing|additional \w+|writing|compiled|graphics|photographs?|photos?) by .*$/i;
/** What follows the names: where they reported from, whom for. */
const TAIL =
  /,? (?:in|for|of|at|from) (?:(?:the|of|de) )?\p{Lu}[\p{L}.'’-]*(?: (?:(?:the|of|de) )?[\p{Lu}&][\p{L}.'’-]*){0,4}$/u;
/** "Jane Doe, Staff Writer", "John Roe, Daily Star": words of offices and of news organisations. */
const AFFILIATION =
  /\b(?:agenc(?:y|ies)|analyst|associated|broadcasting|bureau|chief|columnist|contribut(?:or|ing)|correspondents?|critic|desk|editor|editors|editorial|herald|journal|journalists?|media|network|news|newsroom|post|press|producer|reporters?|senior|service|staff|star|team|times|tribune|wires?|writers?)\b/i;
const ACRONYM = /^[A-Z]{2,5}$/;
const SUFFIX = /^(?:jr|sr|i{1,3}|iv|m\.?d|ph\.?d)\.?$/i;
const PARTICLES = new Set(
  'af al bin bint da das de del della der di do dos du e el ibn la le ter van ten von y zu'.split(' '),
);
const NAME_WORD = /^(?:[\p{Lu}][\p{L}\p{M}'’.-]*|[dl]['’]\p{Lu}[\p{L}\p{M}'’.-]*|al-\p{Lu}[\p{L}\p{M}'’-]*)$/u;
/** A name does not begin with these, a sentence or a headline does: "By Monday", "By The Numbers". */
const NOT_FIRST =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|the|a|an|all|no|now|then|their|his|her|its|our|this|that|far|contrast|comparison|law|popular)$/i;

/**
 * Who wrote an article, without "By", from a line that says nothing else: "By Jane Doe and JOHN ROE",
 * "By Jane Doe, Associated Press", "Reporting by Jane Doe in Lisbon; editing by John Roe". Null for any other line.
 */
export function readByline(line: string): string | null {
  const lead = LEAD.exec(line)?.[0];
  if (!lead || line.length > 200) return null;
  const words = line
    .slice(lead.length)
    .replace(EDITORS, '')
    .replace(/\)\.?$/, '')
    .trim();
  return isNewsSource(words) ? words : readNames(words);
}

/** The names in a list of names, where all the rest of it says whom they work for. */
export function readNames(list: string): string | null {
  const parts = list.split(/(, and | and | with |, | & )/);
  const people = parts.filter((_, index) => index % 2 === 0).map((part) => part.replace(TAIL, ''));
  const count = people.findIndex((person) => !isPersonName(person));
  const names = count < 0 ? people : people.slice(0, count);
  const rest = people.slice(names.length);
  if (!rest.every((part) => isAffiliation(part) || SUFFIX.test(part))) return null;
  if (names.length > 0) return names.map((name, index) => (index === 0 ? name : parts[index * 2 - 1] + name)).join('');
  return rest.length > 0 ? list : null;
}

/** Two to five words of a name: "Jane Doe", "Ludwig van der Berg", "J. Doe". */
export function isPersonName(words: string): boolean {
  const parts = words.split(' ');
  if (parts.length < 2 || parts.length > 5 || NOT_FIRST.test(parts[0]!) || isAffiliation(words)) return false;
  const capital = parts.filter((part) => NAME_WORD.test(part));
  return capital.length >= 2 && parts.every((part) => NAME_WORD.test(part) || PARTICLES.has(part.toLowerCase()));
}

/** "Associated Press", "Staff Writer", "AFP": capitalised words that are an outlet or have one that no person bears. */
export function isAffiliation(words: string): boolean {
  if (words.length > 60 || words.includes(',')) return false;
  if (isNewsSource(words) || ACRONYM.test(words)) return true;
  return (
    AFFILIATION.test(words) && words.split(' ').every((word) => /^(?:[\p{Lu}&]|(?:of|for|the|at|and)$)/u.test(word))
  );
}
