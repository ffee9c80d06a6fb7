import type { Annotated, Sentence, Span, Token } from '../model.ts';
import type { MentionForm } from '../ontology.ts';
import { titleLength } from '../titles.ts';
import { type Antecedent, Discourse } from './discourse.ts';

/** A name in the text, in order. */
export interface Named extends Span {
  readonly antecedent: Antecedent;
}

export interface Reference extends Span {
  readonly form: MentionForm;
  readonly actorId: number;
}

const PRONOUNS = new Map<string, Antecedent['gender']>([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
  ['it', 'none'],
  ['its', 'none'],
]);
const SUBJECT = /^(?:s?he|it)$/;

/**
 * Pronouns, titles and nouns that stand for somebody named before: "he" for the person spoken of last, subjects
 * first, of whom nothing says that it is a woman; "the minister" and "the company" for the last one that can be called
 * so; "it" only where it speaks (`speaking` holds the offsets at which sources begin), "its" only before an office.
 * Words inside quotation marks belong to the speaker's own context and are left alone.
 */
export function findReferences(
  annotated: Annotated,
  named: readonly Named[],
  speaking: ReadonlySet<number>,
): Reference[] {
  const quoted = quotedTokens(annotated);
  const discourse = new Discourse();
  const references: Reference[] = [];
  let next = 0;
  for (const sentence of annotated.sentences) {
    for (let at = sentence.first; at < sentence.last; at++) {
      const { start } = annotated.tokens[at]!;
      for (; named[next] && named[next]!.start <= start; next++)
        if (!quoted.has(at)) discourse.name(named[next]!.antecedent);
      const found = quoted.has(at) ? undefined : readReference(annotated.tokens, at, sentence, discourse, speaking);
      if (found) references.push(found);
    }
    const isTold = !quoted.has(sentence.first) || !quoted.has(sentence.last - 1);
    discourse.endSentence(isTold);
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

function readReference(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  discourse: Discourse,
  speaking: ReadonlySet<number>,
): Reference | undefined {
  return readPronoun(tokens, at, discourse, speaking) ?? readNominal(tokens, at, sentence.last, discourse);
}

function readPronoun(
  tokens: readonly Token[],
  at: number,
  discourse: Discourse,
  speaking: ReadonlySet<number>,
): Reference | undefined {
  const { lower, start, end } = tokens[at]!;
  const gender = PRONOUNS.get(lower);
  if (!gender || (lower === 'it' && !speaking.has(start)) || (lower === 'its' && !ownsOffice(tokens, at + 1)))
    return undefined;
  const to = discourse.ofGender(gender);
  if (!to) return undefined;
  discourse.refer(to, SUBJECT.test(lower), gender);
  return { start, end, form: 'pronoun', actorId: to.actorId };
}

/** "its director", "its regional delegate": a body's; "its war" may be anybody's. */
function ownsOffice(tokens: readonly Token[], at: number): boolean {
  return titleLength(tokens, at) > 0 || (tokens[at]?.pos === 'ADJ' && titleLength(tokens, at + 1) > 0);
}

const LONGEST_NOMINAL = 4;

/** "the minister", "the former president", "the ports authority"; not "the company chairman" or "the president of France" */
function readNominal(tokens: readonly Token[], at: number, last: number, discourse: Discourse): Reference | undefined {
  if (tokens[at]!.lower !== 'the') return undefined;
  const head = /^(?:former|then)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  for (let end = Math.min(last, head + LONGEST_NOMINAL); end > head; end--) {
    if (goesOn(tokens[end])) continue;
    const words = tokens
      .slice(head, end)
      .map(({ lower }) => lower)
      .join(' ');
    const to = discourse.called(words);
    if (!to) continue;
    discourse.refer(to, true, to.gender);
    return { start: tokens[at]!.start, end: tokens[end - 1]!.end, form: 'nominal', actorId: to.actorId };
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
