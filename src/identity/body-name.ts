import { readTable } from '../lexicon.ts';
import { isCommonWord } from './common-word.ts';
import { plain, wordsOf } from './spelling.ts';

const COMPANY_FORMS = new Set(
  readTable('lexicon/company-forms.tsv', ['form']).map(({ form }) => wordsOf(form).join(' ')),
);

/** Words that end the names of many: "Ocean News", "Herald Tribune". */
const HEADS = new Set(readTable('lexicon/organisation-heads.tsv', ['head']).map(({ head }) => plain(head)));

/**
 * The words of an organisation's or group's name that stay the same whoever writes it:
 *   "The Home Depot Inc.", "Home Depot"  → home depot
 *   "AT&T", "Marks & Spencer plc"        → at and t, marks and spencer
 */
export function bodyWords(name: string): readonly string[] {
  const written = name
    .replaceAll('&', ' and ')
    .replace(/\bS\.p\.A\b\.?/, 'SpA')
    .split(/[\s,]+/);
  let to = written.length;
  while (to > 1 && isCompanyForm(written[to - 1]!)) to--;
  const words = wordsOf(written.slice(0, to).join(' '));
  // "Media Company" is not any "Media", nor "News Corp" any "News".
  const whole =
    to < written.length && words.length === 1 && (HEADS.has(words[0]!) || isCommonWord(words[0]!))
      ? wordsOf(written.join(' '))
      : words;
  return whole[0] === 'the' && whole.length > 1 ? whole.slice(1) : whole;
}

/** A capital tells "Boeing Company" from "a Boeing company". */
function isCompanyForm(word: string): boolean {
  return /^\p{Lu}/u.test(word) && COMPANY_FORMS.has(wordsOf(word).join(' '));
}

/** Whether a name is written as initials are: "IEA", "U.S.D.A.", "BfV". */
export function isAcronym(name: string): boolean {
  const letters = name.replaceAll('.', '');
  return /^[\p{L}\d&]{2,7}$/u.test(letters) && /^\p{Lu}.*\p{Lu}$/u.test(letters);
}

/**
 * Whether the acronym is made of the first letters of most of the name's words, in order, small words or not: "VOA",
 * "Voice of America"; "NBC" is not "NBC News".
 */
export function abbreviates(acronym: string, name: string): boolean {
  const letters = wordsOf(acronym).join('');
  const words = name.split(/[\s-]+/);
  let at = 0;
  for (const word of words) if (plain(word).charAt(0) === letters.charAt(at)) at++;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return at === letters.length && letters.length >= 3 && 3 * letters.length >= 2 * capitals;
}
