import type { OfficeStatus } from '../ontology.ts';
import { readTitle } from '../titles.ts';

const STATUS = new Map<string, OfficeStatus>([
  ['former', 'former'],
  ['ex', 'former'],
  ['one-time', 'former'],
  ['onetime', 'former'],
  ['late', 'former'],
  ['then', 'then'],
  ['acting', 'acting'],
  ['interim', 'acting'],
  ['caretaker', 'acting'],
  ['incoming', 'elect'],
]);
/** Words that say how long or how well somebody holds an office, and nothing of the office. */
const PLAIN = /^(?:longtime|long-serving|outgoing|current|new|sitting|incumbent)$/;

/**
 * The office in a title as it is written, and how it is held: "Former U.S. Sen." → "senator", former; "President-elect"
 * → "president", elect. What a title is short for, and small letters, so that all articles give an office one name.
 */
export function readOffice(
  title: string,
  qualifier: string | null,
): { readonly office: string; readonly status: OfficeStatus } {
  const words = (qualifier ? `${qualifier} ${title}` : title)
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+|(?<=^(?:ex|then))-/);
  let status: OfficeStatus = 'held';
  while (words.length > 1 && (STATUS.has(words[0]!) || PLAIN.test(words[0]!)))
    status = STATUS.get(words.shift()!) ?? status;
  const [, stem, suffix] = /^(.+?)[ -](elect|designate)$/.exec(words.join(' ')) ?? [];
  if (suffix) status = 'elect';
  const office = stem ?? words.join(' ');
  return { office: readTitle(office)?.nouns[0] ?? office, status };
}
