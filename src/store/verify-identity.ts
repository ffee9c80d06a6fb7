import type Sqlite from 'better-sqlite3';
import { actorId, placeId } from '../ids.ts';
import type { Database } from './database.ts';
import type { Problem } from './problem.ts';
import { type ArticleKey, articleId } from './row-ids.ts';

/** Ids that do not follow from what they stand for. Those of claims are checked with their article. */
export function identityProblems(sqlite: Sqlite.Database): Problem[] {
  return [
    ...mistaken(sqlite, 'articles', ARTICLES, (row: ArticleKey) => articleId(row)),
    ...mistaken(sqlite, 'places', 'SELECT * FROM places', (row: Database['places']) =>
      placeId(row.kind, row.name, row.country_code, row.geonames_id),
    ),
    ...mistaken(sqlite, 'actors', 'SELECT * FROM actors', actorIdOf(sqlite)),
  ];
}

const ARTICLES = `SELECT articles.id AS id, url, published_on, actors.name AS publisher, text
  FROM articles LEFT JOIN actors ON actors.id = publisher_id`;

function mistaken<T>(
  sqlite: Sqlite.Database,
  table: string,
  rows: string,
  idOf: (row: T & { readonly id: number }) => number,
): Problem[] {
  const problems: Problem[] = [];
  for (const row of sqlite.prepare<[], T & { readonly id: number }>(rows).iterate())
    if (idOf(row) !== row.id)
      problems.push({ table, row: `id ${row.id}`, problem: 'its id is not that of its content' });
  return problems;
}

/** An actor's name may count within one article only; then it has to be one of the articles that have the actor. */
function actorIdOf(sqlite: Sqlite.Database): (actor: Database['actors']) => number {
  const texts = sqlite
    .prepare<[{ id: number }], string>(`SELECT text FROM articles WHERE id IN (
      SELECT article_id FROM mentions WHERE actor_id = @id
      UNION SELECT article_id FROM positions WHERE actor_id = @id OR of_actor_id = @id
      UNION SELECT claims.article_id FROM claim_actors JOIN claims ON claims.id = claim_id
        WHERE actor_id = @id OR of_actor_id = @id)`)
    .pluck();
  return ({ id, kind, name, country_code }) => {
    const plain = actorId(kind, name, country_code, null);
    if (plain === id) return id;
    for (const text of texts.iterate({ id })) if (actorId(kind, name, country_code, text) === id) return id;
    return plain;
  };
}
