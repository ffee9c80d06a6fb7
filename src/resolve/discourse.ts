import type { Gender } from './people.ts';

/** Somebody, or some body, that has been named, as far as later words can point back to it. */
export interface Antecedent {
  readonly actorId: number;
  /** `none` for an organisation; null for a person of whom nothing tells. */
  readonly gender: Gender | 'none';
  /** What the article may call it after "the", in lower case: "foreign minister", "company". */
  readonly callable: readonly string[];
}

interface Recent {
  readonly antecedent: Antecedent;
  readonly sentence: number;
  /** Subjects are likelier to be spoken of again. */
  readonly salience: number;
}

/** Farther back than this many sentences a pronoun is not resolved; a title or a noun may point back to anyone. */
const REACH = 4;

/** Who has been spoken of so far, and how lately. Sentences count in which the reporter speaks, not the quoted ones. */
export class Discourse {
  readonly #recent = new Map<number, Recent>();
  readonly #learnt = new Map<number, Antecedent['gender']>();
  #sentence = 0;
  #subjectTaken = false;

  endSentence(isTold: boolean): void {
    if (isTold) this.#sentence++;
    this.#subjectTaken = false;
  }

  name(antecedent: Antecedent): void {
    const gender = antecedent.gender ?? this.#learnt.get(antecedent.actorId) ?? null;
    this.#see({ ...antecedent, gender }, this.#subjectTaken ? 1 : 2);
    this.#subjectTaken = true;
  }

  /** Words that point back to somebody. A pronoun tells the gender that the name did not. */
  refer(to: Antecedent, isSubject: boolean, gender: Antecedent['gender']): void {
    const known = to.gender ?? gender;
    this.#learnt.set(to.actorId, known);
    this.#see({ ...to, gender: known }, isSubject ? 2.5 : this.#recent.get(to.actorId)!.salience);
    this.#subjectTaken ||= isSubject;
  }

  ofGender(gender: Antecedent['gender']): Antecedent | undefined {
    const fits = (other: Antecedent): boolean =>
      other.gender === gender || (other.gender === null && gender !== 'none');
    return this.#likeliest((other) => fits(other) && this.#distance(other) <= REACH, gender);
  }

  called(words: string): Antecedent | undefined {
    return this.#likeliest(
      ({ callable }) => callable.some((name) => name === words || name.endsWith(` ${words}`)),
      null,
    );
  }

  #see(antecedent: Antecedent, salience: number): void {
    this.#recent.set(antecedent.actorId, { antecedent, sentence: this.#sentence, salience });
  }

  #distance({ actorId }: Antecedent): number {
    return this.#sentence - this.#recent.get(actorId)!.sentence;
  }

  /** Recency first, then being the subject and a gender that is known. */
  #likeliest(fits: (antecedent: Antecedent) => boolean, gender: Antecedent['gender']): Antecedent | undefined {
    const score = ({ antecedent, salience }: Recent): number =>
      salience - 2 * this.#distance(antecedent) + (gender !== null && antecedent.gender === gender ? 0.75 : 0);
    const fitting = [...this.#recent.values()].filter(({ antecedent }) => fits(antecedent));
    return fitting.reduce<Recent | undefined>(
      (best, next) => (best && score(best) >= score(next) ? best : next),
      undefined,
    )?.antecedent;
  }
}
