import { lowerBound } from '../lower-bound.ts';
import type { Annotated, Claim, Span, Token } from '../model.ts';
import type { MentionForm } from '../ontology.ts';
import { titleLength } from '../titles.ts';
import { mayDescribe, readAnonymous } from './anonymous.ts';
import { type Antecedent, Discourse, type Seen } from './discourse.ts';
import { readNominal } from './nominals.ts';
import { likeliest, weigh } from './pronoun-evidence.ts';
import { grammarOf, type Standing } from './standing.ts';

/** A name in the text, in order. */
export interface Named extends Span {
  readonly antecedent: Antecedent;
}

export interface Reference extends Span {
  readonly form: MentionForm;
  readonly actorId: number;
}

/** Picks one of the candidates for a pronoun by their evidence: its index, or -1. */
export type Choice = (rows: readonly (readonly number[])[], candidates: readonly Seen[], pronoun: Span) => number;

const GENDERS = new Map<string, 'male' | 'female' | 'none' | 'many'>([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
  ['it', 'none'],
  ['they', 'many'],
  ['its', 'none'],
]);

/**
 * Pronouns, titles and nouns that stand for somebody named before: "he" for the likeliest person of whom nothing says
 * that it is a woman; "the minister" and "the company" for the last one that can be called so; "it" and "they"
 * only where they speak, "its" only before an office. Words inside quotation marks belong to the speaker's own context and are left
 * alone.
 */
export function findReferences(
  annotated: Annotated,
  named: readonly Named[],
  claims: readonly Claim[],
  choose: Choice = likeliest,
): Reference[] {
  return new Reader(annotated, named, claims, choose).read();
}

