import { readName } from '../known-names.ts';
import type { Name, NameCandidateKind, Token } from '../model.ts';
import { isCapital, isCommon } from './name-words.ts';

/**
 * A name of a person, a body or a place is of one kind throughout an article: the kind it has most often. A lone name that begins or ends a person's is
 * that person's, and a person's last name is a name wherever it stands.
 */
export function consistent(text: string, tokens: readonly Token[], names: readonly Name[]): Name[] {
  const spelled = (name: Name): string => text.slice(name.start, name.end);
  const sure = names.filter(({ kind }) => kind !== 'unknown');
  const kinds = votes(sure.map((name) => [spelled(name), name.kind]));
  const [surnames, parts] = partsOfPersons(kinds);
  const bodies = firstWordsOfBodies(kinds);
  const agreed = names.map((name): Name => {
    const words = spelled(name);
    const calm = words.charAt(0) + words.slice(1).toLowerCase(); // "CALLOWAY:" in a transcript is the Calloway of the text
    const isPart = parts.has(words) || parts.has(calm);
    if (isPart && !isSettled(words) && !isCommon(words.toLowerCase())) return { ...name, kind: 'person' };
    if (name.kind === 'unknown') return name;
    if (bodies.has(words) && !isPart && readName(words).length === 0) return { ...name, kind: 'organisation' };
    return { ...name, kind: kinds.get(words)! };
  });
  return [...agreed, ...missed(tokens, agreed, surnames)].sort((a, b) => a.start - b.start);
}

/** A state or a body that the lists know: no surname. */
function isSettled(words: string): boolean {
  return readName(words).some(({ needsContext, actor, place }) => !needsContext && (actor || place?.kind !== 'city'));
}

/** For each spelling the kind that it has most often, the first of those that it has as often. */
function votes(cast: readonly (readonly [string, NameCandidateKind])[]): Map<string, NameCandidateKind> {
  const counts = new Map<string, Map<NameCandidateKind, number>>();
  for (const [words, kind] of cast) {
    const own = counts.get(words) ?? new Map<NameCandidateKind, number>();
    own.set(kind, (own.get(kind) ?? 0) + 1);
    counts.set(words, own);
  }
  return new Map([...counts].map(([words, own]) => [words, [...own].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
}

/** "Hanbyeol" of "Hanbyeol Energy": what a body may be called for short. */
function firstWordsOfBodies(kinds: ReadonlyMap<string, NameCandidateKind>): Set<string> {
  const bodies = [...kinds].filter(([name, kind]) => kind === 'organisation' && name.includes(' '));
  return new Set(bodies.map(([name]) => name.slice(0, name.indexOf(' '))));
}

/** Last names of persons, and all that such a person may be called by alone. */
function partsOfPersons(kinds: ReadonlyMap<string, NameCandidateKind>): [surnames: Set<string>, parts: Set<string>] {
  const surnames = new Set<string>();
  const parts = new Set<string>();
  for (const [name, kind] of kinds) {
    const words = name.split(/\s+/);
    if (kind !== 'person' || words.length < 2) continue;
    surnames.add(words.at(-1)!);
    parts.add(words.at(-1)!).add(words[0]!);
  }
  return [surnames, parts];
}

/** Last names of persons that stand alone and were passed over: at the start of a sentence, where they are words too. */
function missed(tokens: readonly Token[], names: readonly Name[], surnames: ReadonlySet<string>): Name[] {
  const found: Name[] = [];
  let next = 0;
  for (const { start, end, text, lower } of tokens) {
    while (next < names.length && names[next]!.end <= start) next++;
    const covered = next < names.length && names[next]!.start < end;
    if (!covered && isCapital(text) && surnames.has(text) && !isCommon(lower))
      found.push({ start, end, kind: 'person' });
  }
  return found;
}
