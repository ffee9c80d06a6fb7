import { type Chain, makeChain } from '../tagger/chain.ts';

/**
 * Labels of a stretch of words, one of them or several: nothing, then for each kind of stretch its first word, those
 * within, its last, and a stretch of one word. That a stretch begins or ends here is thus something a word can tell.
 */
const FIRST = 0;
const INSIDE = 1;
const LAST = 2;
const ONLY = 3;
const BEGINS = [FIRST, ONLY];
const ENDS = [LAST, ONLY];

/** Of cues: a word is none, or a part of one. States are labels. */
export const CUE_CHAIN: Chain = cueChain();
export const CUE_FIRST = 1 + FIRST;
export const CUE_INSIDE = 1 + INSIDE;
export const CUE_LAST = 1 + LAST;
export const CUE_ONLY = 1 + ONLY;

function cueChain(): Chain {
  const part = (place: number): number => 1 + place;
  const arcs: [number, number][] = [[0, 0]];
  for (const place of BEGINS) arcs.push([0, part(place)]);
  for (const place of ENDS)
    arcs.push([part(place), 0], ...BEGINS.map((next): [number, number] => [part(place), part(next)]));
  arcs.push(...withinStretch(part));
  const edge = (places: readonly number[]): number[] => [0, ...places.map(part)];
  return makeChain({ labels: [0, 1, 2, 3, 4], arcs, starts: edge(BEGINS), ends: edge(ENDS) });
}

/** FIRST → INSIDE … → LAST */
function withinStretch(state: (place: number) => number): [number, number][] {
  return [
    [state(FIRST), state(INSIDE)],
    [state(FIRST), state(LAST)],
    [state(INSIDE), state(INSIDE)],
    [state(INSIDE), state(LAST)],
  ];
}

/** What a word is to a cue. */
export const ROLES = ['none', 'source', 'content'] as const;
export type RoleLabel = (typeof ROLES)[number];

/** Labels of the role chain: 0 none, 1 to 4 the source, 5 to 8 the content. */
export const ROLE_LABELS = 9;
/** The first of those of the content, which are the last. */
export const CONTENT_LABELS = 5;

// The states know whether the source and whether content has been met: there is one source at most and it is one
// stretch, content may come in several, and without any content no path ends.
const none = (source: number, content: number): number => 2 * source + content;
const source = (place: number, content: number): number => 4 + 4 * content + place;
const content = (place: number, sourceMet: number): number => 12 + 4 * sourceMet + place;
const BOTH = [0, 1];

export const ROLE_CHAIN: Chain = roleChain();
/** For each state of the role chain the place in `ROLES` of what it says of a word. */
export const ROLE_OF_STATE = Uint8Array.from(ROLE_CHAIN.labels, (label) => Math.ceil(label / 4));

function roleChain(): Chain {
  const labels: number[] = [0, 0, 0, 0];
  for (const met of BOTH)
    for (const place of [FIRST, INSIDE, LAST, ONLY]) {
      labels[source(place, met)] = 1 + place;
      labels[content(place, met)] = 5 + place;
    }
  const arcs: [number, number][] = [];
  for (const s of BOTH)
    for (const c of BOTH) {
      arcs.push([none(s, c), none(s, c)]);
      for (const place of BEGINS) {
        if (s === 0) arcs.push([none(s, c), source(place, c)]);
        arcs.push([none(s, c), content(place, s)]);
      }
    }
  for (const met of BOTH) {
    arcs.push(...withinStretch((place) => source(place, met)), ...withinStretch((place) => content(place, met)));
    for (const end of ENDS) {
      arcs.push([source(end, met), none(1, met)], [content(end, met), none(met, 1)]);
      for (const begin of BEGINS) {
        arcs.push([source(end, met), content(begin, 1)]);
        if (met === 0) arcs.push([content(end, met), source(begin, 1)]);
      }
    }
  }
  const starts = [none(0, 0), ...BEGINS.flatMap((place) => [source(place, 0), content(place, 0)])];
  const ends = [none(0, 1), none(1, 1), ...ENDS.flatMap((p) => [source(p, 1), content(p, 0), content(p, 1)])];
  return makeChain({ labels, arcs, starts, ends });
}

/**
 * The states of a labelling, one role a word; the path that training goes towards. Undefined where it has no content;
 * of several stretches of source only the first counts.
 */
export function roleStates(roles: readonly RoleLabel[]): Int32Array | undefined {
  const states = new Int32Array(roles.length);
  let [sourceMet, contentMet] = [0, 0];
  let sourceDone = false;
  const roleAt = (t: number): RoleLabel => (roles[t] === 'source' && sourceDone ? 'none' : (roles[t] ?? 'none'));
  for (let t = 0; t < roles.length; t++) {
    const role = roleAt(t);
    const begins = t === 0 || roles[t - 1] !== role;
    const ends = roles[t + 1] !== role;
    const place = begins ? (ends ? ONLY : FIRST) : ends ? LAST : INSIDE;
    if (role === 'none') states[t] = none(sourceMet, contentMet);
    else if (role === 'source') {
      states[t] = source(place, contentMet);
      sourceMet = 1;
      sourceDone = ends;
    } else {
      contentMet = 1;
      states[t] = content(place, sourceMet);
    }
  }
  return contentMet ? states : undefined;
}

/** The states of cues that do not overlap, for a text of `count` words; of two that do, the first stands. */
export function cueStates(
  cues: readonly { readonly first: number; readonly last: number }[],
  count: number,
): Int32Array {
  const states = new Int32Array(count);
  let end = 0;
  for (const { first, last } of [...cues].sort((a, b) => a.first - b.first || a.last - b.last)) {
    if (first < end) continue;
    for (let t = first; t < last; t++) states[t] = CUE_INSIDE;
    states[first] = last - first === 1 ? CUE_ONLY : CUE_FIRST;
    if (last - first > 1) states[last - 1] = CUE_LAST;
    end = last;
  }
  return states;
}