/** Goes through an article once, from left to right. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #discourse = new Discourse();
  readonly #references: Reference[] = [];
  readonly #quoted: Uint8Array;
  /** Claims by the offset at which their speaker's words begin. */
  readonly #spoken: ReadonlyMap<number, Claim>;
  readonly #parts: ReadonlyMap<number, 'speaks' | 'isTold'>;
  /** 1 for tokens of names. */
  readonly #isName: Uint8Array;
  /** People without a name by the noun that describes them; their ids are below 0. */
  readonly #nameless = new Map<string, number>();
  #strangers = 0;
  #pastNominal = 0;
  #sentence = 0;

  constructor(
    readonly annotated: Annotated,
    readonly named: readonly Named[],
    readonly claims: readonly Claim[],
    readonly choose: Choice,
  ) {
    this.#tokens = annotated.tokens;
    this.#quoted = quotedTokens(annotated);
    this.#spoken = new Map(claims.flatMap((claim) => (claim.speaker ? [[claim.speaker.start, claim]] : [])));
    this.#parts = partsOf(annotated.tokens, claims);
    this.#isName = new Uint8Array(annotated.tokens.length + 3);
    for (const { start, end } of named)
      for (
        let at = lowerBound(this.#tokens, (token) => token.start >= start);
        (this.#tokens[at]?.start ?? end) < end;
        at++
      )
        this.#isName[at] = 1;
  }

  read(): Reference[] {
    let next = 0;
    for (const { first, last } of this.annotated.sentences) {
      for (let at = first; at < last; at++) {
        const { start } = this.#tokens[at]!;
        for (; this.named[next] && this.named[next]!.start <= start; next++) this.#name(this.named[next]!, at);
        if (!this.#quoted[at] && !this.#pronoun(at) && !this.#nominal(at, last)) this.#anonymous(at, first);
      }
      this.#sentence++;
      this.#discourse.endSentence(!this.#quoted[first] || !this.#quoted[last - 1]);
    }
    return this.#references;
  }

  #name({ antecedent, end }: Named, at: number): void {
    const last = lowerBound(this.#tokens, (token) => token.start >= end);
    // Whom a speaker names is spoken of by the speaker: the reporter goes on with whom the reporter named.
    if (!this.#quoted[at] || !this.#discourse.knows(antecedent.actorId))
      this.#discourse.see(antecedent, this.#standing(at, last, true));
  }

  #pronoun(at: number): boolean {
    const { lower, start, end } = this.#tokens[at]!;
    const gender = GENDERS.get(lower);
    if (!gender) return false;
    const claim = this.#spoken.get(start);
    if (lower === 'it' && /^(?:be|appear|seem)$/.test(this.#tokens[at + 1]?.lemma ?? '')) return true;
    if ((/^(?:it|they)$/.test(lower) && !claim) || (lower === 'its' && !ownsOffice(this.#tokens, at + 1))) return true;
    const standing = this.#standing(at, at + 1, false);
    const isClaimed = (token: number): boolean => {
      const offset = this.#tokens[token]!.start;
      return claim?.contents.some((content) => content.start <= offset && offset < content.end) ?? false;
    };
    const candidates = this.#candidates(gender, standing);
    const rows = weigh({ gender, standing, isClaimed }, candidates, this.#discourse);
    const chosen = candidates[this.choose(rows, candidates, { start, end })];
    if (!chosen) return true;
    this.#discourse.see(chosen.antecedent, standing, gender);
    this.#refer({ start, end }, 'pronoun', chosen.antecedent.actorId);
    return true;
  }

  /** "It" may be anything: a body only where it has just spoken, or its sentence is about it. So may "they" be a body. */
  #candidates(gender: 'male' | 'female' | 'none' | 'many', { block, sentence }: Standing): Seen[] {
    const fitting = this.#discourse.candidates(gender, block);
    if (gender === 'male' || gender === 'female' || (gender === 'many' && fitting.length > 0)) return fitting;
    const bodies = gender === 'none' ? fitting : this.#discourse.candidates('none', block);
    return bodies.filter(({ standing, antecedent }) => {
      const spoke = antecedent.actorId === this.#discourse.lastSpeaker;
      const isSubject =
        standing.isSubject && (standing.sentence === sentence || (standing.isFirst && standing.block === block));
      return spoke || (gender === 'none' && isSubject);
    });
  }

  #nominal(at: number, last: number): boolean {
    const { text } = this.annotated.document;
    const speaker = this.#spoken.get(this.#tokens[at]!.start)?.speaker;
    const found = readNominal({ text, tokens: this.#tokens, at, limit: last, wholeEnd: speaker?.end }, this.#discourse);
    if (!found) return false;
    const { antecedent } = found.seen;
    this.#discourse.see(antecedent, this.#standing(at, found.last, false));
    const span = { start: this.#tokens[at]!.start, end: this.#tokens[found.last - 1]!.end };
    this.#refer(span, 'nominal', antecedent.actorId);
    this.#pastNominal = found.last;
    return true;
  }

  /** Somebody without a name can be meant by what follows, and then nobody is who has one. */
  #anonymous(at: number, sentence: number): void {
    if (!mayDescribe(this.#tokens[at]!)) return;
    const standing = this.#standing(at, at + 1, false);
    if (at < this.#pastNominal) return;
    const found = readAnonymous(this.#tokens, at, sentence, (token) => this.#isName[token] === 1);
    // Only who acts: "a spokesman for the port declined".
    if (!(standing.isSubject || standing.speaks || found?.first === sentence)) return;
    // "The singer" of whom nobody has said that there is one: the article may just mean whom it is about.
    const isNew = found?.isKnown && !this.#nameless.has(found.noun);
    if (!found || (isNew && this.#discourse.leadingPerson())) return;
    const actorId = (found.isKnown && this.#nameless.get(found.noun)) || -1 - this.#nameless.size - this.#strangers++;
    this.#nameless.set(found.noun, actorId);
    const antecedent = { actorId, gender: found.gender, callable: [], ownNouns: [], origins: [] };
    this.#discourse.see(antecedent, standing);
  }

  #refer(span: Span, form: MentionForm, actorId: number): void {
    if (actorId > 0) this.#references.push({ ...span, form, actorId });
  }

  #standing(first: number, last: number, isName: boolean): Standing {
    const { isSubject, owns, isGoverned } = grammarOf(this.#tokens, first, last);
    const part = this.#parts.get(first);
    return {
      isSubject,
      owns,
      isGoverned,
      token: first,
      sentence: this.#sentence,
      block: this.annotated.sentences[this.#sentence]!.block,
      isName,
      isFirst: !this.#discourse.isSentenceBegun,
      isQuoted: this.#quoted[first] === 1,
      speaks: part === 'speaks' && !owns && !isGoverned,
      isTold: part === 'isTold',
    };
  }
}

/** Whether a token lies in the words of a speaker or an addressee of some claim. */
function partsOf(tokens: readonly Token[], claims: readonly Claim[]): Map<number, 'speaks' | 'isTold'> {
  const parts = new Map<number, 'speaks' | 'isTold'>();
  const mark = ({ start, end }: Span, part: 'speaks' | 'isTold'): void => {
    for (let at = lowerBound(tokens, (token) => token.start >= start); (tokens[at]?.start ?? end) < end; at++)
      parts.set(at, part);
  };
  for (const { addressees } of claims) for (const span of addressees) mark(span, 'isTold');
  for (const { speaker } of claims) if (speaker) mark(speaker, 'speaks');
  return parts;
}

function quotedTokens({ tokens, quotes }: Annotated): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    while (quotes[at] && quotes[at]!.end <= token.start) at++;
    if (quotes[at] && quotes[at]!.start <= token.start) inside[index] = 1;
  }
  return inside;
}

/** "its director", "its regional delegate": a body's; "its war" may be anybody's. */
function ownsOffice(tokens: readonly Token[], at: number): boolean {
  return titleLength(tokens, at) > 0 || (tokens[at]?.pos === 'ADJ' && titleLength(tokens, at + 1) > 0);
}
