import type Sqlite from 'better-sqlite3';

/** So many others have to be named in the articles of both; states are named everywhere. */
const SHARED = 3;
/** So many articles tell, the first in the order of ids, where one name alone stands in many. */
const ASKED = 8;

/** Who is named beside whom: evidence for a name that one article gives in full and another by half. */
export class Company {
  readonly #shared: Sqlite.Statement<[{ lone: number; full: number }], number>;

  constructor(sqlite: Sqlite.Database) {
    this.#shared = sqlite
      .prepare<[{ lone: number; full: number }], number>(`
        WITH alone AS (
          SELECT DISTINCT article_id FROM mentions WHERE actor_id = @lone ORDER BY article_id LIMIT ${ASKED}),
        fully AS (
          SELECT DISTINCT article_id FROM mentions WHERE actor_id = @full AND EXISTS (
            SELECT 1 FROM article_actor_names AS used JOIN actor_names AS known
            ON known.actor_id = used.actor_id AND known.name = used.name AND known.kind = 'full'
            WHERE used.article_id = mentions.article_id AND used.actor_id = @full))
        SELECT count(DISTINCT one.actor_id) FROM mentions AS one JOIN actors ON actors.id = one.actor_id
        WHERE one.article_id IN (SELECT article_id FROM alone)
          AND actors.kind <> 'state' AND one.actor_id NOT IN (@lone, @full)
          AND EXISTS (SELECT 1 FROM mentions AS other
            WHERE other.actor_id = one.actor_id AND other.article_id IN (SELECT article_id FROM fully))`)
      .pluck();
  }

  isSame(lone: number, full: number): boolean {
    return this.#shared.get({ lone, full })! >= SHARED;
  }
}
