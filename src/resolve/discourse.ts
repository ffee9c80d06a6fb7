import type { Gender } from './people.ts';
import type { Standing } from './standing.ts';

/** Somebody, or some body, that has been named, as far as later words can point back to it. */
export interface Antecedent {
  readonly actorId: number;
  /** `none` for what is no person, `many` for several; null for a person of whom nothing tells. */
  readonly gender: Gender | 'none' | 'many';
  /** What the article may call it after "the", in lower case: "foreign minister", "company". */
  readonly callable: readonly string[];
  /** Of a body those of them that are words of its name: it may be called so from afar. */
  readonly ownNouns: readonly string[];
  /** Where the article says that they belong: "france", "republican party". */
  readonly origins: readonly string[];
}

/** Somebody who has been spoken of, and how the last words that did so stand. */
export interface Seen {
  readonly antecedent: Antecedent;
  readonly standing: Standing;
  /** Told sentences before the last words: of a person, those that are about people. */
  readonly sentence: number;
  /** How often so far. */
  readonly times: number;
  readonly isInTitle: boolean;
}

/** Farther back than this many sentences a pronoun is not resolved. */
const REACH = 5;
/** Nor a noun that may stand for several bodies; a title may point back to anyone. */
const REACH_OF_NOUNS = 12;
const LATELY = 2;
/** An article is about whom it has spoken of so often, and half of the times that it spoke of anybody. */
const LEADING = 3;
/** In a list of names a pronoun has no need to look at all of them. */
const MOST_LOOKED_AT = 60;
const MOST_CANDIDATES = 8;

/** Who has been spoken of so far, and how lately. Sentences count in which the reporter speaks, not
 * the quoted ones. */
export class Discourse {
  readonly #seen = new Map<number, Seen>();
  /** Actors in the order in which they were spoken of, doubles included. */
  readonly #order: number[] = [];
  readonly #learnt = new Map<number, Antecedent['gender']>();
  /** Who may be called by a noun, in the order in which they were last spoken of. */
  readonly #callable = new Map<string, Set<number>>();
  #told = 0;
  #toldOfPeople = 0;
  #timesPeople = 0;
  #hasPerson = false;
  /** Who said the last thing that was said. */
  lastSpeaker: number | null = null;
  /** Whether somebody has been spoken of in this sentence. */
  isSentenceBegun = false;

  endSentence(isTold: boolean): void {
    if (isTold) this.#told++;
    if (isTold && this.#hasPerson) this.#toldOfPeople++;
    this.#hasPerson = false;
    this.isSentenceBegun = false;
  }

  /** Words that name somebody, or point back to them. A pronoun tells the gender that the name did not. */
  see(antecedent: Antecedent, standing: Standing, told: Antecedent['gender'] = null): void {
    const { actorId, callable } = antecedent;
    const gender = antecedent.gender ?? this.#learnt.get(actorId) ?? told;
    if (gender === 'male' || gender === 'female') this.#learnt.set(actorId, gender);
    const before = this.#seen.get(actorId);
    this.#seen.set(actorId, {
      antecedent: { ...antecedent, gender },
      standing,
      sentence: isPerson(antecedent) ? this.#toldOfPeople : this.#told,
      times: (before?.times ?? 0) + 1,
      isInTitle: before?.isInTitle || standing.block === 0,
    });
    this.#order.push(actorId);
    this.isSentenceBegun = true;
    if (isPerson(antecedent)) {
      this.#timesPeople++;
      this.#hasPerson = true;
    }
    for (const words of callable) for (const noun of endingsOf(words)) this.#call(noun, actorId);
    if (standing.speaks) this.lastSpeaker = actorId;
  }

  knows(actorId: number): boolean {
    return this.#seen.has(actorId);
  }

  /** How many sentences ago; of a person, those of other things in between do not count. */
  distance({ antecedent, sentence }: Seen): number {
    return (isPerson(antecedent) ? this.#toldOfPeople : this.#told) - sentence;
  }

  /** Who a pronoun of this gender can mean, the last first: nobody of whom something tells that they are of another. */
  candidates(gender: Antecedent['gender'], block: number): Seen[] {
    const found = new Map<number, Seen>();
    const last = Math.max(0, this.#order.length - MOST_LOOKED_AT);
    for (let at = this.#order.length - 1; at >= last && found.size < MOST_CANDIDATES; at--) {
      const seen = this.#seen.get(this.#order[at]!)!;
      const distance = this.distance(seen);
      if (distance > REACH) break;
      // Once the article has gone on, whoever "he" is has been named anew.
      if (distance > 1 && !(distance === 2 && seen.standing.block === block)) continue;
      const own = seen.antecedent.gender;
      if (own === gender || (own === null && (gender === 'male' || gender === 'female')))
        found.set(seen.antecedent.actorId, seen);
    }
    return [...found.values()];
  }

  /** The only person who has been spoken of in the last sentences, or the one of them whom the article is about. */
  leadingPerson(): Seen | undefined {
    const found = new Set<Seen>();
    for (let at = this.#order.length - 1; at >= 0 && at > this.#order.length - 1 - MOST_LOOKED_AT; at--) {
      const seen = this.#seen.get(this.#order[at]!)!;
      if (this.distance(seen) > LATELY) break;
      if (isPerson(seen.antecedent)) found.add(seen);
    }
    const [only, other] = found;
    if (!other) return only;
    return [...found].find(({ times }) => times >= LEADING && 2 * times >= this.#timesPeople);
  }

  /**
   * Who may be called so, the last first. Of several bodies only those that were spoken of lately are called by a noun
   * that is no word of their names.
   */
  called(words: string): Seen[] {
    const fitting = [...(this.#callable.get(words) ?? [])].map((actorId) => this.#seen.get(actorId)!);
    return fitting
      .reverse()
      .filter(
        (seen) => isPerson(seen.antecedent) || this.distance(seen) <= REACH_OF_NOUNS || isOwn(words, seen.antecedent),
      );
  }

  #call(noun: string, actorId: number): void {
    const called = this.#callable.get(noun) ?? new Set();
    called.delete(actorId);
    this.#callable.set(noun, called.add(actorId));
  }
}

function isOwn(words: string, { ownNouns }: Antecedent): boolean {
  return ownNouns.some((own) => own === words || own.endsWith(` ${words}`));
}

function isPerson({ gender }: Antecedent): boolean {
  return gender !== 'none' && gender !== 'many';
}

/** "foreign minister" → "foreign minister", "minister"; a chief of police is no "police". */
export function endingsOf(words: string): string[] {
  const parts = words.split(' ');
  const complement = parts.indexOf('of');
  return parts.slice(0, complement < 0 ? parts.length : complement).map((_, at) => parts.slice(at).join(' '));
}
