import { readName } from '../known-names.ts';
import type { Actor } from '../model.ts';
import { readBodyOfState } from './groups.ts';

/** The body of a name, the same wherever the name is met: as the lists know it, of the country it begins with, or bare. */
export function bodyNamed(name: string): Omit<Actor, 'id'> {
  const known = readName(name).find(({ actor }) => actor && actor.kind !== 'state')?.actor;
  return known ?? readBodyOfState(name) ?? readMembers(name) ?? { kind: 'organisation', name, countryCode: null };
}

/** "House Republicans": some of the members of a body that the lists know. */
function readMembers(name: string): Omit<Actor, 'id'> | undefined {
  const last = name.split(' ').at(-1)!;
  const body =
    last !== name && last.endsWith('s')
      ? readName(last).find(({ actor }) => actor && actor.kind !== 'state')?.actor
      : undefined;
  return body ? { kind: 'group', name, countryCode: body.countryCode } : undefined;
}
