import { html } from 'hono/html';
import { actors, findActors } from '../query/actors.ts';
import { articles } from '../query/articles.ts';
import { findPlaces, places } from '../query/places.ts';
import { actorAddress, articleAddress, placeAddress } from './addresses.ts';
import { type Ask, NoAnswer } from './answer.ts';
import { table } from './lists.ts';
import { worldMap } from './map.ts';
import { pager } from './pager.ts';
import { claimFilter, confidence, PAGE, pageNumber, text } from './question.ts';
import type { Html } from './shell.ts';

/** One page of a list that is asked for one row longer, to know whether more follow. */
async function paged<R>(question: URLSearchParams, fetch: (page: { limit: number; offset: number }) => Promise<R[]>) {
  const page = pageNumber(question);
  const rows = await fetch({ limit: PAGE + 1, offset: (page - 1) * PAGE });
  if (rows.length === 0 && page > 1) throw new NoAnswer(404, `there is no page ${page}`);
  return { page, rows: rows.slice(0, PAGE), last: rows.length > PAGE ? page + 1 : page };
}

function nameForm(path: string, label: string, question: URLSearchParams): Html {
  return html`<form class="filters" action="${path}"><label>${label}<br><input name="name" type="search" value="${question.get('name') ?? ''}"></label><button>Find</button></form>`;
}

export const askActors: Ask = async (db, question) => {
  const name = text(question, 'name');
  const grade = { minConfidence: confidence(question) };
  const { rows, page, last } = await paged(question, (page) =>
    name === undefined ? actors(db, { ...grade, ...page }) : findActors(db, name, grade),
  );
  const cells = rows.map((row) => [
    html`<a href="${actorAddress(row.id)}"><bdi>${row.name}</bdi></a>`,
    row.kind,
    row.country_code,
    row.mentions,
    row.articles,
    row.claims,
  ]);
  return {
    title: 'Actors',
    data: { page, rows },
    rows,
    html: html`${nameForm('/actors', 'Name', question)}${rows.length === 0 ? html`<p>Nobody goes by that name.</p>` : table(['Name', 'Kind', 'Country', 'Mentions', 'Articles', 'Claims made'], cells)}${pager('/actors', question, page, last)}`,
  };
};

export const askPlaces: Ask = async (db, question) => {
  const name = text(question, 'name');
  const { place, minConfidence } = claimFilter(question);
  const { rows, page, last } = await paged(question, (page) =>
    name === undefined ? places(db, { place, minConfidence, ...page }) : findPlaces(db, name, { minConfidence }),
  );
  const cells = rows.map((row) => [
    html`<a href="${placeAddress(row.id)}"><bdi>${row.name}</bdi></a>`,
    row.kind,
    row.region,
    row.country_code,
    row.mentions,
    row.articles,
    row.claims,
  ]);
  return {
    title: 'Places',
    data: { page, rows },
    rows,
    html: html`${nameForm('/places', 'Name', question)}${worldMap(rows)}${rows.length === 0 ? html`<p>No such place.</p>` : table(['Name', 'Kind', 'Region', 'Country', 'Mentions', 'Articles', 'Claims'], cells)}${pager('/places', question, page, last)}`,
  };
};

export const askArticles: Ask = async (db, question) => {
  const { place, publisher, since, until, minConfidence } = claimFilter(question);
  const { rows, page, last } = await paged(question, (page) =>
    articles(db, { place, publisher, since, until, minConfidence, ...page }),
  );
  const cells = rows.map((row) => [
    html`<a href="${articleAddress(row.id)}"><bdi>${row.title ?? row.source_path}</bdi></a>`,
    row.publisher,
    row.published_on,
    row.claims,
  ]);
  return {
    title: publisher === undefined ? 'Articles' : `Articles of ${publisher}`,
    data: { page, rows },
    rows,
    html: html`${table(['Title', 'Publisher', 'Published', 'Claims'], cells)}${pager('/articles', question, page, last)}`,
  };
};
