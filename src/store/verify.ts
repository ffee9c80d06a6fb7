import type Sqlite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { ArticleReader } from './article-reader.ts';
import { connectionOf } from './connection.ts';
import type { Database } from './database.ts';
import type { Problem } from './problem.ts';
import { articleProblems } from './verify-article.ts';
import { copyProblems } from './verify-copies.ts';
import { GRAPH_CHECKS } from './verify-graph.ts';
import { identityProblems } from './verify-identity.ts';
import { linkProblems } from './verify-links.ts';
import { searchProblems } from './verify-search.ts';

export type { Problem };

/**
 * Checks that every row rests on words that are there, and that nothing is there without its reason; gives what is
 * wrong, in the order in which it is found. Reads only, article by article, in one view of the graph, so that a
 * writer at work is no problem. A file that SQLite itself finds damaged is not looked at further.
 */
export function verify(db: Kysely<Database>): Problem[] {
  const sqlite = connectionOf(db);
  const check = sqlite.transaction(() => {
    const file = fileProblems(sqlite);
    // A row that breaks a check can still be read.
    if (file.some(({ problem }) => !problem.startsWith('CHECK constraint'))) return file;
    const checks = [
      ...[referenceProblems, articlesProblems, identityProblems, linkProblems],
      ...[copyProblems, graphProblems, searchProblems],
    ];
    return [...file, ...checks.flatMap((problems) => problems(sqlite))];
  });
  return check();
}

function fileProblems(sqlite: Sqlite.Database): Problem[] {
  const findings = sqlite.prepare<[], string>('PRAGMA integrity_check').pluck().all();
  return findings.filter((text) => text !== 'ok').map((problem) => ({ table: 'the file', row: '', problem }));
}

function referenceProblems(sqlite: Sqlite.Database): Problem[] {
  const broken = sqlite.prepare<[], { table: string; parent: string; n: number }>(
    'SELECT "table", parent, count(*) AS n FROM pragma_foreign_key_check GROUP BY "table", parent',
  );
  return broken.all().map(({ table, parent, n }) => {
    return { table, row: `${n} of them`, problem: `points at a row of ${parent} that is not there` };
  });
}

function articlesProblems(sqlite: Sqlite.Database): Problem[] {
  const reader = new ArticleReader(sqlite);
  const problems: Problem[] = [];
  for (const id of sqlite.prepare<[], number>('SELECT id FROM articles ORDER BY id').pluck().iterate())
    problems.push(...articleProblems(reader.read(id)!));
  return problems;
}

function graphProblems(sqlite: Sqlite.Database): Problem[] {
  return GRAPH_CHECKS.flatMap(({ table, problem, rows }) => {
    const found = sqlite.prepare<[], object>(rows).all();
    return found.map((row) => ({ table, row: spell(row), problem }));
  });
}

function spell(row: object): string {
  return Object.entries(row)
    .map(([column, value]) => `${column} ${value}`)
    .join(', ');
}
