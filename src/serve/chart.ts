import { plot, rectY, ruleY } from '@observablehq/plot';
import { raw } from 'hono/html';
import { parseHTML } from 'linkedom';
import type { MonthRow } from '../query/claims-by-month.ts';
import type { Html } from './shell.ts';

const { document } = parseHTML('<html><body></body></html>');

/** Claims over time, a bar a month; the words in `label` say what is seen to who cannot see it. */
export function monthsChart(months: readonly MonthRow[], label: string): Html {
  if (months.length === 0) return raw('');
  const data = months.map(({ month, claims }) => ({ month: new Date(`${month}-01T00:00:00Z`), claims }));
  const drawn = plot({
    document,
    width: 900,
    height: 170,
    ariaLabel: label,
    x: { type: 'utc', label: null },
    y: { grid: true, label: 'claims' },
    marks: [rectY(data, { x: 'month', y: 'claims', interval: 'month' }), ruleY([0])],
  });
  drawn.querySelector('style')?.remove(); // the page has its own, and lets in no other
  // A picture with one name: the names of its parts would be read out without sense.
  for (const part of drawn.querySelectorAll('[aria-label]')) {
    part.setAttribute('class', part.getAttribute('aria-label')!);
    part.removeAttribute('aria-label');
  }
  drawn.setAttribute('role', 'img');
  return raw(drawn.outerHTML);
}
