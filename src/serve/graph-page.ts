import { html } from 'hono/html';
import type { Relation } from '../ontology.ts';
import { actorEdges, type EdgeRow } from '../query/actor-edges.ts';
import { actorAddress, asking } from './addresses.ts';
import { type Ask, NoAnswer } from './answer.ts';
import { type DrawnGraph, drawn } from './graph-layout.ts';
import { table } from './lists.ts';
import { claimFilter, text } from './question.ts';
import type { Html } from './shell.ts';

const DRAWN_RELATIONS = ['said_about', 'told', 'via', 'position'] as const satisfies readonly Relation[];
const [USUAL, MOST] = [150, 10_000];

/** Actors and what goes on between them, as a picture and as a list; every edge leads to its claims. */
export const askGraph: Ask = async (db, question) => {
  const { since, until, minConfidence } = claimFilter(question);
  const relation = DRAWN_RELATIONS.find((one) => one === text(question, 'relation'));
  const limit = number(question, 'edges', USUAL, MOST);
  const minWeight = number(question, 'weight', 1, 1e6);
  const edges = await actorEdges(db, { since, until, minConfidence, relation, limit, minWeight });
  const graph = drawn(edges);
  return {
    title: 'Graph',
    data: { nodes: graph.nodes, edges },
    rows: edges,
    html: html`${form(question, limit, minWeight)}
<p>${graph.nodes.length.toLocaleString('en')} actors, ${edges.length.toLocaleString('en')} edges, the heaviest first.</p>
${edges.length > 0 ? html`<div class="picture" id="picture">${picture(graph)}</div><script src="/panzoom.js" defer></script><script src="/graph.js" defer></script>` : html`<p>No edges.</p>`}
<h2>The edges</h2>
${table(['From', 'Relation', 'To', 'Claims'], edges.slice(0, 200).map(row))}`,
  };
};

function number(question: URLSearchParams, name: string, usual: number, most: number): number {
  const given = text(question, name) ?? String(usual);
  if (!/^\d{1,7}$/.test(given) || Number(given) < 1 || Number(given) > most)
    throw new NoAnswer(400, `${name}: a whole number from 1 to ${most}`);
  return Number(given);
}

function form(question: URLSearchParams, limit: number, weight: number): Html {
  const field = (name: string, label: string, value: string | number) =>
    html`<label>${label}<br><input name="${name}" size="10" value="${value}"></label>`;
  return html`<form class="filters" action="/graph"><label>Relation<br><select name="relation"><option value=""></option>${DRAWN_RELATIONS.map((one) => html`<option${question.get('relation') === one ? html` selected` : ''}>${one}</option>`)}</select></label>${field('since', 'Since', question.get('since') ?? '')}${field('until', 'Until', question.get('until') ?? '')}${field('weight', 'Least claims', weight)}${field('edges', 'Most edges', limit)}<button>Show</button></form>`;
}

/** Where the claims of an edge are. */
function evidence({ source, target, relation }: Pick<EdgeRow, 'source' | 'target' | 'relation'>): string {
  const parts: Readonly<Record<Relation, Record<string, number>>> = {
    said_about: { by: source, about: target },
    told: { by: source, to: target },
    via: { via: source, by: target },
    position: {},
    published: {},
  };
  return relation === 'position' ? actorAddress(source) : asking('/claims', parts[relation]);
}

function row(edge: EdgeRow): (Html | string | number)[] {
  return [
    html`<a href="${actorAddress(edge.source)}"><bdi>${edge.source_name}</bdi></a>`,
    html`<a href="${evidence(edge)}">${edge.relation.replace('_', ' ')}</a>`,
    html`<a href="${actorAddress(edge.target)}"><bdi>${edge.target_name}</bdi></a>`,
    edge.weight,
  ];
}

function picture({ nodes, edges, width, height }: DrawnGraph): Html {
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="Actors and what they say of each other">
<g stroke-opacity="${Math.min(0.5, 6 / Math.sqrt(edges.length)).toFixed(2)}">${edges.map((edge) => html`<a href="${evidence(edge)}" tabindex="-1"><line class="edge" x1="${edge.x1}" y1="${edge.y1}" x2="${edge.x2}" y2="${edge.y2}" stroke-width="${edge.thickness}"><title>${edge.source_name} ${edge.relation.replace('_', ' ')} ${edge.target_name}: ${edge.weight}</title></line></a>`)}</g>
${nodes.map((node) => html`<a href="${actorAddress(node.id)}"><circle class="dot" cx="${node.x}" cy="${node.y}" r="${node.radius}"><title>${node.name}</title></circle>${node.labelled ? html`<text x="${node.x}" y="${node.y - node.radius - 2}" text-anchor="middle" font-size="${node.size}">${node.name}</text>` : ''}</a>`)}
</svg>`;
}
