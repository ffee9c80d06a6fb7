import { type Expression, expressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { type ActorRef, actorIds } from './actors.ts';
import { publishedConditions, sameAs } from './claim-filter.ts';
import { type Grade, leastConfidence } from './grade.ts';
import { idList } from './id-list.ts';
import type { Page } from './page.ts';
import { type PlaceRef, placeIdsWithin } from './places.ts';

export interface ArticleFilter extends Page, Grade {
  /** Names this actor; a name stands for all who go by it. */
  readonly actor?: ActorRef | undefined;
  /** Names this place, or where it is a country any place in it. */
  readonly place?: PlaceRef | undefined;
  readonly publisher?: ActorRef | undefined;
  /** Published on this day or later: `2022-08-15`, `2022-08`, `2022`. */
  readonly since?: string | undefined;
  /** Published on this day or before; a month or a year counts to its end. */
  readonly until?: string | undefined;
}

export interface ArticleRow {
  readonly id: number;
  readonly source_path: string;
  readonly title: string | null;
  readonly published_on: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** The article of which it is a copy. */
  readonly copy_of: number | null;
  /** Who else published the text, as far as articles of theirs are here: names joined with `; `. */
  readonly also_published_by: string | null;
  /** Claims it holds, of those that a `Grade` lets in. */
  readonly claims: number;
}

/** Of which article the row is a copy, and its group: the original and all copies. */
const COPY_OF = sql<number | null>`(SELECT other_id FROM copy_links
  WHERE copy_links.article_id = articles.id AND copy_links.holds = 1)`;
const ORIGINAL = sql<number>`coalesce(${COPY_OF}, articles.id)`;
const ALSO = sql<string | null>`(SELECT group_concat(name, '; ') FROM (
  SELECT DISTINCT named.name AS name FROM articles AS other
  JOIN actors AS published ON published.id = other.publisher_id JOIN actors AS named ON named.id = published.canonical_id
  WHERE other.id <> articles.id AND named.id IS NOT publisher.id
    AND other.id IN (SELECT article_id FROM copy_links WHERE other_id = ${ORIGINAL} AND holds = 1 UNION ALL SELECT ${ORIGINAL})
  ORDER BY named.name))`;

const article = expressionBuilder<Database, 'articles'>();

/** Articles that meet the filter, the newest first. */
export async function articles(db: Kysely<Database>, filter: ArticleFilter = {}): Promise<ArticleRow[]> {
  const conditions = await articleConditions(db, filter);
  return articleRows(db, filter)
    .where(article.and(conditions))
    .orderBy('published_on', (order) => order.desc().nullsLast())
    .orderBy('source_path')
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0)
    .execute();
}

/** Articles that name `place`, or where it is a country any place in it; the newest first. */
export const articlesNaming = (
  db: Kysely<Database>,
  place: PlaceRef,
  filter: ArticleFilter = {},
): Promise<ArticleRow[]> => articles(db, { ...filter, place });

/** Every article as an `ArticleRow`, to be narrowed. */
export function articleRows(db: Kysely<Database>, grade: Grade) {
  return db
    .selectFrom('articles')
    .leftJoin('actors', 'actors.id', 'articles.publisher_id')
    .leftJoin('actors as publisher', 'publisher.id', 'actors.canonical_id')
    .select(['articles.id', 'source_path', 'title', 'published_on', 'publisher.name as publisher'])
    .select(['byline', 'url', 'language', COPY_OF.as('copy_of'), ALSO.as('also_published_by')])
    .select(
      sql<number>`(SELECT count(*) FROM claims
        WHERE claims.article_id = articles.id AND claims.confidence >= ${leastConfidence(grade)})`.as('claims'),
    );
}

/** The filter as conditions on a row of `articles`. */
export async function articleConditions(db: Kysely<Database>, filter: ArticleFilter): Promise<Expression<SqlBool>[]> {
  const { actor, place, publisher } = filter;
  const naming = db.selectFrom('mentions').select('article_id');
  const conditions = publishedConditions(filter);
  if (actor !== undefined) {
    const actors = sameAs(db, await actorIds(db, actor));
    conditions.push(article('articles.id', 'in', naming.where('actor_id', 'in', actors)));
  }
  if (place !== undefined) {
    const places = idList(await placeIdsWithin(db, place));
    conditions.push(article('articles.id', 'in', naming.where('place_id', 'in', places)));
  }
  if (publisher !== undefined) {
    conditions.push(article('articles.publisher_id', 'in', sameAs(db, await actorIds(db, publisher))));
  }
  return conditions;
}
