import { annotate } from '../../src/annotate/annotate.ts';
import { attribute } from '../../src/attribute/attribute.ts';
import type { Resolved } from '../../src/model.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { articleOf } from '../article-of.ts';

export function resolved(text: string): Resolved {
  const annotated = annotate(articleOf(text, '2022-08-15'));
  return resolve(annotated, attribute(annotated));
}

/** The words of each mention of an actor in one of the forms, with who it is: `Roth → Anna Roth`. */
export function referring(text: string, ...forms: readonly string[]): string[] {
  const { mentions, actors } = resolved(text);
  return mentions.flatMap(({ start, end, form, actorId }) => {
    const actor = actors.find(({ id }) => id === actorId);
    return actor && forms.includes(form) ? [`${text.slice(start, end)} → ${actor.name}`] : [];
  });
}

/** Who says the last claim: names, or null for a source without one. */
export function lastSpeakers(text: string): (string | null)[] {
  const { claims, actors } = resolved(text);
  return (claims.at(-1)?.speakers ?? []).map(({ actorId }) => actors.find(({ id }) => id === actorId)?.name ?? null);
}
