import type { Reading } from '../known-reading.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Actor, Annotated, Claim, Name, Span } from '../model.ts';
import { overlapping, startingIn } from '../spans.ts';
import { bodyNamed } from './bodies.ts';
import { describe } from './groups.ts';
import { findPeople, type Gender } from './people.ts';
import { chooseReading, countryContext, isLiteral } from './places.ts';
import type { Registry } from './registry.ts';
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
      registry.mention(span, 'name', actor, null);
      const words = text.slice(span.start, span.end);
      registry.nameActor(actor, words);
      return { start: span.start, end: span.end, actor, gender };
    });
  });
  return named.sort((a, b) => a.start - b.start);
}

/** Writes down every other name: states, bodies, groups, places. A name that nobody knows counts where it has a part in a claim. */
export function nameOthers(annotated: Annotated, claims: readonly Claim[], registry: Registry): void {
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
    const full = fullName(name);
    // What the article itself calls so comes before what the world does: "the Kelbrook Ports Authority (KPA)".
    const reading = full ? undefined : chooseReading(annotated.document.text, name, context, speaks);
    if (reading) covered = nameKnown(annotated, name, reading, registry);
    else if (full || name.kind === 'organisation' || (name.kind === 'unknown' && speaks))
      nameUnknown(annotated, name, full, registry);
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
    if (!isState) registry.nameActor(actor, actor.name);
  }
  const literal = reading.as === 'metonym' && isLiteral(document.text, name, blockKindAt(annotated, name));
  const actor = reading.actor && !literal ? registry.actor(reading.actor) : null;
  const place = reading.place ? registry.place(reading.place) : null;
  registry.mention(name, reading.as === 'demonym' ? 'demonym' : 'name', actor, place);
  if (actor) registry.nameActor(actor, words);
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
  registry.nameActor(actor, words);
}
