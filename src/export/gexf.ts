import { actorEdges, actorNodes } from './actor-graph.ts';
import { type ExportFile, gathered } from './export-file.ts';
import type { Selection } from './selection.ts';
import { xmlText } from './xml-text.ts';

/** Actors and what goes on between them, as GEXF 1.3, which Gephi opens. */
export function* gexf(selection: Selection): Generator<ExportFile> {
  yield { name: 'graph.gexf', pieces: gathered(lines(selection)) };
}

function* lines(selection: Selection): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield '<meta><creator>hearsay</creator></meta>\n<graph defaultedgetype="directed" mode="static">\n';
  yield attributes('node', ['kind', 'country_code']);
  yield attributes('edge', ['relation', 'first', 'last']);
  yield '<nodes>\n';
  for (const { id, label, ...about } of actorNodes(selection))
    yield `<node id="${id}" label="${xmlText(label)}">${values(about)}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for (const { source, target, weight, ...about } of actorEdges(selection))
    yield `<edge id="${source}-${about.relation}-${target}" source="${source}" target="${target}" kind="${about.relation}" weight="${weight}">${values(about)}</edge>\n`;
  yield '</edges>\n</graph>\n</gexf>\n';
}

function attributes(of: 'node' | 'edge', names: readonly string[]): string {
  const list = names.map((name) => `<attribute id="${name}" title="${name}" type="string"/>`);
  return `<attributes class="${of}">${list.join('')}</attributes>\n`;
}

function values(about: Readonly<Record<string, string | null>>): string {
  const known = Object.entries(about).filter(([, value]) => value !== null);
  const list = known.map(([name, value]) => `<attvalue for="${name}" value="${xmlText(value!)}"/>`);
  return `<attvalues>${list.join('')}</attvalues>`;
}
