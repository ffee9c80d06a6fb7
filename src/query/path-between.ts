import { expressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Relation } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { type ActorRef, findActor } from './actors.ts';
import { type Grade, graded } from './grade.ts';
import { idList } from './id-list.ts';

/** One edge on the way: a relation between two neighbours on the path, and what carries it. */
export interface PathRow {
  /** From 1; several rows have the same step where several claims or articles carry it. */
  readonly step: number;
  readonly source_id: number;
  readonly source: string;
  readonly relation: Relation;
  readonly target_id: number;
  readonly target: string;
  readonly article_id: number;
  readonly source_path: string;
  /** Null where an article says it itself, as for an office. */
  readonly claim_id: number | null;
  readonly content: string | null;
}

/** A path longer than this says nothing about its ends. */
const STEPS = 6;

interface Arrival {
  readonly id: number;
  /** The neighbour through which the breadth-first walk reached it. */
  readonly from: number;
}

/**
 * The shortest chain of relations between two actors, whichever way each one points, with every claim or article that
 * carries a step; of several shortest chains the one with more of them at each step, seen from `to`. Empty where there
 * is none of at most six steps, or where an actor is not in the graph. A name of several throws as in `findActor`.
 */
export async function pathBetween(
  db: Kysely<Database>,
  from: ActorRef,
  to: ActorRef,
  grade: Grade = {},
): Promise<PathRow[]> {
  const [start, end] = [await findActor(db, from), await findActor(db, to)];
  if (!start || !end || start.id === end.id) return [];
  const path = await walk(db, start.id, end.id, grade);
  const steps = path.slice(1).map((id, at) => edgesBetween(db, at + 1, path[at]!, id, grade));
  return (await Promise.all(steps)).flat();
}

/** The actors from `start` to `end`, or none. */
async function walk(db: Kysely<Database>, start: number, end: number, grade: Grade): Promise<number[]> {
  const reachedFrom = new Map<number, number | undefined>([[start, undefined]]);
  let frontier = [start];
  for (let step = 0; step < STEPS && frontier.length > 0 && !reachedFrom.has(end); step++) {
    const arrivals = await neighbours(db, frontier, grade);
    frontier = [];
    for (const { id, from } of arrivals) {
      if (reachedFrom.has(id)) continue;
      reachedFrom.set(id, from);
      frontier.push(id);
    }
  }
  return reachedFrom.has(end) ? trail(reachedFrom, end) : [];
}

function trail(reachedFrom: ReadonlyMap<number, number | undefined>, end: number): number[] {
  const back: number[] = [];
  for (let at: number | undefined = end; at !== undefined; at = reachedFrom.get(at)) back.push(at);
  return back.reverse();
}

/** What articles say themselves, and the claims of the grade. */
function edges(db: Kysely<Database>, grade: Grade) {
  const sure = sql`SELECT 1 FROM claims WHERE claims.id = edges.claim_id AND ${graded(grade)}`;
  return db.selectFrom('edges').where(sql<SqlBool>`(edges.claim_id IS NULL OR EXISTS (${sure}))`);
}

/** Who is one step from `frontier`, the pairs that most edges join first. */
async function neighbours(db: Kysely<Database>, frontier: readonly number[], grade: Grade): Promise<Arrival[]> {
  const out = edges(db, grade).select(['source as from', 'target as id']).where('source', 'in', idList(frontier));
  const back = edges(db, grade).select(['target as from', 'source as id']).where('target', 'in', idList(frontier));
  return db
    .selectFrom(
      out
        .where('relation', '<>', 'published')
        .unionAll(back.where('relation', '<>', 'published'))
        .as('pair'),
    )
    .select(['from', 'id'])
    .groupBy(['from', 'id'])
    .orderBy((pair) => pair.fn.countAll(), 'desc')
    .orderBy('from')
    .orderBy('id')
    .execute();
}

async function edgesBetween(
  db: Kysely<Database>,
  step: number,
  a: number,
  b: number,
  grade: Grade,
): Promise<PathRow[]> {
  const edge = expressionBuilder<Database, 'edges'>();
  const all = edges(db, grade).selectAll();
  const forth = all.where(edge.and([edge('source', '=', a), edge('target', '=', b)]));
  const back = all.where(edge.and([edge('source', '=', b), edge('target', '=', a)]));
  return (
    db
      .selectFrom(forth.unionAll(back).as('edge'))
      .innerJoin('actors as source', 'source.id', 'edge.source')
      .innerJoin('actors as target', 'target.id', 'edge.target')
      .innerJoin('articles', 'articles.id', 'edge.article_id')
      .select([sql<number>`${sql.lit(step)}`.as('step'), 'source.id as source_id', 'source.name as source'])
      .select(['edge.relation', 'target.id as target_id', 'target.name as target'])
      .select(['edge.article_id', 'articles.source_path', 'edge.claim_id'])
      // Not a left join: SQLite would build the whole view for it.
      .select((row) =>
        row
          .selectFrom('claims_full')
          .select('content')
          .whereRef('claims_full.claim_id', '=', 'edge.claim_id')
          .as('content'),
      )
      .distinct()
      .orderBy('relation')
      .orderBy('articles.source_path')
      .orderBy('edge.claim_id')
      .execute()
  );
}
