import type { Kysely } from 'kysely';
import { type ActorRef, type ActorRow, ambiguity, findActor, findActors, whoseOwn } from '../query/actors.ts';
import type { ClaimFilter } from '../query/claim-filter.ts';
import { dayRange } from '../query/day-range.ts';
import type { Grade } from '../query/grade.ts';
import type { NameTable } from '../query/ids-named.ts';
import { nearNames } from '../query/near-names.ts';
import { ambiguousPlace, findPlaces, placeIdsWithin } from '../query/places.ts';
import type { Database } from '../store/database.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';

/** The parts of a filter that can be wrong in ways that only the graph, or two of them together, show. */
type Checked = Pick<
  ClaimFilter,
  'by' | 'about' | 'to' | 'via' | 'involving' | 'publisher' | 'place' | 'since' | 'until'
>;

/** Says so where a name stands for several. Throws a UsageError where one stands for nobody, or no day can be meant. */
export async function checkFilter(db: Kysely<Database>, screen: Screen, filter: Checked): Promise<void> {
  const { by, about, to, via, involving, publisher, place, since, until } = filter;
  if (since !== undefined && until !== undefined && dayRange(since).first > dayRange(until).last)
    throw new UsageError(`--since ${since} is after --until ${until}`);
  for (const actor of new Set([by, about, to, via, involving, publisher])) {
    if (actor === undefined) continue;
    const found = await actorsCalled(db, actor);
    if (found.length > 1) screen.note(`${ambiguity(String(actor), found)}; all are meant, an id means one`);
  }
  if (place === undefined) return;
  if ((await placeIdsWithin(db, place)).length === 0) throw await unknown(db, 'place', place);
  const found = typeof place === 'string' ? await findPlaces(db, place) : [];
  if (found.length > 1) screen.note(`${ambiguousPlace(String(place), found)}; all are meant, an id means one`);
}

/** The one actor that is meant; throws a UsageError that lists whom it may mean. */
export async function oneActor(db: Kysely<Database>, actor: ActorRef): Promise<ActorRow> {
  const [first, ...others] = whoseOwn(await actorsCalled(db, actor), actor);
  if (!first || others.length > 0) throw new UsageError(`${ambiguity(String(actor), [first!, ...others])}; give an id`);
  return first;
}

/** All who are meant; throws a UsageError where there is nobody. */
export async function actorsCalled(db: Kysely<Database>, actor: ActorRef, grade: Grade = {}): Promise<ActorRow[]> {
  const found = typeof actor === 'string' ? await findActors(db, actor, grade) : [await findActor(db, actor, grade)];
  const known = found.filter((each) => each !== undefined);
  if (known.length === 0) throw await unknown(db, 'actor', actor);
  return known;
}

/** No actor is called "Putn"; did you mean "Putin"? */
export async function unknown(
  db: Kysely<Database>,
  what: 'actor' | 'place',
  given: number | string,
): Promise<UsageError> {
  if (typeof given === 'number') return new UsageError(`no ${what} has the id ${given}`);
  const table: NameTable = what === 'actor' ? 'actor_names' : 'place_names';
  const near = (await nearNames(db, table, given)).map((name) => `"${name}"`);
  const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : `hearsay ${what}s lists those there are`;
  return new UsageError(`no ${what} is called "${given}"; ${hint}`);
}
