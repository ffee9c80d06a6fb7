import type { DrawnReading, Stretch } from './drawn-readings.ts';

/** One way to read the words around a cue. */
export interface Reading {
  readonly source: Stretch | null;
  readonly contents: readonly Stretch[];
  /** The share of all readings that say much the same, and of those that agree on the source and on the content. */
  readonly agreement: number;
  readonly sourceAgreement: number;
  readonly contentAgreement: number;
}

/**
 * How much draws of the very same source, and of the very same content, count beside those that agree: enough that of
 * readings which say much the same the one with the likeliest edges is taken.
 */
const SAME_SOURCE = 1;
const SAME_CONTENT = 0.4;

/** Of drawn readings, of which there is one at least, that with which most draws agree, those that are the same counting more; of equals the first. */
export function surestReading(drawn: readonly DrawnReading[]): Reading {
  const sources = sortOut(
    drawn.map(({ source }) => (source ? [source] : [])),
    sourcesAgree,
  );
  const contents = sortOut(
    drawn.map(({ contents }) => contents),
    contentsAgree,
  );
  const pairs = pairsOf(drawn, sources, contents);
  const draws = drawn.reduce((sum, { times }) => sum + times, 0);
  let surest = pairs[0]!;
  let most: Backing = { agree: 0, onSource: 0, onContent: 0, sum: 0 };
  for (let at = 0; at < pairs.length; at++) {
    const backing = backingOf(pairs, sources, contents, pairs[at]!);
    if (backing.sum <= most.sum) continue;
    surest = pairs[at]!;
    most = backing;
  }
  return {
    source: sources.kinds[surest.source]![0] ?? null,
    contents: contents.kinds[surest.content]!,
    agreement: most.agree / draws,
    sourceAgreement: most.onSource / draws,
    contentAgreement: most.onContent / draws,
  };
}

/** A kind of source and a kind of content that were drawn together, with how often. */
interface Pair {
  readonly source: number;
  readonly content: number;
  times: number;
}

/** In the order in which they were drawn first: many paths differ in other roles only. */
function pairsOf(drawn: readonly DrawnReading[], sources: Sorted, contents: Sorted): Pair[] {
  const pairs: Pair[] = [];
  const known = new Map<number, Pair>();
  for (let index = 0; index < drawn.length; index++) {
    const [source, content] = [sources.kindOf[index]!, contents.kindOf[index]!];
    const key = source * contents.kinds.length + content;
    const pair = known.get(key) ?? { source, content, times: 0 };
    if (pair.times === 0) {
      known.set(key, pair);
      pairs.push(pair);
    }
    pair.times += drawn[index]!.times;
  }
  return pairs;
}

/** How many draws agree with a pair on source and content, on the source, and on the content; and what that is worth. */
interface Backing {
  readonly agree: number;
  readonly onSource: number;
  readonly onContent: number;
  readonly sum: number;
}

function backingOf(pairs: readonly Pair[], sources: Sorted, contents: Sorted, { source, content }: Pair): Backing {
  let [agree, onSource, onContent, same] = [0, 0, 0, 0];
  for (let at = 0; at < pairs.length; at++) {
    const other = pairs[at]!;
    const agreesOnSource = sources.agree[source * sources.kinds.length + other.source]!;
    const agreesOnContent = contents.agree[content * contents.kinds.length + other.content]!;
    onSource += agreesOnSource * other.times;
    onContent += agreesOnContent * other.times;
    agree += agreesOnSource * agreesOnContent * other.times;
    if (other.source === source) same += SAME_SOURCE * other.times;
    if (other.content === content) same += SAME_CONTENT * other.times;
  }
  return { agree, onSource, onContent, sum: agree + same };
}

/** Readings by their stretches of one role. */
interface Sorted {
  readonly kinds: readonly (readonly Stretch[])[];
  /** For each reading the index of its kind. */
  readonly kindOf: Uint16Array;
  /** kinds × kinds: 1 where they agree. */
  readonly agree: Uint8Array;
}

/** Many readings differ in another role only: what is the same is compared once. */
function sortOut(
  readings: readonly (readonly Stretch[])[],
  agrees: (a: readonly Stretch[], b: readonly Stretch[]) => boolean,
): Sorted {
  const kinds: (readonly Stretch[])[] = [];
  const kindOf = new Uint16Array(readings.length);
  for (let index = 0; index < readings.length; index++) {
    const own = readings[index]!;
    let kind = 0;
    while (kind < kinds.length && !isSame(own, kinds[kind]!)) kind++;
    if (kind === kinds.length) kinds.push(own);
    kindOf[index] = kind;
  }
  const agree = new Uint8Array(kinds.length ** 2);
  for (let a = 0; a < kinds.length; a++)
    for (let b = 0; b <= a; b++) {
      if (!agrees(kinds[a]!, kinds[b]!)) continue;
      agree[a * kinds.length + b] = 1;
      agree[b * kinds.length + a] = 1;
    }
  return { kinds, kindOf, agree };
}

function isSame(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at]!.first !== b[at]!.first || a[at]!.last !== b[at]!.last) return false;
  return true;
}

/** There is one at most. */
function sourcesAgree([a]: readonly Stretch[], [b]: readonly Stretch[]): boolean {
  return a && b ? overlap(a, b) > 0 : a === b;
}

/** At least half of the words that either has are in both, as the att metric asks. */
function contentsAgree(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  const shared = overlapOf(a, b);
  return 2 * shared >= sizeOf(a) + sizeOf(b) - shared;
}

/** How many words two lists of stretches share. */
export function overlapOf(a: readonly Stretch[], b: readonly Stretch[]): number {
  let shared = 0;
  for (const one of a) for (const other of b) shared += overlap(one, other);
  return shared;
}

function overlap(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first));
}

export function sizeOf(stretches: readonly Stretch[]): number {
  let size = 0;
  for (const { first, last } of stretches) size += last - first;
  return size;
}
