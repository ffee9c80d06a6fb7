import { type Chain, makeChain } from '../tagger/chain.ts';

/** Kinds that the model tells apart: `other` are works, events, peoples and languages, which are no names here. */
export const LEARNED_KINDS = ['person', 'organisation', 'place', 'other'] as const;
export type LearnedKind = (typeof LEARNED_KINDS)[number];

/** What a word can be to a name of one kind: its first word, one inside it, its last, or all of it. */
const PLACES_IN_NAME = ['first', 'inside', 'last', 'only'] as const;
const [FIRST, INSIDE, LAST, ONLY] = [0, 1, 2, 3];

/** The label of words in no name; those of a kind follow, in the order of `PLACES_IN_NAME`. */
const OUTSIDE = 0;

export interface LabelledName {
  readonly first: number;
  readonly last: number;
  readonly kind: LearnedKind;
}

const labelOf = (kind: number, place: number): number => 1 + kind * PLACES_IN_NAME.length + place;

/** Each label is a state: a name goes on until its last word, and the next may follow at once. */
export const NAME_CHAIN: Chain = makeNameChain();

function makeNameChain(): Chain {
  const kinds = LEARNED_KINDS.map((_, kind) => kind);
  const openings = [OUTSIDE, ...kinds.flatMap((kind) => [labelOf(kind, FIRST), labelOf(kind, ONLY)])];
  const closings = [OUTSIDE, ...kinds.flatMap((kind) => [labelOf(kind, LAST), labelOf(kind, ONLY)])];
  const within = kinds.flatMap((kind) =>
    [FIRST, INSIDE].flatMap((from) =>
      [INSIDE, LAST].map((to): [number, number] => [labelOf(kind, from), labelOf(kind, to)]),
    ),
  );
  const between = closings.flatMap((from) => openings.map((to): [number, number] => [from, to]));
  const labels = Array.from({ length: labelOf(kinds.length, FIRST) }, (_, label) => label);
  return makeChain({ labels, arcs: [...within, ...between], starts: openings, ends: closings });
}

/** The states of `count` words with the names in them, which are in order and do not meet. */
export function nameStates(names: readonly LabelledName[], count: number): Int32Array {
  const states = new Int32Array(count);
  for (const { first, last, kind } of names) {
    const at = LEARNED_KINDS.indexOf(kind);
    if (last - first === 1) states[first] = labelOf(at, ONLY);
    else {
      states.fill(labelOf(at, INSIDE), first, last);
      states[first] = labelOf(at, FIRST);
      states[last - 1] = labelOf(at, LAST);
    }
  }
  return states;
}

/** How much each kind, in the order of `LEARNED_KINDS`, speaks for the words of a name; `emissions`: words × labels. */
export function speaksForKinds(emissions: ArrayLike<number>, { first, last }: LabelledName): number[] {
  const labels = 1 + LEARNED_KINDS.length * PLACES_IN_NAME.length;
  return LEARNED_KINDS.map((_, kind) => {
    let sum = 0;
    for (let t = first; t < last; t++) {
      const place = last - first === 1 ? ONLY : t === first ? FIRST : t === last - 1 ? LAST : INSIDE;
      sum += emissions[t * labels + labelOf(kind, place)]!;
    }
    return sum;
  });
}

/** The names that a path through the chain tells. */
export function namesOf(states: ArrayLike<number>): LabelledName[] {
  const names: LabelledName[] = [];
  let first = 0;
  for (let t = 0; t < states.length; t++) {
    if (states[t] === OUTSIDE) continue;
    const kind = Math.floor((states[t]! - 1) / PLACES_IN_NAME.length);
    const place = (states[t]! - 1) % PLACES_IN_NAME.length;
    if (place === FIRST || place === ONLY) first = t;
    if (place === LAST || place === ONLY) names.push({ first, last: t + 1, kind: LEARNED_KINDS[kind]! });
  }
  return names;
}
