import { actorEdges, actorNodes } from './actor-graph.ts';
import { type ExportFile, gathered } from './export-file.ts';
import type { Selection } from './selection.ts';
import { xmlText } from './xml-text.ts';

const KEYS = [
  ['node', 'label', 'string'],
  ['node', 'kind', 'string'],
  ['node', 'country_code', 'string'],
  ['edge', 'relation', 'string'],
  ['edge', 'weight', 'int'],
  ['edge', 'first', 'string'],
  ['edge', 'last', 'string'],
] as const;

/** Actors and what goes on between them, as GraphML. */
export function* graphMl(selection: Selection): Generator<ExportFile> {
  yield { name: 'graph.graphml', pieces: gathered(lines(selection)) };
}

function* lines(selection: Selection): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [domain, name, type] of KEYS)
    yield `<key id="${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>\n`;
  yield '<graph edgedefault="directed">\n';
  for (const { id, ...about } of actorNodes(selection)) yield `<node id="${id}">${data(about)}</node>\n`;
  for (const { source, target, ...about } of actorEdges(selection))
    yield `<edge id="${source}-${about.relation}-${target}" source="${source}" target="${target}">${data(about)}</edge>\n`;
  yield '</graph>\n</graphml>\n';
}

/** What is not known is left away. */
function data(about: Readonly<Record<string, string | number | null>>): string {
  const known = Object.entries(about).filter(([, value]) => value !== null);
  return known.map(([key, value]) => `<data key="${key}">${xmlText(value!)}</data>`).join('');
}
