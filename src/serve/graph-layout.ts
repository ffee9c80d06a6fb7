import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { EdgeRow } from '../query/actor-edges.ts';

export interface DrawnNode {
  readonly id: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly labelled: boolean;
  /** Of its letters. */
  readonly size: number;
}

export interface DrawnEdge extends EdgeRow {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
}

export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly width: number;
  readonly height: number;
}

/** A CommonJS module whose types speak of a default export that it has not. */
const layout = forceAtlas2 as unknown as typeof forceAtlas2.default;

const [WIDTH, HEIGHT, MARGIN] = [1000, 640, 40];
/** So many of the actors may have their names written beside them. */
const LABELS = 250;
/** How wide a letter is, in its own heights. */
const LETTER = 0.56;

/** Where everybody stands: those who are joined are drawn together. The same edges give the same picture. */
export function drawn(edges: readonly EdgeRow[]): DrawnGraph {
  const graph = graphOf(edges);
  const iterations = graph.order > 2_000 ? 60 : 200;
  if (graph.order > 1)
    layout.assign(graph, {
      iterations,
      settings: {
        ...layout.inferSettings(graph),
        linLogMode: true,
        strongGravityMode: true,
        gravity: 0.05,
        adjustSizes: false,
      },
    });
  const place = fitted(graph);
  const ranked = graph.nodes().sort((a, b) => graph.degree(b) - graph.degree(a) || Number(a) - Number(b));
  const most = Math.max(1, graph.degree(ranked[0]));
  const inOrder = ranked.map((key): DrawnNode => {
    const share = Math.sqrt(graph.degree(key) / most);
    const name = String(graph.getNodeAttribute(key, 'name'));
    return {
      id: Number(key),
      name,
      ...place(key),
      radius: round(2 + 10 * share),
      labelled: false,
      size: round(9 + 5 * share),
    };
  });
  const nodes = labelled(inOrder);
  const heaviest = Math.max(1, ...edges.slice(0, 1).map(({ weight }) => weight));
  return {
    nodes,
    edges: edges.map((edge) => {
      const [from, to] = [place(String(edge.source)), place(String(edge.target))];
      return {
        ...edge,
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        thickness: round(0.5 + 3 * Math.sqrt(edge.weight / heaviest)),
      };
    }),
    width: WIDTH,
    height: HEIGHT,
  };
}

/** Names are written where they hide no other; who has more edges comes first. */
function labelled(nodes: readonly DrawnNode[]): DrawnNode[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return nodes.map((node, at) => {
    if (at >= LABELS) return node;
    const half = (node.name.length * node.size * LETTER) / 2;
    const bottom = node.y - node.radius - 1;
    const box = { left: node.x - half, right: node.x + half, top: bottom - node.size, bottom };
    const hides = taken.some(
      (other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
    );
    if (!hides) taken.push(box);
    return { ...node, labelled: !hides };
  });
}

/** Everybody begins on a spiral in the order of the list: a random beginning would draw another picture each time. */
function graphOf(edges: readonly EdgeRow[]): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  const add = (id: number, name: string) => {
    const turn = graph.order * 2.4;
    const distance = 10 * Math.sqrt(graph.order + 1);
    if (!graph.hasNode(id)) graph.addNode(id, { name, x: distance * Math.cos(turn), y: distance * Math.sin(turn) });
  };
  for (const { source, source_name, target, target_name, weight } of edges) {
    add(source, source_name);
    add(target, target_name);
    graph.addEdge(source, target, { weight: Math.sqrt(weight) });
  }
  return graph;
}

/** Stretches the picture to its frame. */
function fitted(graph: MultiDirectedGraph): (key: string) => { x: number; y: number } {
  const xs = graph.mapNodes((_, { x }) => Number(x));
  const ys = graph.mapNodes((_, { y }) => Number(y));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const wide = (WIDTH - 2 * MARGIN) / (Math.max(...xs) - left || 1);
  const high = (HEIGHT - 2 * MARGIN) / (Math.max(...ys) - top || 1);
  return (key) => {
    const { x, y } = graph.getNodeAttributes(key);
    return { x: round(MARGIN + (Number(x) - left) * wide), y: round(MARGIN + (Number(y) - top) * high) };
  };
}

const round = (number: number): number => Math.round(number * 10) / 10;
