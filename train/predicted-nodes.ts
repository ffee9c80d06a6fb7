import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { annotate } from '../src/annotate/annotate.ts';
import { attribute } from '../src/attribute/attribute.ts';
import type { Span } from '../src/model.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { connectionOf } from '../src/store/connection.ts';
import type { Database } from '../src/store/database.ts';
import { GraphWriter } from '../src/store/graph-writer.ts';
import { openGraph } from '../src/store/open-graph.ts';
import { prepareArticle } from '../src/store/prepared-article.ts';
import type { LabelledArticle } from './entity-labels.ts';

/** What a mention stands for in the graph, once by way of its actor and once by way of its place. */
export interface Node extends Span {
  readonly words: string;
  readonly actor: string | null;
  readonly place: string | null;
  /** The actor's or else the place's name. */
  readonly label: string;
}

/** Reads the articles into one graph, as `ingest` does. */
export async function graphOf(articles: readonly LabelledArticle[]): Promise<Kysely<Database>> {
  const db = await openGraph(':memory:');
  const writer = new GraphWriter(connectionOf(db));
  for (const { name, document } of articles) {
    const annotated = annotate(document);
    const article = prepareArticle(name, resolve(annotated, attribute(annotated)));
    writer.write(name.padStart(64, '0').slice(-64), article);
  }
  return db;
}

/** The mentions of each article. A country is one node, whether it acts (the state) or lies on the map (the place). */
export async function nodesOf(db: Kysely<Database>): Promise<Map<string, Node[]>> {
  const { rows } = await sql<{
    path: string;
    full_text: string;
    span_start: number;
    span_end: number;
    actor_id: number | null;
    actor: string | null;
    actor_kind: string | null;
    actor_country: string | null;
    place_id: number | null;
    place: string | null;
    place_kind: string | null;
    place_country: string | null;
  }>`SELECT articles.source_path AS path, articles.text AS full_text, span_start, span_end,
      actor.id AS actor_id, actor.name AS actor, actor.kind AS actor_kind, actor.country_code AS actor_country,
      places.id AS place_id, places.name AS place, places.kind AS place_kind, places.country_code AS place_country
    FROM mentions JOIN articles ON articles.id = mentions.article_id
    LEFT JOIN actors AS named ON named.id = mentions.actor_id
    LEFT JOIN actors AS actor ON actor.id = named.canonical_id
    LEFT JOIN places ON places.id = mentions.place_id ORDER BY path, span_start, span_end`.execute(db);
  const nodes = new Map<string, Node[]>();
  const points = new Map<string, string[]>();
  for (const row of rows) {
    const text = points.get(row.path) ?? Array.from(row.full_text);
    points.set(row.path, text);
    const units = (to: number): number => text.slice(0, to).join('').length;
    const country = (kind: string | null, is: string, code: string | null): string | undefined =>
      kind === is && code ? `country ${code}` : undefined;
    const node: Node = {
      start: units(row.span_start),
      end: units(row.span_end),
      words: text.slice(row.span_start, row.span_end).join(''),
      actor:
        row.actor_id === null ? null : (country(row.actor_kind, 'state', row.actor_country) ?? `actor ${row.actor_id}`),
      place:
        row.place_id === null
          ? null
          : (country(row.place_kind, 'country', row.place_country) ?? `place ${row.place_id}`),
      label: row.actor ?? row.place ?? '',
    };
    nodes.set(row.path, [...(nodes.get(row.path) ?? []), node]);
  }
  return nodes;
}

/** The mention that a label's words are: the very same ones, else those that share most with them. */
export function nodeAt(nodes: readonly Node[], { start, end }: Span): Node | undefined {
  const share = (node: Node): number => {
    const shared = Math.min(end, node.end) - Math.max(start, node.start);
    return shared <= 0 ? 0 : shared / (Math.max(end, node.end) - Math.min(start, node.start));
  };
  const best = nodes.reduce<Node | undefined>((a, b) => (a && share(a) >= share(b) ? a : b), undefined);
  return best && share(best) > 0 ? best : undefined;
}
