import { html } from 'hono/html';
import { ATTITUDES, FORMS } from '../ontology.ts';
import { claimFacets, countClaims, FACETS, type Facet, type FacetRow } from '../query/claim-facets.ts';
import { CLAIM_ORDERS, claimsPage } from '../query/claims-page.ts';
import { matchQuery } from '../query/match-query.ts';
import { searchClaims } from '../query/search.ts';
import { asking } from './addresses.ts';
import { type Answer, type Ask, NoAnswer } from './answer.ts';
import { claimList } from './claim-list.ts';
import { pager } from './pager.ts';
import { claimFilter, PAGE, pageNumber, text } from './question.ts';
import type { Html } from './shell.ts';

/** Claims by facets and words. */
export const askClaims: Ask = async (db, question, recall): Promise<Answer> => {
  const filter = claimFilter(question);
  const words = text(question, 'q');
  const page = pageNumber(question);
  const order = CLAIM_ORDERS.find((one) => one === text(question, 'sort')) ?? 'newest';
  if (words !== undefined && matchQuery(words) === undefined)
    throw new NoAnswer(
      400,
      `“${words}” holds no word to look for; write words, "a phrase", begin*, this OR that, -without`,
    );
  const key = JSON.stringify([filter, words]);
  const total = await recall(`count ${key}`, () => countClaims(db, filter, words));
  const last = Math.max(1, Math.ceil(total / PAGE));
  if (page > last) throw new NoAnswer(404, `there is no page ${page}; the last is ${last}`);
  const rows = { ...filter, limit: PAGE, offset: (page - 1) * PAGE };
  const found = words === undefined ? await claimsPage(db, rows, order) : await searchClaims(db, words, rows);
  const facets = await recall(`facets ${key}`, () => claimFacets(db, filter, words));
  return {
    title: words === undefined ? 'Claims' : `Claims with ${words}`,
    data: { claims: total, page, pages: last, facets, rows: found },
    rows: found,
    html: html`<p>${total.toLocaleString('en')} claims, page ${page} of ${last.toLocaleString('en')}.</p>
${chosen(question)}
${filters(question)}
<details><summary>Facets: the most frequent of these claims</summary><div class="facets">${FACETS.map((facet) => facetList(facet, facets, question))}</div></details>
${claimList(found)}
${pager('/claims', question, page, last)}`,
  };
};

const NAMES: Readonly<Record<Facet, string>> = {
  by: 'Said by',
  about: 'About',
  to: 'Said to',
  place: 'Place',
  publisher: 'Published by',
  attitude: 'Attitude',
  form: 'Form',
  year: 'Year',
  confidence: 'How sure',
};

function facetList(facet: Facet, all: readonly FacetRow[], question: URLSearchParams): Html {
  const values = all.filter((row) => row.facet === facet);
  if (values.length === 0) return html``;
  return html`<section><h3>${NAMES[facet]}</h3><ul class="plain">${values.map(({ value, label, claims }) => {
    return html`<li><a href="${narrowed(question, facet, value)}"><bdi>${label}</bdi></a> <span>${claims.toLocaleString('en')}</span></li>`;
  })}</ul></section>`;
}

function narrowed(question: URLSearchParams, facet: Facet, value: string | number): string {
  const parts = facet === 'year' ? { since: value, until: value } : { [PARAMETERS[facet] ?? facet]: value };
  return asking('/claims', { ...Object.fromEntries(question), ...parts, page: null });
}

/** Where it has another name in an address. */
const PARAMETERS: Readonly<Partial<Record<Facet, string>>> = { confidence: 'min_confidence' };

/** What narrows the list now, each with a way to take it back. */
function chosen(question: URLSearchParams): Html {
  const parts = [...question].filter(([name, value]) => value !== '' && !['page', 'sort'].includes(name));
  if (parts.length === 0) return html``;
  const without = (name: string) => asking('/claims', { ...Object.fromEntries(question), [name]: null, page: null });
  return html`<p>Only ${parts.map(([name, value]) => html`<b>${name} <bdi>${value}</bdi></b> <a href="${without(name)}" aria-label="without ${name} ${value}">✕</a> `)}</p>`;
}

function filters(question: URLSearchParams): Html {
  const kept = ['by', 'about', 'to', 'via', 'involving', 'place', 'publisher', 'polarity', 'min_confidence'];
  const hidden = kept.flatMap((name) =>
    question.getAll(name).map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
  );
  const field = (name: string, label: string, type = 'text') =>
    html`<label>${label}<br><input name="${name}" type="${type}" size="12" value="${question.get(name) ?? ''}"></label>`;
  const choice = (name: string, label: string, values: readonly string[]) =>
    html`<label>${label}<br><select name="${name}"><option value=""></option>${values.map((value) => html`<option${question.get(name) === value ? html` selected` : ''}>${value}</option>`)}</select></label>`;
  return html`<form class="filters" action="/claims" aria-label="Filters">${hidden}${field('q', 'Words', 'search')}${field('since', 'Since')}${field('until', 'Until')}${choice('attitude', 'Attitude', ATTITUDES)}${choice('form', 'Form', FORMS)}${choice('sort', 'Order', CLAIM_ORDERS)}<button>Show</button></form>`;
}
