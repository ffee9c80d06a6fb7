import { readTable } from '../lexicon.ts';
import type { Discourse, Seen } from './discourse.ts';
import type { Standing } from './standing.ts';

/** A pronoun that is to be understood. */
export interface Pronoun {
  readonly gender: 'male' | 'female' | 'none' | 'many';
  readonly standing: Standing;
  /** Whether a token lies in what this pronoun is said to say. */
  readonly isClaimed: (token: number) => boolean;
}

type Evidence = (pronoun: Pronoun, seen: Seen, rank: number, discourse: Discourse) => boolean | number;

const near =
  (distance: number): Evidence =>
  (_, seen, __, discourse) =>
    discourse.distance(seen) === distance;
const both =
  (one: Evidence, other: Evidence): Evidence =>
  (...given) =>
    Number(one(...given)) * Number(other(...given));
const same: Evidence = ({ standing }, seen) => standing.sentence === seen.standing.sentence;
const subject: Evidence = (_, { standing }) => standing.isSubject;
const pronounIsSubject: Evidence = ({ standing }) => standing.isSubject;
const pronounSpeaks: Evidence = ({ standing }) => standing.speaks;
const pronounOwns: Evidence = ({ standing }) => standing.owns;
const pronounIsObject: Evidence = ({ standing }) => !standing.isSubject && !standing.owns;
const spokeLast: Evidence = (_, { antecedent }, __, discourse) => discourse.lastSpeaker === antecedent.actorId;
const claimed: Evidence = ({ isClaimed }, { standing }) => isClaimed(standing.token);
const first: Evidence = (_, { standing }) => standing.isFirst;
const isPronounSubject: Evidence = (_, { standing }) => standing.isSubject && !standing.isName;
const governed: Evidence = (_, { standing }) => standing.isGoverned;
const owner: Evidence = (_, { standing }) => standing.owns;
const quoted: Evidence = (_, { standing }) => standing.isQuoted;

/** What speaks for or against somebody as the one whom a pronoun means: yes or no, or a number of about 1. */
export const EVIDENCE: Readonly<Record<string, Evidence>> = {
  'same sentence': same,
  'same sentence, subject': both(same, subject),
  'this told sentence': near(0),
  'one sentence back': near(1),
  'two sentences back': near(2),
  'three sentences back': near(3),
  'one sentence back, subject': both(near(1), subject),
  subject,
  first,
  'first, same sentence': both(first, same),
  'first, one sentence back': both(first, near(1)),
  'first, two sentences back': both(first, near(2)),
  'first, pronoun owns': both(first, pronounOwns),
  'first, pronoun is object': both(first, pronounIsObject),
  'pronoun was subject': isPronounSubject,
  'pronoun was subject, one sentence back': both(isPronounSubject, near(1)),
  governed,
  owner,
  quoted,
  nameless: (_, { antecedent }) => antecedent.actorId < 0,
  'nameless, same sentence': both((_, { antecedent }) => antecedent.actorId < 0, same),
  'nameless, speaks': both(
    (_, { antecedent }) => antecedent.actorId < 0,
    (_, { standing }) => standing.speaks,
  ),
  name: (_, { standing }) => standing.isName,
  speaks: (_, { standing }) => standing.speaks,
  'told that': (_, { standing }) => standing.isTold,
  'times named': (_, { times }) => Math.log(times),
  'in the title': (_, { isInTitle }) => isInTitle,
  'gender is known': ({ gender }, { antecedent }) => antecedent.gender === gender,
  last: (_, __, rank) => rank === 0,
  'last but one': (_, __, rank) => rank === 1,
  'same paragraph': ({ standing }, seen) => standing.block === seen.standing.block,
  'paragraph before': ({ standing }, seen) => standing.block === seen.standing.block + 1,
  'spoke last': spokeLast,
  'spoke last, pronoun speaks': both(spokeLast, pronounSpeaks),
  'subject, pronoun is subject': both(subject, pronounIsSubject),
  'governed, pronoun is subject': both(governed, pronounIsSubject),
  'owner, pronoun owns': both(owner, pronounOwns),
  'same sentence, pronoun owns': both(same, pronounOwns),
  'same sentence, subject, pronoun owns': both(both(same, subject), pronounOwns),
  'same sentence, subject, pronoun is object': both(both(same, subject), pronounIsObject),
  'last, pronoun owns': both((_, __, rank) => rank === 0, pronounOwns),
  'last, pronoun is object': both((_, __, rank) => rank === 0, pronounIsObject),
  'in what the pronoun says': claimed,
  'pronoun is quoted': ({ standing }, seen) => standing.isQuoted && seen.standing.speaks,
};

const NAMES = Object.keys(EVIDENCE);
const WEIGHTS = new Map(
  readTable('models/pronouns.tsv', ['evidence', 'weight']).map(({ evidence, weight }) => [evidence, Number(weight)]),
);
const WEIGHT_OF = NAMES.map((name) => WEIGHTS.get(name) ?? 0);

const ALL = Object.values(EVIDENCE);

/** The evidence of each candidate, in the order of `EVIDENCE`. */
export function weigh(pronoun: Pronoun, candidates: readonly Seen[], discourse: Discourse): number[][] {
  return candidates.map((seen, rank) => ALL.map((holds) => Number(holds(pronoun, seen, rank, discourse))));
}

/** The index of the candidate for whom most speaks; -1 where it is none. */
export function likeliest(rows: readonly (readonly number[])[]): number {
  const sums = rows.map((row) => row.reduce((sum, value, index) => sum + value * WEIGHT_OF[index]!, 0));
  return sums.indexOf(Math.max(...sums));
}
