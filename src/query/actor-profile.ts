import { type Kysely, sql } from 'kysely';
import type { ActorKind, LinkRule, NameKind, Verdict } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { type ActorRef, type ActorRow, findActor } from './actors.ts';
import { sameAs } from './claim-filter.ts';
import { type ClaimRow, claims } from './claims.ts';
import { type Grade, graded } from './grade.ts';
import { type OfficeRow, offices } from './offices.ts';

export interface NameRow {
  readonly name: string;
  readonly kind: NameKind;
  /** Articles that use it. */
  readonly articles: number;
}

export interface PositionRow {
  readonly title: string;
  /** Whose office it is, e.g. a state's; null where no article says. */
  readonly of_id: number | null;
  readonly of: string | null;
  /** Articles that give it. */
  readonly articles: number;
  /** One of them, and where in its text: `evidence(db, row)` shows the words. */
  readonly article_id: number;
  readonly span_start: number;
  readonly span_end: number;
}

export interface CompanionRow {
  readonly id: number;
  readonly kind: ActorKind;
  readonly name: string;
  /** Articles that name both. */
  readonly articles: number;
  /** Claims in which both have a part, of those that a `Grade` lets in. */
  readonly claims: number;
}

/** What is known of two rows of `actors`, one of them the actor or merged with it, and why. */
export interface LinkRow {
  readonly id: number;
  readonly name: string;
  readonly verdict: Verdict;
  readonly other_id: number;
  readonly other: string;
  readonly rule: LinkRule;
  readonly reason: string;
  readonly score: number;
  /** How many rows of the first name it is true of; `id` is one of them. */
  readonly actors: number;
}

export interface ActorProfile {
  readonly actor: ActorRow;
  readonly names: NameRow[];
  /** Why it is one with others, or not one, the surest first. */
  readonly links: LinkRow[];
  /** Titles as articles write them. */
  readonly positions: PositionRow[];
  /** The offices in these titles, with the time over which articles assert them. */
  readonly offices: OfficeRow[];
  /** How many claims it makes and how many are about it, of those that a `Grade` lets in; then the newest of each. */
  readonly claims_made: number;
  readonly claims_about: number;
  readonly made: ClaimRow[];
  readonly about: ClaimRow[];
  /** Who is named in the same articles, most shared articles first. */
  readonly companions: CompanionRow[];
}

/** How many claims and companions a profile lists. */
const LISTED = 10;

/** Who somebody is as the articles have it; undefined where nobody has the id or name. A name of several throws as in `findActor`. */
export async function actorProfile(
  db: Kysely<Database>,
  who: ActorRef,
  grade: Grade = {},
): Promise<ActorProfile | undefined> {
  const actor = await findActor(db, who, grade);
  if (!actor) return undefined;
  return {
    actor,
    names: await names(db, actor.id),
    links: await links(db, actor.id),
    positions: await positions(db, actor.id),
    offices: await offices(db, { holder: actor.id }),
    claims_made: actor.claims,
    claims_about: await claimsAboutCount(db, actor.id, grade),
    made: await claims(db, { ...grade, by: actor.id, limit: LISTED }),
    about: await claims(db, { ...grade, about: actor.id, limit: LISTED }),
    companions: await companions(db, actor.id, grade),
  };
}

async function names(db: Kysely<Database>, id: number): Promise<NameRow[]> {
  return db
    .selectFrom('actor_names')
    .select(['name', 'kind', (name) => name.fn.sum<number>('articles').as('articles')])
    .where('actor_id', 'in', sameAs(db, [id]))
    .groupBy(['name', 'kind'])
    .orderBy('articles', 'desc')
    .orderBy('name')
    .execute();
}

