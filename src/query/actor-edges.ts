import { type Kysely, sql } from 'kysely';
import type { ActorKind, Relation } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { publishedConditions } from './claim-filter.ts';
import { type Grade, graded } from './grade.ts';
import type { Page } from './page.ts';

export interface EdgeFilter extends Page, Grade {
  readonly relation?: Relation | undefined;
  /** When the articles were published. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** No fewer claims than this. */
  readonly minWeight?: number | undefined;
}

/** All that goes one way between two actors, in one relation. */
export interface EdgeRow {
  readonly source: number;
  readonly source_name: string;
  readonly source_kind: ActorKind;
  readonly target: number;
  readonly target_name: string;
  readonly target_kind: ActorKind;
  readonly relation: Relation;
  /** How many claims or, for offices, articles. */
  readonly weight: number;
}

/** Actors and what goes on between them, the heaviest first. */
export async function actorEdges(db: Kysely<Database>, filter: EdgeFilter = {}): Promise<EdgeRow[]> {
  let query = db
    .selectFrom('edges')
    .innerJoin('articles', 'articles.id', 'edges.article_id')
    .innerJoin('actors as source', 'source.id', 'edges.source')
    .innerJoin('actors as target', 'target.id', 'edges.target')
    .leftJoin('claims', 'claims.id', 'edges.claim_id')
    .select(['edges.source', 'source.name as source_name', 'source.kind as source_kind'])
    .select(['edges.target', 'target.name as target_name', 'target.kind as target_kind', 'relation'])
    .select(sql<number>`count(DISTINCT coalesce(claim_id, edges.copy_of, edges.article_id))`.as('weight'))
    .where('relation', '<>', 'published')
    .where(sql<boolean>`(claim_id IS NULL OR (${graded(filter)}))`)
    .where((row) => row.and(publishedConditions(filter)))
    .groupBy(['edges.source', 'edges.target', 'relation'])
    .having(sql<boolean>`weight >= ${filter.minWeight ?? 1}`)
    .orderBy('weight', 'desc')
    .orderBy('edges.source')
    .orderBy('edges.target')
    .orderBy('relation')
    .limit(filter.limit ?? -1);
  if (filter.relation !== undefined) query = query.where('relation', '=', filter.relation);
  return query.execute();
}
