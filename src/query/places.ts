import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import { GraphError } from '../errors.ts';
import { readTable, values } from '../lexicon.ts';
import type { PlaceKind } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { foldName } from './fold-name.ts';
import { type Grade, leastConfidence } from './grade.ts';
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
  /** Times that the articles name it. */
  readonly mentions: number;
  /** Articles that name it. */
  readonly articles: number;
  /** Claims about it, of those that a `Grade` lets in. */
  readonly claims: number;
}

/** Every place in the graph, the most mentioned first. */
export async function places(db: Kysely<Database>, page: Page & Grade = {}): Promise<PlaceRow[]> {
  return select(db, sql<SqlBool>`TRUE`, page, page);
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

/** "Springfield" is the name of 2 places: Springfield, US (id 17), Springfield, CA (id 23) */
export function ambiguousPlace(name: string, candidates: readonly PlaceRow[]): string {
  const listed = candidates.slice(0, 10).map((place) => `${label(place)} (id ${place.id})`);
  const more = candidates.length > 10 ? ` and ${candidates.length - 10} more` : '';
  return `"${name}" is the name of ${candidates.length} places: ${listed.join(', ')}${more}`;
}

/**
 * The places that `place` may mean. A country stands for every place in it too, also where no article names the
 * country itself, so that Portugal is where Lisbon is.
 */
export async function placeIdsWithin(db: Kysely<Database>, place: PlaceRef): Promise<number[]> {
  const ids = idList(await placeIds(db, place));
  const country = db.selectFrom('places').select('country_code').where('kind', '=', 'country').where('id', 'in', ids);
  const rows = await db
    .selectFrom('places')
    .select('id')
    .where((row) =>
      row.or([
        row('id', 'in', ids),
        row('country_code', 'in', country),
        row('country_code', '=', typeof place === 'string' ? countryCalled(place) : null),
      ]),
    )
    .execute();
  return rows.map((row) => row.id);
}

function countryCalled(name: string): string | null {
  const wanted = foldName(name);
  const countries = readTable('lexicon/countries.tsv', ['code', 'name', 'aliases']);
  return (
    countries.find((row) => [row.name, ...values(row.aliases)].some((one) => foldName(one) === wanted))?.code ?? null
  );
}

function label(place: PlaceRow): string {
  return place.country_code ? `${place.name}, ${place.country_code}` : place.name;
}

async function placeIds(db: Kysely<Database>, place: PlaceRef): Promise<number[]> {
  return typeof place === 'number' ? [place] : idsNamed(db, 'place_names', place);
}

async function select(
  db: Kysely<Database>,
  which: Expression<SqlBool>,
  grade: Grade,
  page: Page = {},
): Promise<PlaceRow[]> {
  const named = sql`FROM mentions WHERE mentions.place_id = places.id`;
  return db
    .selectFrom('places')
    .selectAll()
    .select(sql<number>`(SELECT count(*) ${named})`.as('mentions'))
    .select(sql<number>`(SELECT count(DISTINCT article_id) ${named})`.as('articles'))
    .select(
      sql<number>`(SELECT count(DISTINCT claim_id) FROM claim_places AS part
        JOIN claims ON claims.id = part.claim_id AND claims.confidence >= ${leastConfidence(grade)}
        WHERE part.place_id = places.id)`.as('claims'),
    )
    .where(which)
    .orderBy('mentions', 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(page.limit ?? -1)
    .offset(page.offset ?? 0)
    .execute();
}
