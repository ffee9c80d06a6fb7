import { html } from 'hono/html';
import type { Kysely } from 'kysely';
import { type ActorRow, findActor } from '../query/actors.ts';
import { claimsByAbout } from '../query/claims.ts';
import { claimsByMonth } from '../query/claims-by-month.ts';
import { type PathRow, pathBetween } from '../query/path-between.ts';
import type { Database } from '../store/database.ts';
import { actorAddress, asking, betweenAddress, claimAddress } from './addresses.ts';
import { type Answer, NoAnswer } from './answer.ts';
import { monthsChart } from './chart.ts';
import { claimList } from './claim-list.ts';
import { confidence } from './question.ts';
import type { Html } from './shell.ts';

const LISTED = 50;

/** What each of two says about the other, side by side, over time. */
export async function askBetween(
  db: Kysely<Database>,
  question: URLSearchParams,
  ids: readonly [number, number],
): Promise<Answer> {
  const grade = { minConfidence: confidence(question) };
  const [one, other] = [await actorOf(db, ids[0]), await actorOf(db, ids[1])];
  const sides = await Promise.all(
    [[one, other] as const, [other, one] as const].map(async ([from, to]) => ({
      from,
      to,
      claims: await claimsByAbout(db, from.id, to.id, { ...grade, limit: LISTED }),
      months: await claimsByMonth(db, { by: from.id, about: to.id, ...grade }),
    })),
  );
  const silent = sides.every(({ claims }) => claims.length === 0);
  const path = question.has('path') ? await pathBetween(db, one.id, other.id, grade) : [];
  return {
    title: `${one.name} and ${other.name}`,
    data: { sides, path },
    rows: sides.flatMap(({ claims }) => claims),
    html: html`<div class="columns">${sides.map(side)}</div>
${silent && !question.has('path') ? html`<p>Neither speaks of the other. <a href="${asking(betweenAddress(one.id, other.id), { path: 1 })}">How are they connected?</a></p>` : ''}${question.has('path') ? connection(path) : ''}`,
  };
}

async function actorOf(db: Kysely<Database>, id: number): Promise<ActorRow> {
  const actor = await findActor(db, id);
  if (!actor) throw new NoAnswer(404, `there is no actor ${id}`);
  return actor;
}

type Side = {
  readonly from: ActorRow;
  readonly to: ActorRow;
  readonly claims: Parameters<typeof claimList>[0];
  readonly months: Parameters<typeof monthsChart>[0];
};

function side({ from, to, claims, months }: Side): Html {
  return html`<section><h2><a href="${actorAddress(from.id)}"><bdi>${from.name}</bdi></a> about <bdi>${to.name}</bdi></h2>${monthsChart(months, `Claims of ${from.name} about ${to.name} by month`)}${claimList(claims)}</section>`;
}

/** A chain of relations, each with the first claim that carries it. */
function connection(path: readonly PathRow[]): Html {
  if (path.length === 0) return html`<p>No chain of at most six steps leads from one to the other.</p>`;
  const steps = path.filter((row, at) => row.step !== path[at - 1]?.step);
  return html`<h2>How they are connected</h2><ol>${steps.map(
    (row) =>
      html`<li><a href="${actorAddress(row.source_id)}"><bdi>${row.source}</bdi></a> ${row.relation.replace('_', ' ')} <a href="${actorAddress(row.target_id)}"><bdi>${row.target}</bdi></a>${row.claim_id === null ? '' : html`: <a href="${claimAddress({ article_id: row.article_id, claim_id: row.claim_id })}"><bdi>${row.content}</bdi></a>`}</li>`,
  )}</ol>`;
}
