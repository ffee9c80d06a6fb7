import { lowerBound } from '../lower-bound.ts';
import type { Annotated, Position } from '../model.ts';
import type { NamedPerson } from './name-mentions.ts';
import { readOffice } from './office-names.ts';
import { officesBeside } from './positions.ts';
import type { Registry } from './registry.ts';

/** The offices of an article's people, each owned by whomever the words beside it stand for so far. */
export function findPositions(
  { document, tokens }: Annotated,
  registry: Registry,
  people: readonly NamedPerson[],
): Position[] {
  const mentions = registry.mentions.filter(({ sense }) => sense !== 'part');
  const ending = new Map(mentions.map((mention) => [mention.end, mention]));
  const starting = new Map(mentions.map((mention) => [mention.start, mention]));
  const near = {
    endingAt: (offset: number) => ending.get(offset),
    startingAt: (offset: number) => starting.get(offset),
    isPerson: ({ actorId }: { readonly actorId: number | null }) =>
      actorId !== null && registry.actors.get(actorId)?.kind === 'person',
  };
  const positions = people.flatMap(({ start, end, actor }): Position[] => {
    const first = lowerBound(tokens, (token) => token.start >= start);
    const last = lowerBound(tokens, (token) => token.start >= end);
    return officesBeside(document.text, tokens, first, last, near).map(({ title, span, of, qualifier }) => {
      const owner = of && registry.bodyAt(of);
      return {
        ...span,
        actorId: actor.id,
        title,
        ...readOffice(title, qualifier),
        ofActorId: owner && owner.id !== actor.id ? owner.id : null,
      };
    });
  });
  // One title can stand between two namings of its holder: "Roth, the minister, Anna Roth said".
  return [
    ...new Map(
      positions.map((position) => [`${position.start}-${position.end}-${position.actorId}`, position]),
    ).values(),
  ];
}
