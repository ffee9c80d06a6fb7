import type { Annotated, Span, Token } from '../model.ts';
import type { MentionForm } from '../ontology.ts';
import { titleLength } from '../titles.ts';
import type { Gender } from './people.ts';

/** Somebody, or some body, that has been named, as far as later words can point back to it. */
interface Antecedent {
  readonly actorId: number;
  /** `none` for an organisation; null for a person of whom nothing tells. */
  readonly gender: Gender | 'none';
  /** What the article may call it after "the", in lower case: "foreign minister", "company". */
  readonly callable: readonly string[];
}

/** A name in the text, in order. */
export interface Named extends Span {
  readonly antecedent: Antecedent;
}

export interface Reference extends Span {
  readonly form: MentionForm;
  readonly actorId: number;
}

const PRONOUNS = new Map<string, Gender | 'none'>([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
  ['it', 'none'],
  ['its', 'none'],
]);
/** Farther back than this many sentences a pronoun is not resolved; a title or a noun says more, and may point back to anyone. */
const REACH = 4;

interface Recent {
  readonly antecedent: Antecedent;
  readonly sentence: number;
  /** Subjects are likelier to be spoken of again. */
  readonly salience: number;
}

/**
 * Pronouns, titles and nouns that stand for somebody named before: "he" for the person spoken of last, subjects
 * first, of whom nothing says that it is a woman; "the minister" and "the company" for the last one that can be called
 * so; "it" only where it speaks (`speaking` holds the offsets at which sources begin), "its" only before an office. Words inside quotation marks
 * belong to the speaker's own context and are left alone.
 */
export function findReferences(
  annotated: Annotated,
  named: readonly Named[],
  speaking: ReadonlySet<number>,
): Reference[] {
  const { tokens, sentences } = annotated;
  const references: Reference[] = [];
  const recent = new Map<number, Recent>();
  const learnt = new Map<number, Antecedent['gender']>();
  const quoted = quotedTokens(annotated);
  let next = 0;
  let told = 0; // sentences so far in which the reporter speaks
  for (const sentence of sentences) {
    let subjectTaken = false;
    for (let at = sentence.first; at < sentence.last; at++) {
      while (named[next] && named[next]!.start <= tokens[at]!.start) {
        const { antecedent } = named[next++]!;
        if (quoted.has(at)) continue;
        const gender = antecedent.gender ?? learnt.get(antecedent.actorId) ?? null;
        recent.set(antecedent.actorId, {
          antecedent: { ...antecedent, gender },
          sentence: told,
          salience: subjectTaken ? 1 : 2,
        });
        subjectTaken = true;
      }
      const found = quoted.has(at)
        ? undefined
        : (readPronoun(tokens, at, told, recent, speaking) ?? readNominal(tokens, at, sentence.last, told, recent));
      if (!found) continue;
      const { start, end, form, to } = found;
      const { actorId } = to.antecedent;
      references.push({ start, end, form, actorId });
      const subject = form === 'nominal' || /^(?:s?he|it)$/.test(tokens[at]!.lower);
      // A pronoun tells the gender that the name did not.
      const gender = to.antecedent.gender ?? PRONOUNS.get(tokens[at]!.lower) ?? null;
      learnt.set(actorId, gender);
      recent.set(actorId, {
        antecedent: { ...to.antecedent, gender },
        sentence: told,
        salience: subject ? 2.5 : to.salience,
      });
      subjectTaken ||= subject;
    }
    if (!quoted.has(sentence.first) || !quoted.has(sentence.last - 1)) told++;
  }
  return references;
}

function quotedTokens({ tokens, quotes }: Annotated): Set<number> {
  const inside = new Set<number>();
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    while (quotes[at] && quotes[at]!.end <= token.start) at++;
    if (quotes[at] && quotes[at]!.start <= token.start) inside.add(index);
  }
  return inside;
}

interface Found extends Span {
  readonly form: MentionForm;
  readonly to: Recent;
}

function readPronoun(
  tokens: readonly Token[],
  at: number,
  sentence: number,
  recent: ReadonlyMap<number, Recent>,
  speaking: ReadonlySet<number>,
): Found | undefined {
  const { lower, start, end } = tokens[at]!;
  const gender = PRONOUNS.get(lower);
  if (!gender || (lower === 'it' && !speaking.has(start)) || (lower === 'its' && !ownsOffice(tokens, at + 1)))
    return undefined;
  const fits = (antecedent: Antecedent): boolean =>
    antecedent.gender === gender || (antecedent.gender === null && gender !== 'none');
  const to = likeliest(recent, sentence, REACH, fits, gender);
  return to && { start, end, form: 'pronoun', to };
}

/** "its director", "its regional delegate": a body's; "its war" may be anybody's. */
function ownsOffice(tokens: readonly Token[], at: number): boolean {
  return titleLength(tokens, at) > 0 || (tokens[at]?.pos === 'ADJ' && titleLength(tokens, at + 1) > 0);
}

const LONGEST_NOMINAL = 4;

/** "the minister", "the former president", "the ports authority"; not "the company chairman" or "the president of France" */
function readNominal(
  tokens: readonly Token[],
  at: number,
  last: number,
  sentence: number,
  recent: ReadonlyMap<number, Recent>,
): Found | undefined {
  if (tokens[at]!.lower !== 'the') return undefined;
  const head = /^(?:former|then)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  for (let end = Math.min(last, head + LONGEST_NOMINAL); end > head; end--) {
    if (goesOn(tokens[end])) continue;
    const words = tokens
      .slice(head, end)
      .map(({ lower }) => lower)
      .join(' ');
    const isCalled = ({ callable }: Antecedent): boolean =>
      callable.some((name) => name === words || name.endsWith(` ${words}`));
    const to = likeliest(recent, sentence, Number.POSITIVE_INFINITY, isCalled, null);
    if (to) return { start: tokens[at]!.start, end: tokens[end - 1]!.end, form: 'nominal', to };
  }
  return undefined;
}

/** True where the phrase is longer than the words so far, or says itself whose it is. */
function goesOn(follower: Token | undefined): boolean {
  if (!follower) return false;
  return (
    /^\p{Lu}/u.test(follower.text) || /^(?:NOUN|PROPN|ADJ)$/.test(follower.pos) || /^(?:of|for|-)$/.test(follower.lower)
  );
}

/** The nearest fitting antecedent: recency first, then being the subject and a gender that is known. */
function likeliest(
  recent: ReadonlyMap<number, Recent>,
  sentence: number,
  reach: number,
  fits: (antecedent: Antecedent) => boolean,
  gender: Antecedent['gender'],
): Recent | undefined {
  const score = ({ antecedent, sentence: seen, salience }: Recent): number =>
    salience - 2 * (sentence - seen) + (gender !== null && antecedent.gender === gender ? 0.75 : 0);
  return [...recent.values()]
    .filter(({ antecedent, sentence: seen }) => sentence - seen <= reach && fits(antecedent))
    .reduce<Recent | undefined>((best, next) => (best && score(best) >= score(next) ? best : next), undefined);
}
