import type { ActorKind, LinkRule, Verdict } from '../ontology.ts';
import { bodyWords, isAcronym } from './body-name.ts';
import { contradict, fullForms, genderOf, type PersonName, readPersonName } from './person-name.ts';
import { wordsOf } from './spelling.ts';

/** An actor as far as its row tells. */
export interface Bearer {
  readonly id: number;
  readonly kind: ActorKind;
  readonly name: string;
  readonly country_code: string | null;
}

/** An actor with the names that articles use for it, among them fuller ones than its own. */
export interface Named extends Bearer {
  readonly used: () => readonly string[];
}

/** From this score on a rule is sure of itself. */
const SURE = 0.95;

export function isSure({ score }: { readonly score: number }): boolean {
  return score >= SURE;
}

/** What two names say about their bearers, and why, in words for people. */
export interface Evidence {
  readonly verdict: Verdict;
  readonly rule: Exclude<LinkRule, 'hand' | 'lone name'>;
  readonly reason: string;
  readonly score: number;
}

/** Undefined where the names alone say nothing either way. Only actors that share a key are ever compared. */
export function compareNames(a: Named, b: Named): Evidence | undefined {
  if (a.kind === 'person' && b.kind === 'person') return comparePersons(a, b);
  if (isBody(a) && isBody(b)) return compareBodies(a, b);
  const alike = wordsOf(a.name).join(' ') === wordsOf(b.name).join(' ');
  return alike
    ? evidence('same', 'kind', 'one name, taken here for a person’s and there for a body’s', 0.9)
    : undefined;
}

export function isBody({ kind }: Pick<Bearer, 'kind'>): boolean {
  return kind === 'organisation' || kind === 'group';
}

function comparePersons(a: Named, b: Named): Evidence | undefined {
  const [one, other] = [readPersonName(a.name), readPersonName(b.name)];
  if (!one || !other) return undefined;
  if (wordsOf(a.name).join('') === wordsOf(b.name).join('')) return SPELLING;
  if (one.suffix !== other.suffix)
    return evidence(
      'different',
      'suffix',
      'Jr., Sr. or a number stands behind one name only, as behind a parent’s or a child’s',
      0.6,
    );
  return one.family === other.family
    ? compareGiven(one, other, () => compareMiddles(middlesOf(a, one), middlesOf(b, other)))
    : undefined;
}

const SPELLING = evidence('same', 'spelling', 'the same name in another spelling', 0.98);

type Middles = 'same' | 'one has none' | 'different' | 'unclear';

function compareGiven(one: PersonName, other: PersonName, compared: () => Middles): Evidence | undefined {
  const short = one.given !== other.given;
  if (short && !isShortFor(one, other) && !isShortFor(other, one)) return undefined;
  if (contradict(genderOf(one), genderOf(other))) return undefined;
  const middles = compared();
  if (middles === 'unclear') return undefined;
  if (middles === 'different') return evidence('different', 'middle name', 'their middle names differ', 0.9);
  return short
    ? evidence('same', 'short given name', 'one given name may be short for the other', 0.8)
    : evidence('same', 'middle name', 'the same name with and without a middle name', 0.95);
}

function isShortFor(one: PersonName, other: PersonName): boolean {
  return fullForms(one.given).includes(other.given);
}

/** The middle names that somebody is known by: an actor called "George Bush" is "George W. Bush" in some articles. */
function middlesOf({ used }: Named, own: PersonName): (readonly string[])[] {
  const names = used().flatMap((name) => readPersonName(name) ?? []);
  const middles = [own, ...names.filter(({ family }) => family === own.family)].map(({ middle }) => middle);
  return middles.filter((middle) => middle.length > 0);
}

function compareMiddles(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): Middles {
  if (a.length === 0 && b.length === 0) return 'same';
  if (a.length === 0 || b.length === 0) return 'one has none';
  const agree = a.flatMap((one) => b.map((other) => agrees(one, other)));
  return agree.every(Boolean) ? 'same' : agree.some(Boolean) ? 'unclear' : 'different';
}

/** "J." fits "John". */
function agrees(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length && one.every((word, at) => word.startsWith(other[at]!) || other[at]!.startsWith(word))
  );
}

function compareBodies(a: Bearer, b: Bearer): Evidence | undefined {
  if (bodyWords(a.name).join(' ') !== bodyWords(b.name).join(' ')) return undefined;
  if (a.country_code !== b.country_code && a.country_code && b.country_code)
    return evidence('different', 'country', 'two bodies of one name in two countries', 0.8);
  // "UP" is not "Up", nor "VA" "Va".
  if (isAcronym(a.name) !== isAcronym(b.name)) return undefined;
  const spelled = (name: string): string =>
    wordsOf(name)
      .filter((word) => word !== 'the')
      .join(' ');
  return spelled(a.name) === spelled(b.name)
    ? SPELLING
    : evidence('same', 'legal form', 'the same name with and without the legal form', 0.95);
}

function evidence(verdict: Evidence['verdict'], rule: Evidence['rule'], reason: string, score: number): Evidence {
  return { verdict, rule, reason, score };
}
