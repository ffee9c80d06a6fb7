import type { Annotated, Claim, Position } from '../model.ts';
import { readTitle } from '../titles.ts';
import { nounsFor } from './body-nouns.ts';
import { findReferences, type Named } from './coreference.ts';
import type { NamedPerson } from './name-mentions.ts';
import type { Registry } from './registry.ts';

/** Writes down what pronouns, titles and nouns stand for. `positions` tell by which titles people may be called. */
export function refer(
  annotated: Annotated,
  claims: readonly Claim[],
  registry: Registry,
  people: readonly NamedPerson[],
  positions: readonly Position[],
): void {
  const titles = new Map<number, string[]>();
  for (const { actorId, title } of positions)
    titles.set(actorId, [...(titles.get(actorId) ?? []), title.toLowerCase(), ...(readTitle(title)?.nouns ?? [])]);
  const persons = people.map(
    ({ start, end, actor, gender }): Named => ({
      start,
      end,
      antecedent: { actorId: actor.id, gender, callable: titles.get(actor.id) ?? [] },
    }),
  );
  const bodies = registry.mentions.flatMap(({ start, end, form, actorId, placeId }): Named[] => {
    const actor = actorId === null ? undefined : registry.actors.get(actorId);
    return actor?.kind === 'organisation' && form === 'name' && placeId === null
      ? [{ start, end, antecedent: { actorId: actor.id, gender: 'none', callable: nounsFor(actor.name) } }]
      : [];
  });
  const speaking = new Set(claims.flatMap(({ speaker }) => speaker?.start ?? []));
  const named = [...persons, ...bodies].sort((a, b) => a.start - b.start);
  for (const { start, end, form, actorId } of findReferences(annotated, named, speaking))
    registry.mention({ start, end }, form, registry.actors.get(actorId)!);
}
