import { type Reading, readName } from '../known-names.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Actor, Annotated, Claim, Name, Position, Resolved, Span } from '../model.ts';
import { overlapping, startingIn } from '../spans.ts';
import { readTitle } from '../titles.ts';
import { nounsFor } from './body-nouns.ts';
import { findReferences, type Named } from './coreference.ts';
import { describe, readBodyOfState } from './groups.ts';
import { castClaim } from './participants.ts';
import { findPeople } from './people.ts';
import { chooseReading, countryContext, isLiteral } from './places.ts';
import { officesBeside } from './positions.ts';
import { Registry } from './registry.ts';
import { fullNames } from './short-names.ts';

/** Names to actors and places, offices to positions, the words of a claim's parts to who they stand for. */
export function resolve(annotated: Annotated, claims: readonly Claim[]): Resolved {
  const { document } = annotated;
  const registry = new Registry();
  const people = namePeople(annotated, registry);
  nameOthers(annotated, claims, registry);
  // Offices tell what "the minister" may mean; "its director" and "the company's chief" are read once that is known.
  refer(annotated, claims, registry, people, findPositions(annotated, registry, people));
  const positions = findPositions(annotated, registry, people);
  const publisherId = document.publisher ? publish(document.publisher, registry).id : null;
  const cast = {
    text: document.text,
    mentions: registry.mentions,
    tokensIn: (span: Span) => startingIn(annotated.tokens, span),
    isPerson: (id: number) => registry.actors.get(id)?.kind === 'person',
  };
  return {
    document,
    publisherId,
    claims: claims.map((claim) => castClaim(claim, cast)),
    positions,
    mentions: cast.mentions,
    actors: [...registry.actors.values()],
    actorNames: registry.actorNames,
    places: [...registry.places.values()],
    placeNames: registry.placeNames,
  };
}

interface NamedPerson extends Span {
  readonly actor: Actor;
  readonly gender: 'male' | 'female' | null;
}

function namePeople(annotated: Annotated, registry: Registry): NamedPerson[] {
  const { text } = annotated.document;
  const named = findPeople(annotated).flatMap(({ name, gender, names }) => {
    const scope = name.includes(' ') ? null : text;
    const actor = registry.actor({ kind: 'person', name, countryCode: null }, scope);
    return names.map((span) => {
      registry.mention(span, 'name', actor, null);
      const words = text.slice(span.start, span.end);
      registry.nameActor(actor.id, words, words.includes(' ') ? 'full' : 'short');
      return { start: span.start, end: span.end, actor, gender };
    });
  });
  return named.sort((a, b) => a.start - b.start);
}

function nameOthers(annotated: Annotated, claims: readonly Claim[], registry: Registry): void {
  const context = countryContext(annotated);
  const parts = claims.flatMap(({ speaker, addressees, via }) => [
    ...(speaker ? [speaker] : []),
    ...addressees,
    ...via,
  ]);
  const speaking = new Set(
    parts.flatMap((part) => startingIn(annotated.names, part).filter(({ end }) => end <= part.end)),
  );
  const fullName = fullNames(annotated);
  let covered = 0;
  for (const name of annotated.names.filter(({ kind }) => kind !== 'person')) {
    if (name.start < covered) continue;
    const speaks = speaking.has(name);
    // What the article itself calls so comes before what the world does: "the Kelbrook Ports Authority (KPA)".
    const reading = fullName(name) ? undefined : chooseReading(annotated.document.text, name, context, speaks);
    if (reading) covered = nameKnown(annotated, name, reading, registry);
    else if (fullName(name) || name.kind === 'organisation' || (name.kind === 'unknown' && speaks))
      nameUnknown(annotated, name, fullName(name), registry);
  }
}

/** Writes down what a known name stands for; returns the end of the words that it settles. */
function nameKnown(annotated: Annotated, name: Name, reading: Reading, registry: Registry): number {
  const { document, tokens } = annotated;
  const at = lowerBound(tokens, ({ start }) => start >= name.end);
  const described = describe(document.text, tokens, name, at, reading);
  const words = document.text.slice(name.start, name.end);
  if (described) {
    const actor = registry.actor(described.actor);
    const isState = actor.kind === 'state';
    registry.mention(described.span, described.form, actor, null);
    if (!isState) registry.nameActor(actor.id, actor.name, 'full');
  }
  const literal = reading.as === 'metonym' && isLiteral(document.text, name, blockKindAt(annotated, name));
  const actor = reading.actor && !literal ? registry.actor(reading.actor) : null;
  const place = reading.place ? registry.place(reading.place) : null;
  registry.mention(name, reading.as === 'demonym' ? 'demonym' : 'name', actor, place);
  if (actor) registry.nameActor(actor.id, words, words === actor.name ? 'full' : reading.as);
  if (place) registry.namePlace(place.id, words);
  return described?.form === 'name' ? described.span.end : name.end;
}

function blockKindAt({ document }: Annotated, { start }: Span): string {
  return overlapping(document.blocks, { start, end: start + 1 })[0]?.kind ?? 'paragraph';
}

/** A body under its own name, or under the fuller one (`full`) that the article gives it. */
function nameUnknown({ document }: Annotated, name: Name, full: string | undefined, registry: Registry): void {
  const words = document.text.slice(name.start, name.end).replace(/\s+/g, ' ');
  const actor = registry.actor(bodyNamed((full ?? words).replaceAll('’', "'")));
  registry.mention(name, 'name', actor, null);
  registry.nameActor(actor.id, words, full ? (/^[\p{Lu}.]+$/u.test(words) ? 'acronym' : 'short') : 'full');
}

/** The body of a name, the same wherever the name is met: as the lists know it, of the country it begins with, or bare. */
function bodyNamed(name: string): Omit<Actor, 'id'> {
  const known = readName(name).find(({ actor }) => actor && actor.kind !== 'state')?.actor;
  return known ?? readBodyOfState(name) ?? { kind: 'organisation', name, countryCode: null };
}

function findPositions(
  { document, tokens }: Annotated,
  registry: Registry,
  people: readonly NamedPerson[],
): Position[] {
  const { mentions } = registry;
  const ending = new Map(mentions.map((mention) => [mention.end, mention]));
  const starting = new Map(mentions.map((mention) => [mention.start, mention]));
  const near = {
    endingAt: (offset: number) => ending.get(offset),
    startingAt: (offset: number) => starting.get(offset),
  };
  return people.flatMap(({ start, end, actor }) => {
    const first = lowerBound(tokens, (token) => token.start >= start);
    const last = lowerBound(tokens, (token) => token.start >= end);
    return officesBeside(document.text, tokens, first, last, near).map(({ title, span, of }) => {
      const owner = of && registry.bodyAt(of);
      return { ...span, actorId: actor.id, title, ofActorId: owner && owner.id !== actor.id ? owner.id : null };
    });
  });
}

function refer(
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
    registry.mention({ start, end }, form, registry.actors.get(actorId)!, null);
}

function publish({ name, countryCode }: { name: string; countryCode: string | null }, registry: Registry): Actor {
  const known = bodyNamed(name);
  const actor = registry.actor({ ...known, countryCode: known.countryCode ?? countryCode });
  registry.nameActor(actor.id, name, 'full');
  return actor;
}
