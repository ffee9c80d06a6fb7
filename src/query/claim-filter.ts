import { type Expression, expressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Attitude, Form, Polarity, Role } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { type ActorRef, actorIds } from './actors.ts';
import { dayRange } from './day-range.ts';
import { type Grade, graded } from './grade.ts';
import { idList } from './id-list.ts';
import type { Page } from './page.ts';
import { type PlaceRef, placeIdsWithin } from './places.ts';

/**
 * What claims to take; a claim must meet every part that is given. An actor's or place's name stands for all who go
 * by it, an id for one.
 */
export interface ClaimFilter extends Page, Grade {
  /** Who says it; words of a spokesperson without a name, or of a body's document, are the body's. */
  readonly by?: ActorRef | undefined;
  readonly about?: ActorRef | undefined;
  /** To whom it is said. */
  readonly to?: ActorRef | undefined;
  /** Whose word it rests on besides the speaker's. */
  readonly via?: ActorRef | undefined;
  /** Has a part in it, whichever. */
  readonly involving?: ActorRef | undefined;
  /** Where it is about; a country or a region stands for every place in it. */
  readonly place?: PlaceRef | undefined;
  readonly publisher?: ActorRef | undefined;
  /**
   * From this day, month or year on: `2022-08-15`, `2022-08`, `2022`. What counts is when it was said, or where the
   * article gives no time when the article was published; a claim said in a span of days is in if any of them is.
   */
  readonly since?: string | undefined;
  /** Up to and with this day, month or year. */
  readonly until?: string | undefined;
  readonly attitude?: Attitude | undefined;
  readonly form?: Form | undefined;
  readonly polarity?: Polarity | undefined;
}

type Condition = Expression<SqlBool>;
type Dates = Pick<ClaimFilter, 'since' | 'until'>;

const ROLE_OF = { by: 'speaker', about: 'about', to: 'addressee', via: 'via' } as const satisfies Record<string, Role>;

const claim = expressionBuilder<Database, 'claims'>();
const article = expressionBuilder<Database, 'articles'>();

/** The filter as conditions on a row of `claims`. Each gives ids, so that an index over them leads to the claims. */
export async function claimConditions(db: Kysely<Database>, filter: ClaimFilter): Promise<Condition[]> {
  return [
    ...(await actorConditions(db, filter)),
    ...(await placeConditions(db, filter)),
    ...typeConditions(filter),
    ...dateConditions(db, filter),
  ];
}

async function actorConditions(db: Kysely<Database>, filter: ClaimFilter): Promise<Condition[]> {
  const conditions: Condition[] = [];
  for (const key of ['by', 'about', 'to', 'via'] as const) {
    const actor = filter[key];
    if (actor === undefined) continue;
    const actors = sameAs(db, await actorIds(db, actor));
    const own = partsOf(db, actors).where('role', '=', ROLE_OF[key]);
    conditions.push(claim('claims.id', 'in', key === 'by' ? own.union(spokenFor(db, actors)) : own));
  }
  if (filter.involving !== undefined) {
    const actors = sameAs(db, await actorIds(db, filter.involving));
    conditions.push(claim('claims.id', 'in', partsOf(db, actors).union(spokenFor(db, actors))));
  }
  return conditions;
}

type Actors = ReturnType<typeof sameAs>;

function partsOf(db: Kysely<Database>, actors: Actors) {
  return db.selectFrom('claim_actors').select('claim_id').where('actor_id', 'in', actors);
}

/** "A Gazprom spokesman said", "a Gazprom statement says": who says it has no name, and says it for Gazprom. */
function spokenFor(db: Kysely<Database>, actors: Actors) {
  return db
    .selectFrom('claim_actors')
    .select('claim_id')
    .where('of_actor_id', 'in', actors)
    .where('role', '=', 'speaker')
    .where('source_kind', 'in', ['spokesperson', 'document']);
}

async function placeConditions(db: Kysely<Database>, { place, publisher }: ClaimFilter): Promise<Condition[]> {
  const conditions: Condition[] = [];
  if (place !== undefined) {
    const places = idList(await placeIdsWithin(db, place));
    conditions.push(
      claim('claims.id', 'in', db.selectFrom('claim_places').select('claim_id').where('place_id', 'in', places)),
    );
  }
  if (publisher !== undefined) {
    const publishers = sameAs(db, await actorIds(db, publisher));
    conditions.push(
      claim('claims.article_id', 'in', db.selectFrom('articles').select('id').where('publisher_id', 'in', publishers)),
    );
  }
  return conditions;
}

function typeConditions(filter: ClaimFilter): Condition[] {
  const { attitude, form, polarity } = filter;
  // Whoever names a publisher wants what that one published, from wherever it was taken.
  const copies = filter.copies ?? filter.publisher !== undefined;
  const conditions: Condition[] = [graded({ ...filter, copies })];
  if (attitude !== undefined) conditions.push(claim('claims.attitude', '=', attitude));
  if (form !== undefined) conditions.push(claim('claims.form', '=', form));
  if (polarity !== undefined) conditions.push(claim('claims.polarity', '=', polarity));
  return conditions;
}

function dateConditions(db: Kysely<Database>, dates: Dates): Condition[] {
  if (dates.since === undefined && dates.until === undefined) return [];
  const { first, last } = bounds(dates);
  const published = db
    .selectFrom('articles')
    .select('id')
    .where(article.and(publishedConditions(dates)));
  return [
    claim.or([
      claim('claims.said_earliest', '<=', last).and('claims.said_latest', '>=', first),
      claim('claims.said_earliest', 'is', null).and('claims.article_id', 'in', published),
    ]),
  ];
}

/** The dates as conditions on a row of `articles`: 2022-08 lies in 2022, and 2022 may be a day of 2022-08. */
export function publishedConditions(dates: Dates): Condition[] {
  const { first, last } = bounds(dates);
  const conditions: Condition[] = [];
  // A date that is the beginning of another sorts before it, so 2022 is no later than any day of that year …
  if (dates.until !== undefined) conditions.push(article('articles.published_on', '<=', last));
  // … and to be no earlier it is held against as much of the bound as it gives itself. The year leads the index there.
  if (dates.since !== undefined) {
    const given = sql<string>`substr(${first}, 1, length(articles.published_on))`;
    conditions.push(article('articles.published_on', '>=', first.slice(0, 4)));
    conditions.push(article('articles.published_on', '>=', given));
  }
  return conditions;
}

function bounds({ since, until }: Dates): { first: string; last: string } {
  return {
    first: since === undefined ? '0000-01-01' : dayRange(since).first,
    last: until === undefined ? '9999-12-31' : dayRange(until).last,
  };
}

/** The rows of `actors` that stand for these canonical ones. */
export function sameAs(db: Kysely<Database>, actors: readonly number[]) {
  return db.selectFrom('actors').select('id').where('canonical_id', 'in', idList(actors));
}
