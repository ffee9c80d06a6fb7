import { readName } from '../known-names.ts';
import type { Name, NameCandidateKind, Token } from '../model.ts';
import { titleLength, titleLengthBefore } from '../titles.ts';
import { knownLength } from './name-runs.ts';
import {
  isBodyNoun,
  isCapital,
  isCommon,
  isGivenName,
  isNameOfPlace,
  isOrganisationHead,
  isParticle,
} from './name-words.ts';

/** A run of capitals, as token indices. */
interface Run {
  readonly text: string;
  readonly words: readonly Token[];
  readonly last: number;
}

/** Parts a run into names: "Russian | President | Vladimir Putin" → a demonym and a person, the title left out. */
export function partRun(text: string, words: readonly Token[], first: number, last: number): Name[] {
  const run: Run = { text, words, last };
  const names: Name[] = [];
  // "foreign minister Jane Doe": a title in lower case stands before the run.
  let titled = titleLengthBefore(words, first) > 0;
  for (let at = first; at < last; ) {
    const title = leadingTitle(run, at);
    const length = title || nameLength(run, at);
    if (title === 0 && isCapital(words[at]!.text)) {
      const kind = kindOf(run, at, at + length, titled);
      names.push({ start: words[at]!.start, end: words[at + length - 1]!.end, kind });
    }
    titled = title > 0;
    at += length;
    while (at < last && !isCapital(words[at]!.text)) at++;
  }
  return names;
}

/**
 * Tokens of a title at the head of the run, all of it where the title goes on in small letters ("Defence lawyer"). A
 * word that is also a given name is a title only before a full name.
 */
function leadingTitle({ text, words, last }: Run, at: number): number {
  const whole = titleLength(words, at);
  if (at + whole > last && !isCapital(words[at + whole - 1]!.text)) return last - at;
  const length = titleLength(words, at, last);
  if (length === 0 || length <= Math.min(knownLength(text, words, at), last - at)) return 0;
  // "General Workers Union": no body has a title.
  if (isBody(words.slice(at, last)) && !isGivenName(words[at + length]?.text ?? '')) return 0;
  const word = words[at]!.text;
  const isName = length === 1 && isGivenName(word) && !word.endsWith('.') && at + 1 < last;
  return isName && !(last - at > 2 && isGivenName(words[at + 1]!.text)) ? 0 : length;
}

function nameLength(run: Run, at: number): number {
  const { text, words, last } = run;
  const whole = last - at;
  const known = Math.min(knownLength(text, words, at), whole);
  if (known === whole || isBody(words.slice(at, last))) return whole;
  if (known > 0 && !(known === 1 && leadsPerson(run, at)) && !leadsBody(run, at, known)) return known;
  for (let length = 1; length < whole; length++) if (breaksBefore(run, at, at + length)) return length;
  return whole;
}

/** "Harbour Workers Union", "Bank of Ghana": a head at the end, or before "of" or "for". */
function isBody(words: readonly Token[]): boolean {
  if (words.length === 2 && isGivenName(words[0]!.text)) return false; // "Emily Church"
  return words.some(
    ({ text }, at) =>
      isOrganisationHead(text) &&
      words[at - 1]?.text !== '-' &&
      (at === words.length - 1 || /^(?:of|for)$/.test(words[at + 1]!.lower)),
  );
}

/** "Jordan Smith", "Paris Hilton", "Anna Roth": a place name that leads a person's name, whose surname may be a town too. */
function leadsPerson({ text, words, last }: Run, at: number): boolean {
  const next = words[at + 1];
  if (!next || at + 1 >= last || !isGivenName(words[at]!.text)) return false;
  const known = knownLength(text, words, at + 1);
  const isTown = known === 0 || isOnlyTown(text.slice(next.start, words[at + known]!.end));
  return isCapital(next.text) && isTown && titleLength(words, at + 1) === 0 && !isCommon(next.lower);
}

function isOnlyTown(name: string): boolean {
  return readName(name).every(({ place, actor }) => place?.kind === 'city' && !actor);
}

