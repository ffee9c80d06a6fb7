import { readName } from '../known-names.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Actor, Annotated, Claim, Name, Span } from '../model.ts';
import type { BlockKind } from '../ontology.ts';
import { overlapping, startingIn } from '../spans.ts';
import { bodyNamed } from './bodies.ts';
import { describe } from './groups.ts';
import { meaningOf } from './metonymy.ts';
import { findPeople, type Gender } from './people.ts';
import type { Chosen, PlaceReader } from './places.ts';
import type { Registry } from './registry.ts';
import { seatOf } from './seats.ts';
import { fullNames } from './short-names.ts';

/** A name of a person in the text, with who it stands for. */
export interface NamedPerson extends Span {
  readonly actor: Actor;
  readonly gender: Gender;
}

/** Writes down every name of a person; returns them in order of the text. */
export function namePeople(annotated: Annotated, registry: Registry): NamedPerson[] {
  const { text } = annotated.document;
  const named = findPeople(annotated).flatMap(({ name, gender, names }) => {
    const scope = name.includes(' ') ? null : text;
    const actor = registry.actor({ kind: 'person', name, countryCode: null }, scope);
    return names.map((span) => {
      registry.mention(span, 'name', actor);
      const words = text.slice(span.start, span.end);
      registry.nameActor(actor, words);
      return { start: span.start, end: span.end, actor, gender };
    });
  });
  return named.sort((a, b) => a.start - b.start);
}

/** Writes down every other name: states, bodies, groups, places. A name that nobody knows counts where it has a part in a claim. */
export function nameOthers(
  annotated: Annotated,
  claims: readonly Claim[],
  registry: Registry,
  places: PlaceReader,
): void {
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
    // "Syrian" is no short name of the Syrian Observatory, though "Hanbyeol" is one of Hanbyeol Energy.
    const full = isState(annotated.document.text.slice(name.start, name.end)) ? undefined : fullName(name);
    // What the article itself calls so comes before what the world does: "the Kelbrook Ports Authority (KPA)".
    const chosen = full ? undefined : places.read(name, speaks);
    if (chosen) covered = nameKnown(annotated, name, chosen, speaks, registry);
    else if (full || name.kind === 'organisation' || (name.kind === 'unknown' && speaks))
      nameUnknown(annotated, name, full, registry);
  }
}

function isState(words: string): boolean {
  return readName(words).some(({ actor, needsContext }) => actor?.kind === 'state' && !needsContext);
}

/** Writes down the places inside names of bodies: they tell where a body belongs, and not where a claim is about. */
export function namePlacesInNames(annotated: Annotated, registry: Registry, places: PlaceReader): void {
  for (const part of places.parts) {
    const chosen = places.placeOfPart(part);
    if (!chosen?.reading.place || registry.placeAt(part)) continue;
    const place = registry.place(chosen.reading.place);
    const form = chosen.reading.as === 'demonym' ? 'demonym' : 'name';
    registry.mention(part, form, null, place, { sense: 'part', placeReason: chosen.placeReason });
    if (form === 'name') registry.namePlace(place.id, annotated.document.text.slice(part.start, part.end));
  }
}

/** Writes down what a known name stands for; returns the end of the words that it settles. */
function nameKnown(
  annotated: Annotated,
  name: Name,
  { reading, placeReason }: Chosen,
  speaks: boolean,
  registry: Registry,
): number {
  const { document, tokens } = annotated;
  const at = lowerBound(tokens, ({ start }) => start >= name.end);
  const described = describe(document.text, tokens, name, at, reading);
  const words = document.text.slice(name.start, name.end);
  if (described) {
    const actor = registry.actor(described.actor);
    const isState = actor.kind === 'state';
    registry.mention(described.span, described.form, actor);
    if (!isState) registry.nameActor(actor, actor.name);
  }
  const meaning =
    reading.actor && reading.place
      ? meaningOf(document.text, name, reading, blockKindAt(annotated, name), speaks)
      : undefined;
  const actor = reading.actor && (meaning?.acts ?? true) ? registry.actor(reading.actor) : null;
  const place = reading.place ? registry.place(reading.place) : null;
  const form = reading.as === 'demonym' ? 'demonym' : 'name';
  registry.mention(name, form, actor, place, { sense: meaning?.sense ?? null, placeReason });
  if (actor) registry.nameActor(actor, words);
  if (place && form === 'name') registry.namePlace(place.id, words);
  return described?.form === 'name' ? described.span.end : name.end;
}

function blockKindAt({ document }: Annotated, { start }: Span): BlockKind {
  return overlapping(document.blocks, { start, end: start + 1 })[0]?.kind ?? 'paragraph';
}

/** A body under its own name, or under the fuller one (`full`) that the article gives it. */
function nameUnknown({ document }: Annotated, name: Name, full: string | undefined, registry: Registry): void {
  const words = document.text.slice(name.start, name.end).replace(/\s+/g, ' ');
  const actor = registry.actor(bodyNamed((full ?? words).replaceAll('’', "'")));
  const seat = seatOf(actor.name, words);
  const place = seat && registry.place(seat);
  registry.mention(name, 'name', actor, place, { sense: place && 'plain', placeReason: place && 'only' });
  registry.nameActor(actor, words);
  if (place) registry.namePlace(place.id, words);
}
