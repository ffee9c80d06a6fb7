import type { Kysely } from 'kysely';
import type { ActorKind } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { type ActorRef, ambiguity, findActors, whoseOwn } from './actors.ts';
import { idList } from './id-list.ts';
import { idsNamed } from './ids-named.ts';
import { nearNames } from './near-names.ts';

/** One row of `actors`, not what it is the same as. */
export interface MeantActor {
  readonly id: number;
  readonly kind: ActorKind;
  readonly name: string;
}

/**
 * The actor that somebody means who decides who is who: the one with this id or with just this name, be it merged with
 * others or not; of several that are one already, the one that stands for them. Else why that is nobody, as a sentence.
 */
export async function meantActor(db: Kysely<Database>, actor: ActorRef): Promise<MeantActor | string> {
  const ids = typeof actor === 'number' ? [actor] : await idsNamed(db, 'actor_names', actor);
  const called = await db
    .selectFrom('actors')
    .select(['id', 'kind', 'name', 'canonical_id'])
    .where('id', 'in', idList(ids))
    .orderBy('id')
    .execute();
  const meant = whoseOwn(called, actor);
  const groups = new Set(meant.map((row) => row.canonical_id));
  if (groups.size > 1) return `${ambiguity(String(actor), await findActors(db, String(actor)))}; give an id`;
  const [first] = meant;
  if (!first) return nobody(db, actor);
  const [canonical] = meant.length === 1 ? meant : await byId(db, first.canonical_id);
  return { id: canonical!.id, kind: canonical!.kind, name: canonical!.name };
}

async function byId(db: Kysely<Database>, id: number) {
  return db.selectFrom('actors').select(['id', 'kind', 'name']).where('id', '=', id).execute();
}

async function nobody(db: Kysely<Database>, actor: ActorRef): Promise<string> {
  const ids = typeof actor === 'number' ? [actor] : await idsNamed(db, 'place_names', actor);
  const place = await db.selectFrom('places').select('name').where('id', 'in', idList(ids)).executeTakeFirst();
  if (place) return `${place.name} is a place; only actors are merged and told apart`;
  if (typeof actor === 'number') return `no actor has the id ${actor}`;
  const near = (await nearNames(db, 'actor_names', actor)).map((name) => `"${name}"`);
  const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : 'hearsay actors lists those there are';
  return `no actor is called "${actor}"; ${hint}`;
}