async function links(db: Kysely<Database>, id: number): Promise<LinkRow[]> {
  return db
    .selectFrom('actor_links as link')
    .innerJoin('actors as named', 'named.id', 'link.actor_id')
    .innerJoin('actors as other', 'other.id', 'link.other_id')
    .select(['named.name', 'verdict', 'other_id', 'other.name as other', 'rule', 'reason', 'score'])
    .select((link) => [link.fn.min('named.id').as('id'), link.fn.countAll<number>().as('actors')])
    .where('holds', '=', 1)
    .where((link) => link.or([link('actor_id', 'in', sameAs(db, [id])), link('other_id', 'in', sameAs(db, [id]))]))
    .groupBy(['named.name', 'verdict', 'other_id', 'rule', 'reason', 'score'])
    .orderBy('score', 'desc')
    .orderBy('actors', 'desc')
    .orderBy('named.name')
    .orderBy('other_id')
    .limit(LISTED)
    .execute();
}

async function positions(db: Kysely<Database>, id: number): Promise<PositionRow[]> {
  return (
    db
      .selectFrom('positions')
      .leftJoin('actors as body', 'body.id', 'positions.of_actor_id')
      .leftJoin('actors as canonical', 'canonical.id', 'body.canonical_id')
      .select(['title', 'canonical.id as of_id', 'canonical.name as of', 'span_start', 'span_end'])
      .select(sql<number>`count(DISTINCT article_id)`.as('articles'))
      // SQLite takes the other columns from the row that holds the minimum.
      .select((position) => position.fn.min('article_id').as('article_id'))
      .where('positions.actor_id', 'in', sameAs(db, [id]))
      .groupBy([sql`title COLLATE NOCASE`, 'canonical.id'])
      .orderBy('articles', 'desc')
      .orderBy('title')
      .execute()
  );
}

async function claimsAboutCount(db: Kysely<Database>, id: number, grade: Grade): Promise<number> {
  const { count } = await db
    .selectFrom('claim_actors')
    .innerJoin('claims', 'claims.id', 'claim_actors.claim_id')
    .select(sql<number>`count(DISTINCT claim_id)`.as('count'))
    .where('actor_id', 'in', sameAs(db, [id]))
    .where('role', '=', 'about')
    .where(graded(grade))
    .executeTakeFirstOrThrow();
  return count;
}

async function companions(db: Kysely<Database>, id: number, grade: Grade): Promise<CompanionRow[]> {
  const claims = sharedClaims(db, id, grade).as('by_claims');
  return db
    .selectFrom(sharedArticles(db, id).as('by_articles'))
    .leftJoin(claims, 'by_claims.id', 'by_articles.id')
    .innerJoin('actors', 'actors.id', 'by_articles.id')
    .select(['actors.id', 'actors.kind', 'actors.name', 'by_articles.articles'])
    .select((row) => row.fn.coalesce('by_claims.claims', row.val(0)).as('claims'))
    .orderBy('articles', 'desc')
    .orderBy('claims', 'desc')
    .orderBy('actors.name')
    .orderBy('actors.id')
    .limit(LISTED)
    .execute();
}

/** In how many articles that name `id` others are named, by canonical actor. */
function sharedArticles(db: Kysely<Database>, id: number) {
  return db
    .selectFrom('mentions')
    .innerJoin('actors as named', 'named.id', 'mentions.actor_id')
    .select(['named.canonical_id as id', sql<number>`count(DISTINCT article_id)`.as('articles')])
    .where(
      'article_id',
      'in',
      db
        .selectFrom('mentions')
        .select('article_id')
        .where('actor_id', 'in', sameAs(db, [id])),
    )
    .where('named.canonical_id', '<>', id)
    .groupBy('named.canonical_id');
}

/** In how many claims that `id` has a part in others have one too, by canonical actor. */
function sharedClaims(db: Kysely<Database>, id: number, grade: Grade) {
  return db
    .selectFrom('claim_actors')
    .innerJoin('claims', 'claims.id', 'claim_actors.claim_id')
    .innerJoin('actors as named', 'named.id', 'claim_actors.actor_id')
    .select(['named.canonical_id as id', sql<number>`count(DISTINCT claim_id)`.as('claims')])
    .where(
      'claim_id',
      'in',
      db
        .selectFrom('claim_actors')
        .select('claim_id')
        .where('actor_id', 'in', sameAs(db, [id])),
    )
    .where(graded(grade))
    .groupBy('named.canonical_id');
}
