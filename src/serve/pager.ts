import { html } from 'hono/html';
import { asking } from './addresses.ts';
import type { Html } from './shell.ts';

/** The pages around this one, the first and the last. */
export function pager(path: string, question: URLSearchParams, page: number, last: number): Html {
  if (last === 1) return html``;
  const to = (number: number, name: string) =>
    html`<a href="${asking(path, { ...Object.fromEntries(question), page: number })}">${name}</a> `;
  return html`<nav aria-label="More of the list"><p>${page > 1 ? html`${to(1, 'First')} ${to(page - 1, 'Previous')}` : ''} Page ${page} of ${last.toLocaleString('en')} ${page < last ? html`${to(page + 1, 'Next')} ${to(last, 'Last')}` : ''}</p></nav>`;
}
