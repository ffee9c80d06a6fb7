import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database, OfficesView } from '../store/database.ts';
import { type ActorRef, actorIds } from './actors.ts';
import { idList } from './id-list.ts';

/** An office as the view `offices` shows it. */
export type OfficeRow = Selectable<OfficesView>;

export interface OfficeFilter {
  readonly holder?: ActorRef | undefined;
  /** Whose office it is: a state, a body. */
  readonly of?: ActorRef | undefined;
}

/** Who is said to hold which office, and from when to when articles say so: the last asserted first. */
export async function offices(db: Kysely<Database>, { holder, of }: OfficeFilter = {}): Promise<OfficeRow[]> {
  let query = db.selectFrom('offices').selectAll();
  if (holder !== undefined) query = query.where('holder_id', 'in', literals(await actorIds(db, holder)));
  if (of !== undefined) {
    const bodies = await actorIds(db, of);
    // Only those are looked through who hold an office of it.
    query = query.where('holder_id', 'in', literals(await holders(db, bodies))).where('of_id', 'in', literals(bodies));
  }
  return query
    .orderBy(sql`last_asserted DESC NULLS LAST`)
    .orderBy('articles', 'desc')
    .orderBy('holder')
    .orderBy('office')
    .orderBy('status')
    .orderBy('of')
    .execute();
}

async function holders(db: Kysely<Database>, bodies: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('actors as body')
    .innerJoin('positions', 'positions.of_actor_id', 'body.id')
    .innerJoin('actors', 'actors.id', 'positions.actor_id')
    .select('actors.canonical_id')
    .distinct()
    .where('body.canonical_id', 'in', idList(bodies))
    .execute();
  return rows.map(({ canonical_id }) => canonical_id);
}

/** Written out, which lets SQLite look for them inside the view; a list that is bound or selected it would not. */
function literals(ids: readonly number[]) {
  return sql<number>`(${sql.raw(ids.map(Number).join(', '))})`;
}
