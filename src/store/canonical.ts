import { isAcronym } from '../identity/body-name.ts';
import { readPersonName } from '../identity/person-name.ts';
import type { Bearer } from '../identity/same-name.ts';
import type { IdentityReader } from './identity-reader.ts';

/**
 * Whose row stands for a group: a full name before an acronym, an initial or a family name alone, then the one of
 * which most is written, then a person's, then the shorter ("Donald Trump", not "Donald J. Trump"), then the smaller id.
 */
export function canonicalOf(group: readonly number[], reader: IdentityReader): number {
  if (group.length === 1) return group[0]!;
  const ranked = group
    .map((id) => ({ actor: reader.actor(id)!, prominence: reader.prominenceOf(id) }))
    .sort(
      (a, b) =>
        Number(isFull(b.actor)) - Number(isFull(a.actor)) ||
        b.prominence - a.prominence ||
        Number(b.actor.kind === 'person') - Number(a.actor.kind === 'person') ||
        a.actor.name.length - b.actor.name.length ||
        a.actor.id - b.actor.id,
    );
  return ranked[0]!.actor.id;
}

function isFull({ kind, name }: Bearer): boolean {
  if (kind === 'person') return (readPersonName(name)?.given.length ?? 0) > 1;
  return kind === 'state' || !isAcronym(name);
}
