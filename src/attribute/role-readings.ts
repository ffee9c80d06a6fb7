import { ROLES } from './chains.ts';

const SOURCE = ROLES.indexOf('source');
const CONTENT = ROLES.indexOf('content');

/** A stretch of token indices, half-open. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** One way to read the words around a cue. */
export interface Reading {
  readonly source: Stretch | null;
  readonly contents: readonly Stretch[];
  /** The share of all readings that say much the same, and of those that agree on the source and on the content. */
  readonly agreement: number;
  readonly sourceAgreement: number;
  readonly contentAgreement: number;
}

/** A labelling of the words around a cue with the number of times it was drawn. */
export interface Drawn {
  /** For each word the place of its role in `ROLES`. */
  readonly roles: Uint8Array;
  times: number;
}

/** Counts one more labelling. Most draws repeat one of the first. */
export function countDraw(drawn: Drawn[], roles: Uint8Array): void {
  const known = drawn.find((other) => sameRoles(other.roles, roles));
  if (known) known.times++;
  else drawn.push({ roles, times: 1 });
}

function sameRoles(a: Uint8Array, b: Uint8Array): boolean {
  for (let t = 0; t < a.length; t++) if (a[t] !== b[t]) return false;
  return true;
}

interface Weighed {
  readonly source: Stretch | null;
  readonly contents: readonly Stretch[];
  /** Words of its contents. */
  readonly words: number;
  /** How often it was drawn. */
  readonly weight: number;
}

/**
 * How much a reading's own draws count beside those that only agree with it: enough that of readings which say much the
 * same the one with the likeliest edges is taken.
 */
const OWN = 0.2;

/** The reading with which most draws agree, its own counting more; of equals the one drawn first. `offset` is added to all indices. */
export function surestReading(drawn: readonly Drawn[], offset: number): Reading {
  const readings = drawn.map(({ roles, times }): Weighed => {
    const contents = stretches(roles, CONTENT, offset);
    return { source: stretches(roles, SOURCE, offset)[0] ?? null, contents, words: sizeOf(contents), weight: times };
  });
  const draws = drawn.reduce((sum, { times }) => sum + times, 0);
  let surest: Reading | undefined;
  let most = 0;
  for (const reading of readings) {
    const judged = judge(reading, readings, draws);
    const backing = judged.agreement + (OWN * reading.weight) / draws;
    if (surest && backing <= most) continue;
    surest = judged;
    most = backing;
  }
  return surest!;
}

function judge(reading: Weighed, all: readonly Weighed[], draws: number): Reading {
  const { source, contents } = reading;
  let [both, ofSource, ofContent] = [0, 0, 0];
  for (const other of all) {
    const sameSource = sourcesAgree(source, other.source);
    const sameContent = contentsAgree(reading, other);
    if (sameSource) ofSource += other.weight;
    if (sameContent) ofContent += other.weight;
    if (sameSource && sameContent) both += other.weight;
  }
  return {
    source,
    contents,
    agreement: both / draws,
    sourceAgreement: ofSource / draws,
    contentAgreement: ofContent / draws,
  };
}

function sourcesAgree(a: Stretch | null, b: Stretch | null): boolean {
  return a === null || b === null ? a === b : overlap(a, b) > 0;
}

/** At least half of the words that either has are in both, as the att metric asks. */
function contentsAgree(a: Weighed, b: Weighed): boolean {
  const shared = overlapOf(a.contents, b.contents);
  return 2 * shared >= a.words + b.words - shared;
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
  return stretches.reduce((sum, { first, last }) => sum + last - first, 0);
}

function stretches(roles: Uint8Array, role: number, offset: number): Stretch[] {
  const found: Stretch[] = [];
  for (let t = 0; t < roles.length; t++) {
    if (roles[t] !== role) continue;
    const first = t;
    while (roles[t + 1] === role) t++;
    found.push({ first: offset + first, last: offset + t + 1 });
  }
  return found;
}
