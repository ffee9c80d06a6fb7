import type Sqlite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { type ClaimFilter, claimConditions } from '../query/claim-filter.ts';
import { connectionOf } from '../store/connection.ts';
import type { Database } from '../store/database.ts';

/**
 * What of a graph is exported, in four temporary tables that the formats join: `chosen_claims` and `chosen_articles`
 * (`n` is the order), `chosen_actors` (canonical ones) and `chosen_places`. Rows are read one by one, so that a graph
 * of any size costs the memory of one.
 */
export interface Selection {
  readonly db: Kysely<Database>;
  readonly sqlite: Sqlite.Database;
}

export interface ExportFilter extends ClaimFilter {
  /** Only this article's claims: its id or the path of its file. */
  readonly article?: number | string | undefined;
}

/** Claims are in the order of their articles' paths, then in reading order. */
const TABLES = [
  'CREATE TEMP TABLE chosen_claims (n INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE)',
  'CREATE TEMP TABLE chosen_articles (n INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE)',
  'CREATE TEMP TABLE chosen_actors (id INTEGER PRIMARY KEY)',
  'CREATE TEMP TABLE chosen_places (id INTEGER PRIMARY KEY)',
];

/** With a filter: whoever and whatever the claims name. */
const NAMED = [
  `INSERT INTO chosen_articles (id) SELECT DISTINCT article_id FROM chosen_claims JOIN claims USING (id)
    JOIN articles ON articles.id = article_id ORDER BY source_path`,
  `INSERT INTO chosen_actors SELECT canonical_id FROM chosen_claims
    JOIN claim_actors ON claim_id = chosen_claims.id JOIN actors ON actors.id IN (actor_id, of_actor_id)
    UNION SELECT canonical_id FROM chosen_articles JOIN articles USING (id) JOIN actors ON actors.id = publisher_id`,
  `INSERT INTO chosen_places SELECT DISTINCT place_id FROM chosen_claims
    JOIN claim_places ON claim_id = chosen_claims.id`,
];

/** Without one: all there is. */
const ALL = [
  'INSERT INTO chosen_articles (id) SELECT id FROM articles ORDER BY source_path',
  'INSERT INTO chosen_actors SELECT id FROM actors WHERE id = canonical_id',
  'INSERT INTO chosen_places SELECT id FROM places',
];

/**
 * Does `work` with what a filter takes, seeing the graph as it is at this moment, whoever writes to it meanwhile.
 * Without a filter it is everything; claims are of evidence grade in any case, unless the filter asks for others.
 */
export async function withSelection<T>(
  db: Kysely<Database>,
  filter: ExportFilter,
  work: (selection: Selection) => Promise<T>,
): Promise<T> {
  const sqlite = connectionOf(db);
  sqlite.exec('BEGIN');
  try {
    for (const table of TABLES) sqlite.exec(table);
    await chooseClaims(db, sqlite, filter);
    for (const statement of narrows(filter) ? NAMED : ALL) sqlite.exec(statement);
    return await work({ db, sqlite });
  } finally {
    sqlite.exec('ROLLBACK'); // the temporary tables go with it
  }
}

/** The grade alone leaves claims away, and no article or actor. */
function narrows({ minConfidence, copies, limit, offset, ...filter }: ExportFilter): boolean {
  return limit !== undefined || Object.values(filter).some((part) => part !== undefined);
}

async function chooseClaims(db: Kysely<Database>, sqlite: Sqlite.Database, filter: ExportFilter): Promise<void> {
  // An article that is named says what it says, copy or not.
  const copies = filter.copies ?? (filter.article !== undefined || undefined);
  const conditions = await claimConditions(db, { ...filter, copies });
  let query = db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.id', 'claims.article_id')
    .select('claims.id')
    .where((claim) => claim.and(conditions))
    .orderBy('source_path')
    .orderBy('cue_start')
    .orderBy('claims.id')
    .limit(filter.limit ?? -1);
  if (filter.article !== undefined)
    query = query.where(typeof filter.article === 'number' ? 'articles.id' : 'source_path', '=', filter.article);
  const { sql, parameters } = query.compile();
  sqlite.prepare(`INSERT INTO temp.chosen_claims (id) ${sql}`).run(...parameters);
}
