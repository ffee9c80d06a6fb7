import { html } from 'hono/html';
import type { Kysely } from 'kysely';
import { ATTITUDES, FORMS } from '../ontology.ts';
import { claimFacets, countClaims, FACETS, type Facet, type FacetRow } from '../query/claim-facets.ts';
import type { ClaimFilter } from '../query/claim-filter.ts';
import type { ClaimRow } from '../query/claims.ts';
import { CLAIM_ORDERS, type ClaimOrder, claimGroups, claimsPage } from '../query/claims-page.ts';
import { matchQuery } from '../query/match-query.ts';
import { searchClaims } from '../query/search.ts';
import type { Database } from '../store/database.ts';
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
  const { total, rowsOf } = await list(db, { filter, words, order }, (work) => recall(`${order} ${key}`, work));
  const last = Math.max(1, Math.ceil(total / PAGE));
  if (page > last) throw new NoAnswer(404, `there is no page ${page}; the last is ${last}`);
  const found = await rowsOf({ ...filter, limit: PAGE, offset: (page - 1) * PAGE });
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

interface Listed {
  readonly filter: ClaimFilter;
  readonly words: string | undefined;
  readonly order: ClaimOrder;
}

interface List {
  readonly total: number;
  readonly rowsOf: (page: ClaimFilter) => Promise<readonly ClaimRow[]>;
}

/** The claims in order, or the best hits first; `recall` keeps what is worked out of all of them. */
async function list(
  db: Kysely<Database>,
  { filter, words, order }: Listed,
  recall: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<List> {
  if (words !== undefined) {
    const total = await recall(() => countClaims(db, filter, words));
    return { total, rowsOf: (page) => searchClaims(db, words, page) };
  }
  const groups = await recall(() => claimGroups(db, filter, order));
  const total = groups.reduce((sum, { claims }) => sum + claims, 0);
  return { total, rowsOf: (page) => claimsPage(db, page, order, groups) };
}

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
