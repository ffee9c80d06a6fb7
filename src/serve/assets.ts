import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { STYLE } from './style.ts';

/** Zoom and movement for the picture of the graph; without it the picture stands still. */
const GRAPH_SCRIPT = `const svg = document.querySelector('#picture svg');
const panzoom = Panzoom(svg, { maxScale: 20, minScale: 0.5, excludeClass: 'none', canvas: true });
svg.parentElement.addEventListener('wheel', panzoom.zoomWithWheel);
`;

export interface Asset {
  readonly type: string;
  readonly text: string;
}

/** Files that pages fetch, by their path; there is no other. */
export function assets(): ReadonlyMap<string, Asset> {
  const panzoom = createRequire(import.meta.url).resolve('@panzoom/panzoom/dist/panzoom.min.js');
  const script = (text: string): Asset => ({ type: 'text/javascript; charset=utf-8', text });
  return new Map([
    ['/style.css', { type: 'text/css; charset=utf-8', text: STYLE }],
    ['/panzoom.js', script(readFileSync(panzoom, 'utf8'))],
    ['/graph.js', script(GRAPH_SCRIPT)],
  ]);
}
