import { html } from 'hono/html';
import type { Html } from './shell.ts';

/** A table whose last columns are numbers. */
export function table(heads: readonly string[], rows: readonly (readonly (Html | string | number | null)[])[]): Html {
  const numbers = (rows[0] ?? []).map((cell) => typeof cell === 'number');
  return html`<div class="scroll"><table><thead><tr>${heads.map((head, at) => html`<th scope="col"${numbers[at] ? html` class="number"` : ''}>${head}</th>`)}</tr></thead><tbody>
${rows.map(
  (
    row,
  ) => html`<tr>${row.map((cell) => (typeof cell === 'number' ? html`<td class="number">${cell.toLocaleString('en')}</td>` : html`<td>${cell ?? ''}</td>`))}</tr>
`,
)}</tbody></table></div>`;
}

/** A heading with what is under it; nothing where there is nothing. */
export function section(heading: string, body: Html, any = true): Html {
  return any ? html`<section><h2>${heading}</h2>${body}</section>` : html``;
}