/** "Boston Dynamics": a town's name, and no country's, before a word that is no name of its own. */
function leadsBody({ text, words, last }: Run, at: number, known: number): boolean {
  const next = words[at + known];
  if (!next || at + known >= last || !isCapital(next.text) || words[at + known - 1]!.end + 1 !== next.start)
    return false;
  const onlyTown = isOnlyTown(text.slice(words[at]!.start, words[at + known - 1]!.end));
  return onlyTown && knownLength(text, words, at + known) === 0 && titleLength(words, at + known) === 0;
}

/** A title or a country ends what goes before: "Harbour Chairman Jane Doe", "Northern Alliance | Afghan". */
function breaksBefore({ text, words, last }: Run, first: number, at: number): boolean {
  // "Peter King" is no king: a title stands before a name.
  const title = titleLength(words, at, last);
  if (title > 0 && at + title < last && !isGivenName(words[at]!.text)) return true;
  const known = knownLength(text, words, at);
  if (known === 0 || words[at - 1]!.text === '-') return false;
  const [reading] = readName(text.slice(words[at]!.start, words[at + known - 1]!.end));
  const isCountry =
    reading !== undefined && !reading.needsContext && (reading.as === 'demonym' || reading.actor?.kind === 'state');
  return isCountry && !(at - first === 1 && isGivenName(words[first]!.text));
}

function kindOf({ text, words }: Run, first: number, last: number, titled: boolean): NameCandidateKind {
  const run = words.slice(first, last);
  const name = text.slice(run[0]!.start, run.at(-1)!.end);
  const readings = readName(name);
  const isAcronym = run.length === 1 && /^\p{Lu}{2,6}$/u.test(name) && !isCommon(run[0]!.lower);
  if (titled && !isAcronym && !readings.some(({ actor, as }) => actor && as !== 'metonym')) return 'person';
  if (readings.some(({ needsContext }) => !needsContext) && !(isOnlyTown(name) && isCalledBody(words, first, last)))
    return kindOfKnown(name);
  if (isAcronym || isBody(run) || run.some(({ text }) => text === '&') || isCalledBody(words, first, last))
    return 'organisation';
  if (isNameOfPlace(run) && !isGivenName(run[0]!.text)) return 'unknown';
  if (isGivenName(run[0]!.text) && (run.length > 1 || !isCommon(run[0]!.lower))) return 'person';
  if (run.length > 2 && isGivenName(run[1]!.text) && !isCommon(run[1]!.lower)) return 'person'; // "Abu Karim al-Rashid"
  if (readings.some(({ place }) => place)) return 'place';
  if (run.length > 1 && knownLength(text, words, first) > 0) return 'organisation';
  // "House Republicans"
  if (run.length > 1 && readName(run.at(-1)!.text).some(({ actor }) => actor && actor.kind !== 'state'))
    return 'organisation';
  if (/^(?:in|at|near|from|across|into)$/.test(words[first - 1]?.lower ?? '')) return 'unknown';
  const plain = run.every(({ lower }) => !isCommon(lower) || isParticle(lower));
  return plain && run.length > 1 && run.length <= 6 ? 'person' : 'unknown';
}

const LONGEST_APPOSITION = 6;

/** "the newspaper | La Quebrada", "Ferrocarril Altiplano, | a private rail operator": the words beside it call it a body. */
function isCalledBody(words: readonly Token[], first: number, last: number): boolean {
  if (isBodyNoun(words[first - 1]?.lemma ?? '')) return true;
  if (words[last]?.text !== ',' || !/^(?:a|an|the)$/.test(words[last + 1]?.lower ?? '')) return false;
  const rest = words.slice(last + 2, last + 2 + LONGEST_APPOSITION);
  const end = rest.findIndex(({ pos, text }) => !/^(?:ADJ|NOUN|PROPN|NUM)$/.test(pos) && text !== '-');
  const head = rest[(end === -1 ? rest.length : end) - 1];
  const owns = /^['’]/.test(rest[end]?.text ?? ''); // "Roth, the company's chief"
  return head !== undefined && !owns && isBodyNoun(head.lemma);
}

/** What the lists take the name for; a word that is also something else says nothing by itself. */
export function kindOfKnown(name: string): NameCandidateKind {
  const reading = readName(name).find(({ needsContext }) => !needsContext);
  if (!reading) return 'unknown';
  return reading.place || reading.actor?.kind === 'state' ? 'place' : 'organisation';
}
