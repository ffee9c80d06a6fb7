import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import { GraphError } from '../errors.ts';
import type { ActorKind } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { foldName } from './fold-name.ts';
import { type Grade, graded } from './grade.ts';
import { idList } from './id-list.ts';
import { idsNamed } from './ids-named.ts';
import type { Page } from './page.ts';

/** An actor by id, or by any name that it goes by. */
export type ActorRef = number | string;

export interface ActorRow {
  /** The canonical actor: rows of all that were found to be the same are counted under it. */
  readonly id: number;
  readonly kind: ActorKind;
  readonly name: string;
  readonly country_code: string | null;
  /** Times that the articles name it. */
  readonly mentions: number;
  /** Articles that name it. */
  readonly articles: number;
  /** Claims it makes, of those that a `Grade` lets in. */
  readonly claims: number;
}

/** Everybody in the graph, the most mentioned first. */
export async function actors(db: Kysely<Database>, page: Page & Grade = {}): Promise<ActorRow[]> {
  return select(db, sql<SqlBool>`actors.id = actors.canonical_id`, page, page);
}

/**
 * All who go by `name`, the most mentioned first. Case, accents, a leading "the" and the kind of apostrophe do not
 * matter; accents only where nobody goes by the name as written.
 */
export async function findActors(db: Kysely<Database>, name: string, grade: Grade = {}): Promise<ActorRow[]> {
  return select(db, meant(await namesakes(db, name)), grade);
}

/**
 * The one actor with this id, or whose own name this is, or who goes by it; undefined where there is none. Throws a
 * GraphError that names the candidates where several do: which one is meant is never guessed.
 */
export async function findActor(
  db: Kysely<Database>,
  actor: ActorRef,
  grade: Grade = {},
): Promise<ActorRow | undefined> {
  const called = await select(db, meant(typeof actor === 'number' ? [actor] : await namesakes(db, actor)), grade);
  const found = whoseOwn(called, actor);
  if (found.length > 1) throw new GraphError(`${ambiguity(String(actor), found)}; give an id or a fuller name`);
  return found[0];
}

/** Of several who go by a name those whose own name it is: others may be called so too. All, where it is nobody's own. */
export function whoseOwn<T extends { readonly name: string }>(called: readonly T[], actor: ActorRef): readonly T[] {
  const own = called.filter(({ name }) => typeof actor === 'string' && foldName(name) === foldName(actor));
  return own.length > 0 ? own : called;
}

/** "Kim" is the name of 2 actors: Kim Jong Un (id 17), Kim Yo Jong (id 23) */
export function ambiguity(name: string, candidates: readonly ActorRow[]): string {
  const listed = candidates.slice(0, 10).map((actor) => `${actor.name} (id ${actor.id})`);
  const more = candidates.length > 10 ? ` and ${candidates.length - 10} more` : '';
  return `"${name}" is the name of ${candidates.length} actors: ${listed.join(', ')}${more}`;
}

/** The canonical actors that `actor` may mean: none, one, or all who go by the name. */
export async function actorIds(db: Kysely<Database>, actor: ActorRef): Promise<number[]> {
  const ids = typeof actor === 'number' ? [actor] : await namesakes(db, actor);
  const rows = await db
    .selectFrom('actors')
    .select('canonical_id')
    .distinct()
    .where('id', 'in', idList(ids))
    .orderBy('canonical_id')
    .execute();
  return rows.map((row) => row.canonical_id);
}

const namesakes = (db: Kysely<Database>, name: string): Promise<number[]> => idsNamed(db, 'actor_names', name);

/** The condition on a row of `actors` that it is the canonical one of any of these. */
const meant = (ids: readonly number[]): Expression<SqlBool> =>
  sql<SqlBool>`actors.id IN (SELECT canonical_id FROM actors WHERE id IN ${idList(ids)})`;

/** Counts are taken of the rows of the page alone: for all actors of a large graph that would take seconds. */
async function select(
  db: Kysely<Database>,
  which: Expression<SqlBool>,
  grade: Grade,
  page: Page = {},
): Promise<ActorRow[]> {
  const mentions = (of: 'actors' | 'listed') => sql`FROM actors AS same
    JOIN mentions ON mentions.actor_id = same.id WHERE same.canonical_id = ${sql.ref(of)}.id`;
  const listed = db
    .selectFrom('actors')
    .select(['id', 'kind', 'name', 'country_code'])
    .select(sql<number>`(SELECT count(*) ${mentions('actors')})`.as('mentions'))
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
      sql<number>`(SELECT count(DISTINCT claim_id) FROM actors AS same JOIN claim_actors AS part ON part.actor_id = same.id
        JOIN claims ON claims.id = part.claim_id AND ${graded(grade)}
        WHERE same.canonical_id = listed.id AND part.role = 'speaker')`.as('claims'),
    )
    .orderBy('mentions', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
}
