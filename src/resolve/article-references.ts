import { readName } from '../known-names.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Actor, Annotated, Claim, Position } from '../model.ts';
import { readTitle } from '../titles.ts';
import { nounsFor, ownNouns } from './body-nouns.ts';
import { findReferences, type Named } from './coreference.ts';
import type { Antecedent } from './discourse.ts';
import { findIntroducedLater } from './introduced-later.ts';
import type { NamedPerson } from './name-mentions.ts';
import { originsBefore } from './origins.ts';
import type { Registry } from './registry.ts';

/** Writes down what pronouns, titles and nouns stand for. `positions` tell by which titles people may be called. */
export function refer(
  annotated: Annotated,
  claims: readonly Claim[],
  registry: Registry,
  people: readonly NamedPerson[],
  positions: readonly Position[],
): void {
  const named = namedIn(annotated, registry, people, positions);
  const references = findReferences(annotated, named, claims);
  const later = findIntroducedLater(annotated, named, claims, references);
  for (const { start, end, form, actorId } of [...references, ...later])
    registry.mention({ start, end }, form, registry.actors.get(actorId)!, null);
}

/** Whom the article names, with what later words may point back to them by, in order of the text. */
export function namedIn(
  { document: { text }, tokens }: Annotated,
  registry: Registry,
  people: readonly NamedPerson[],
  positions: readonly Position[],
): Named[] {
  const titles = new Map<number, Set<string>>();
  const origins = new Map<number, Set<string>>();
  const add = (to: Map<number, Set<string>>, actorId: number, words: readonly string[]): void => {
    const known = to.get(actorId) ?? new Set();
    for (const word of words) known.add(word);
    to.set(actorId, known);
  };
  const tokenAt = (offset: number): number => lowerBound(tokens, ({ start }) => start >= offset);
  for (const { actorId, title, ofActorId, start } of positions) {
    add(titles, actorId, [title.toLowerCase(), ...(readTitle(title)?.nouns ?? [])]);
    add(origins, actorId, originsBefore(text, tokens, tokenAt(start)));
    if (ofActorId !== null) add(origins, actorId, [registry.actors.get(ofActorId)!.name.toLowerCase()]);
  }
  for (const { start, actor } of people) add(origins, actor.id, originsBefore(text, tokens, tokenAt(start)));
  const persons = people.map(({ start, end, actor, gender }): Named => {
    const known = {
      callable: [...(titles.get(actor.id) ?? [])],
      ownNouns: [],
      origins: [...(origins.get(actor.id) ?? [])],
    };
    return { start, end, antecedent: { actorId: actor.id, gender, ...known } };
  });
  const nouns = new Map<number, Pick<Antecedent, 'callable' | 'ownNouns'>>();
  const nounsOf = (actor: Actor): Pick<Antecedent, 'callable' | 'ownNouns'> => {
    const known = nouns.get(actor.id) ?? { callable: nounsFor(actor), ownNouns: ownNouns(actor.name) };
    nouns.set(actor.id, known);
    return known;
  };
  const bodies = registry.mentions.flatMap(({ start, end, form, actorId }): Named[] => {
    const actor = actorId === null ? undefined : registry.actors.get(actorId);
    if (!actor || actor.kind === 'person' || (actor.kind !== 'group' && form === 'nominal')) return [];
    // "Democrats", "the Russians": the people of a body, and no country that "it" could be.
    const isMany =
      actor.kind === 'group' ||
      (/[^s]s$/.test(text.slice(start, end)) && form === 'demonym') ||
      isMembers(text.slice(start, end));
    if (form === 'demonym' && !isMany) return [];
    const known = isMany
      ? { gender: 'many' as const, callable: [], ownNouns: [] }
      : { gender: 'none' as const, ...nounsOf(actor) };
    return [{ start, end, antecedent: { actorId: actor.id, origins: [], ...known } }];
  });
  return [...persons, ...bodies].sort((a, b) => a.start - b.start);
}

/** "Democrats", but not "the Democratic Party": what the lists know as a body's people in the plural. */
function isMembers(words: string): boolean {
  return /^\S+[^s]s$/.test(words) && readName(words).some(({ as, actor }) => as === 'short' && actor?.name !== words);
}
