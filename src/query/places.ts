import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import { GraphError } from '../errors.ts';
import type { PlaceKind } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { areasCalled, areasOf } from './areas.ts';
import { type Grade, graded } from './grade.ts';
import { idList } from './id-list.ts';
import { idsNamed } from './ids-named.ts';
import type { Page } from './page.ts';

/** A place by id, or by any of its names. */
export type PlaceRef = number | string;

export interface PlaceRow {
  readonly id: number;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly country_code: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonames_id: number | null;
  /** The first-level division that it lies in. */
  readonly region: string | null;
  /** The states that claim or hold it. */
  readonly disputed_by: string | null;
  /** Times that the articles name it; not where it only stands in the name of a body, as in "University of Texas". */
  readonly mentions: number;
  /** Articles that name it. */
  readonly articles: number;
  /** Claims about it, of those that a `Grade` lets in. */
  readonly claims: number;
}

export interface PlaceFilter extends Page, Grade {
  /** Places in it, itself included: a country, a region, a part of the world. */
  readonly place?: PlaceRef | undefined;
}

/** Every place in the graph, or in a place, the most mentioned first. */
export async function places(db: Kysely<Database>, filter: PlaceFilter = {}): Promise<PlaceRow[]> {
  const which =
    filter.place === undefined
      ? sql<SqlBool>`TRUE`
      : sql<SqlBool>`places.id IN ${idList(await placeIdsWithin(db, filter.place))}`;
  return select(db, which, filter, filter);
}

/** All places called `name`, the most mentioned first; names compare as in `findActors`. */
export async function findPlaces(db: Kysely<Database>, name: string, grade: Grade = {}): Promise<PlaceRow[]> {
  return select(db, sql<SqlBool>`places.id IN ${idList(await placeIds(db, name))}`, grade);
}

/**
 * The one place with this id or name; undefined where there is none. Throws a GraphError that names the candidates
 * where several are called so.
 */
export async function findPlace(
  db: Kysely<Database>,
  place: PlaceRef,
  grade: Grade = {},
): Promise<PlaceRow | undefined> {
  const found = await select(db, sql<SqlBool>`places.id IN ${idList(await placeIds(db, place))}`, grade);
  if (found.length > 1) throw new GraphError(`${ambiguousPlace(String(place), found)}; give an id`);
  return found[0];
}

/** "Springfield" is the name of 2 places: Springfield, Illinois, US (id 17), Springfield, Ohio, US (id 23) */
export function ambiguousPlace(name: string, candidates: readonly PlaceRow[]): string {
  const listed = candidates.slice(0, 10).map((place) => `${label(place)} (id ${place.id})`);
  const more = candidates.length > 10 ? ` and ${candidates.length - 10} more` : '';
  return `"${name}" is the name of ${candidates.length} places: ${listed.join(', ')}${more}`;
}

/**
 * The places that `place` may mean, and every place in them: in a country, in its divisions, and in what is larger than
 * a country. The outer one need not be named by any article, so that Portugal and Europe are where Lisbon is.
 */
export async function placeIdsWithin(db: Kysely<Database>, place: PlaceRef): Promise<number[]> {
  const ids = await placeIds(db, place);
  const meant = await db
    .selectFrom('places')
    .select(['kind', 'name', 'country_code'])
    .where('id', 'in', idList(ids))
    .execute();
  const called = typeof place === 'string' ? place : null;
  const named = called === null ? [] : areasCalled(called);
  const areas = [...meant.flatMap(({ kind, name, country_code }) => areasOf(kind, name, country_code)), ...named];
  const rows = await db
    .selectFrom('places')
    .select('id')
    .where((row) =>
      row.or([
        row('id', 'in', idList(ids)),
        sql<SqlBool>`region = ${called} COLLATE NOCASE`,
        ...areas.map(({ country, region }) => {
          const inCountry = row('country_code', '=', country);
          return region === null ? inCountry : row.and([inCountry, row('region', '=', region)]);
        }),
      ]),
    )
    .execute();
  return rows.map((row) => row.id);
}

function label(place: PlaceRow): string {
  return [place.name, place.region, place.country_code].filter((part) => part !== null).join(', ');
}

async function placeIds(db: Kysely<Database>, place: PlaceRef): Promise<number[]> {
  return typeof place === 'number' ? [place] : idsNamed(db, 'place_names', place);
}

/** Counts are taken of the rows of the page alone. */
async function select(
  db: Kysely<Database>,
  which: Expression<SqlBool>,
  grade: Grade,
  page: Page = {},
): Promise<PlaceRow[]> {
  const mentions = (of: 'places' | 'listed') =>
    sql`FROM mentions WHERE mentions.place_id = ${sql.ref(of)}.id AND mentions.sense IS NOT 'part'`;
  const listed = db
    .selectFrom('places')
    .selectAll()
    .select(sql<number>`(SELECT count(*) ${mentions('places')})`.as('mentions'))
    .where(which)
    .orderBy('mentions', 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(page.limit ?? -1)
    .offset(page.offset ?? 0);
  return db
    .selectFrom(listed.as('listed'))
    .selectAll()
    .select(sql<number>`(SELECT count(DISTINCT article_id) ${mentions('listed')})`.as('articles'))
    .select(
      sql<number>`(SELECT count(DISTINCT claim_id) FROM claim_places AS part
        JOIN claims ON claims.id = part.claim_id AND ${graded(grade)}
        WHERE part.place_id = listed.id)`.as('claims'),
    )
    .orderBy('mentions', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
}
