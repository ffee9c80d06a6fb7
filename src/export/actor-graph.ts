import type { ActorKind, Relation } from '../ontology.ts';
import type { Selection } from './selection.ts';

export interface GraphNode {
  readonly id: number;
  readonly label: string;
  readonly kind: ActorKind;
  readonly country_code: string | null;
}

/** All that one actor says about another, or tells it, or passes on of its words, or the offices it holds with it. */
export interface GraphEdge {
  readonly source: number;
  readonly target: number;
  readonly relation: Relation;
  /** How many claims or, for offices, articles. */
  readonly weight: number;
  /** When the first and the last of their articles were published. */
  readonly first: string | null;
  readonly last: string | null;
}

export function actorNodes({ sqlite }: Selection): IterableIterator<GraphNode> {
  return sqlite
    .prepare<[], GraphNode>(
      'SELECT id, name AS label, kind, country_code FROM chosen_actors JOIN actors USING (id) ORDER BY id',
    )
    .iterate();
}

/** Each pair and relation once. */
export function actorEdges({ sqlite }: Selection): IterableIterator<GraphEdge> {
  return sqlite
    .prepare<[], GraphEdge>(`SELECT source, target, relation,
        count(DISTINCT coalesce(claim_id, copy_of, article_id)) AS weight, min(published_on) AS first, max(published_on) AS last
      FROM edges JOIN articles ON articles.id = article_id
      WHERE claim_id IN (SELECT id FROM chosen_claims)
        OR (relation = 'position' AND article_id IN (SELECT id FROM chosen_articles)
          AND source IN (SELECT id FROM chosen_actors) AND target IN (SELECT id FROM chosen_actors))
      GROUP BY source, target, relation ORDER BY source, target, relation`)
    .iterate();
}
