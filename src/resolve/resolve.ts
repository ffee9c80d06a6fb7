import type { Actor, Annotated, Claim, Mention, Resolved, Span } from '../model.ts';
import { startingIn } from '../spans.ts';
import { findPositions } from './article-positions.ts';
import { refer } from './article-references.ts';
import { bodyNamed } from './bodies.ts';
import { findFirstPersons } from './first-person.ts';
import { nameFollowings } from './followings.ts';
import { readNames } from './namings.ts';
import { castClaim } from './participants.ts';
import type { Registry } from './registry.ts';
import { findRelatives } from './relatives.ts';

/** Names to actors and places, offices to positions, the words of a claim's parts to who they stand for. */
export function resolve(found: Annotated, claims: readonly Claim[]): Resolved {
  const { document } = found;
  const { annotated, registry, people, positions: offices } = readNames(found, claims);
  // "its director" and "the company's chief" are read once it is known whom "its" means.
  refer(annotated, claims, registry, people, offices);
  const isPerson = (id: number | null): boolean => id !== null && registry.actors.get(id)?.kind === 'person';
  const pronouns = registry.mentions.filter(({ form, actorId }) => form === 'pronoun' && isPerson(actorId));
  nameFollowings(
    annotated,
    pronouns.map(({ start, end, actorId }) => ({ start, end, actor: registry.actors.get(actorId!)! })),
    registry,
  );
  const isPersons = ({ actorId }: Mention): boolean => isPerson(actorId);
  for (const { start, end, to } of findRelatives(document.text, claims, registry.mentions, isPersons))
    registry.mention({ start, end }, 'pronoun', registry.actors.get(to.actorId!)!, null);
  const positions = findPositions(annotated, registry, people);
  const publisherId = document.publisher ? publish(document.publisher, registry).id : null;
  const cast = {
    text: document.text,
    mentions: registry.mentions,
    tokensIn: (span: Span) => startingIn(annotated.tokens, span),
    actor: (id: number) => registry.actors.get(id)!,
  };
  const told = claims.map((claim) => castClaim(claim, cast));
  const firstPersons = findFirstPersons(document.text, told);
  for (const { span, actorId } of firstPersons.values())
    registry.mention(span!, 'pronoun', registry.actors.get(actorId!)!, null);
  return {
    document,
    publisherId,
    claims: told.map((claim) => {
      const who = firstPersons.get(claim);
      return who ? { ...claim, speakers: [who] } : claim;
    }),
    positions,
    mentions: registry.mentions,
    actors: [...registry.actors.values()],
    actorNames: registry.actorNames,
    places: [...registry.places.values()],
    placeNames: registry.placeNames,
  };
}

function publish({ name, countryCode }: { name: string; countryCode: string | null }, registry: Registry): Actor {
  const known = bodyNamed(name);
  const actor = registry.actor({ ...known, countryCode: known.countryCode ?? countryCode });
  registry.nameActor(actor, name);
  return actor;
}
