import { html } from 'hono/html';
import type { Kysely } from 'kysely';
import { type ActorProfile, actorProfile, type LinkRow } from '../query/actor-profile.ts';
import { countClaims } from '../query/claim-facets.ts';
import { claimsByMonth } from '../query/claims-by-month.ts';
import type { Database } from '../store/database.ts';
import { actorAddress, asking, betweenAddress } from './addresses.ts';
import { type Answer, NoAnswer } from './answer.ts';
import { monthsChart } from './chart.ts';
import { claimList } from './claim-list.ts';
import { section, table } from './lists.ts';
import { confidence } from './question.ts';
import type { Html } from './shell.ts';

/** Who somebody is, what they say and what is said about, to and through them, and why they are who they are. */
export async function askActor(db: Kysely<Database>, question: URLSearchParams, id: number): Promise<Answer> {
  const minConfidence = confidence(question);
  const profile = await actorProfile(db, id, { minConfidence });
  if (!profile) throw new NoAnswer(404, `there is no actor ${id}`);
  const { actor } = profile;
  const told = await countClaims(db, { to: actor.id, minConfidence });
  const via = await countClaims(db, { via: actor.id, minConfidence });
  const months = await claimsByMonth(db, { by: actor.id, minConfidence });
  return {
    title: actor.name,
    data: { ...profile, claims_told: told, claims_via: via, months },
    rows: [...profile.made, ...profile.about],
    html: html`<p class="soft">${actor.kind}${actor.country_code ? `, ${actor.country_code}` : ''} · ${actor.mentions.toLocaleString('en')} mentions in ${actor.articles.toLocaleString('en')} articles · id ${actor.id}</p>
<p>${counted(actor.id, 'by', actor.claims, 'claims made')}, ${counted(actor.id, 'about', profile.claims_about, 'about')}, ${counted(actor.id, 'to', told, 'told')}, ${counted(actor.id, 'via', via, 'passed on')}</p>
${section('What they say, by month', monthsChart(months, `Claims of ${actor.name} by month`), months.length > 0)}
<div class="columns">${names(profile)}${offices(profile)}${companions(profile)}</div>
${section('Says', claimList(profile.made), profile.made.length > 0)}
${section('Is spoken about', claimList(profile.about), profile.about.length > 0)}
${section('Who is who', identity(profile.links), profile.links.length > 0)}`,
  };
}

function counted(id: number, role: string, count: number, words: string): Html {
  return html`<a href="${asking('/claims', { [role]: id })}">${count.toLocaleString('en')} ${words}</a>`;
}

function names({ names }: ActorProfile): Html {
  return section(
    'Names',
    table(
      ['Name', 'Kind', 'Articles'],
      names.map(({ name, kind, articles }) => [html`<bdi>${name}</bdi>`, kind, articles]),
    ),
    names.length > 0,
  );
}

function offices({ offices }: ActorProfile): Html {
  const rows = offices.map(({ office, status, of, of_id, first_asserted: first, last_asserted: last, articles }) => [
    status === 'held' ? office : `${office} (${status})`,
    of_id === null ? '' : html`<a href="${actorAddress(of_id)}"><bdi>${of}</bdi></a>`,
    first === last ? first : `${first} to ${last}`,
    articles,
  ]);
  return section('Offices', table(['Office', 'Of', 'Asserted', 'Articles'], rows), rows.length > 0);
}

function companions({ actor, companions }: ActorProfile): Html {
  const rows = companions.map((other) => [
    html`<a href="${actorAddress(other.id)}"><bdi>${other.name}</bdi></a> <small><a href="${betweenAddress(actor.id, other.id)}">the two</a></small>`,
    other.articles,
    other.claims,
  ]);
  return section('Appears with', table(['Name', 'Articles', 'Claims'], rows), rows.length > 0);
}

/** Each decision with the command that would overrule it. */
function identity(links: readonly LinkRow[]): Html {
  return html`<ul>${links.map(({ id, name, verdict, other_id, other, rule, reason, actors }) => {
    const overruled =
      rule === 'hand'
        ? `hearsay undo ${id} ${other_id}`
        : `hearsay ${verdict === 'same' ? 'distinct' : 'merge'} ${id} ${other_id}`;
    return html`<li><bdi>${name}</bdi>${actors > 1 ? ` (alone in ${actors} articles)` : ''} is ${verdict === 'same' ? 'the same as' : 'not'} <bdi>${other}</bdi>: ${rule}, ${reason}. <small>Overrule: <code>${overruled}</code></small></li>`;
  })}</ul>`;
}
