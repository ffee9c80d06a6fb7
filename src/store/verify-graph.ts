import { ACTORS, PLACES, type Sharing, unused } from './sharing.ts';

/** A check that SQL can make over the whole graph: every row that the query gives is a problem, told by its columns. */
export interface GraphCheck {
  readonly table: string;
  readonly problem: string;
  readonly rows: string;
}

export const GRAPH_CHECKS: readonly GraphCheck[] = [
  ...sharingChecks(ACTORS),
  ...sharingChecks(PLACES),
  {
    table: 'actors',
    problem: 'is the same as an actor that is itself the same as another',
    rows: `SELECT actors.id AS id FROM actors JOIN actors AS canonical ON canonical.id = actors.canonical_id
      WHERE canonical.canonical_id <> canonical.id`,
  },
  {
    table: 'articles',
    problem: 'has no source that says it was loaded',
    rows: `SELECT id, source_path FROM articles WHERE NOT EXISTS (
      SELECT 1 FROM sources WHERE path = source_path AND article_id = articles.id AND status IN ('loaded', 'unchanged'))`,
  },
  {
    table: 'sources',
    problem: 'is said to be loaded, and its article belongs to another file',
    rows: `SELECT path FROM sources JOIN articles ON articles.id = article_id
      WHERE status IN ('loaded', 'unchanged') AND source_path <> path`,
  },
  {
    table: 'sources',
    problem: 'holds an article of another file, which should be the first in byte order and named as the reason',
    rows: `SELECT path FROM sources JOIN articles ON articles.id = article_id
      WHERE status = 'skipped' AND (source_path >= path OR reason <> 'the same article as ' || source_path)`,
  },
  {
    table: 'sources',
    problem: 'has an article though it failed, or was loaded without a hash',
    rows: `SELECT path FROM sources
      WHERE (status = 'failed' AND article_id IS NOT NULL) OR (status IN ('loaded', 'unchanged') AND sha256 IS NULL)`,
  },
];

/** Things and names are there because of articles, and counts count them. */
function sharingChecks(sharing: Sharing): GraphCheck[] {
  const { table, names, key, uses } = sharing;
  return [
    { table, problem: 'nothing points at it', rows: `SELECT id FROM ${table} WHERE ${unused(sharing)}` },
    {
      table: names,
      problem: 'does not count the articles that use the name',
      rows: `SELECT ${key}, name, articles FROM ${names} LEFT JOIN (
        SELECT ${key}, name, count(*) AS used FROM ${uses} GROUP BY ${key}, name) USING (${key}, name)
        WHERE articles IS NOT used`,
    },
    {
      table: uses,
      problem: `is a name that ${names} does not have`,
      rows: `SELECT article_id, ${key}, name FROM ${uses} WHERE NOT EXISTS (
        SELECT 1 FROM ${names} WHERE ${names}.${key} = ${uses}.${key} AND ${names}.name = ${uses}.name)`,
    },
  ];
}
