import { Parser } from 'htmlparser2';

/** An elementary discourse unit: a clause or so, its words as the corpus parts them. */
export interface Unit {
  readonly id: string;
  readonly words: readonly string[];
}

/** Units by id: those of the satellite name who says or thinks, those of the nucleus are what is said or thought. */
export interface AttributionRelation {
  readonly polarity: 'positive' | 'negative';
  readonly satellite: readonly string[];
  readonly nucleus: readonly string[];
}

export interface RhetoricalTree {
  readonly units: readonly Unit[];
  readonly attributions: readonly AttributionRelation[];
}

interface Node {
  readonly id: string;
  readonly parent: string | undefined;
  readonly relation: string;
  /** Undefined in a group. */
  text: string | undefined;
}

/**
 * Reads rstWeb's format (`.rs4`). A node points at its parent: with the relation `span`, or one that joins equals, it is
 * a part of the parent; with any other it is the parent's satellite. So a nucleus is what lies under its parts, and
 * the satellites that hang on the nucleus itself, the one at hand among them, are outside of it.
 */
export function readRst(rs4: string): RhetoricalTree {
  const { nodes, joining } = parse(rs4);
  const childrenOf = (id: string): Node[] => nodes.filter(({ parent }) => parent === id);
  const isPart = ({ relation }: Node): boolean => relation === 'span' || joining.has(relation);
  const under = (node: Node): Node[] => [node, ...childrenOf(node.id).flatMap(under)];
  const nucleus = (node: Node): Node[] => [node, ...childrenOf(node.id).filter(isPart).flatMap(under)];
  /** Ids of the units among nodes, in the order of the text. */
  const units = (some: readonly Node[]): string[] =>
    nodes.filter((node) => node.text !== undefined && some.includes(node)).map(({ id }) => id);
  const attributions = nodes.flatMap((node): AttributionRelation[] => {
    const polarity = /^attribution-(positive|negative)$/.exec(node.relation)?.[1];
    if (polarity !== 'positive' && polarity !== 'negative') return [];
    const parent = nodes.find(({ id }) => id === node.parent);
    if (!parent) throw new Error(`node ${node.id} has no parent ${node.parent}`);
    return [{ polarity, satellite: units(under(node)), nucleus: units(nucleus(parent)) }];
  });
  return {
    units: nodes.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, words: wordsOf(text) }])),
    attributions,
  };
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Segments and groups in the order of the file, which is the text's for segments, and the relations between equals. */
function parse(rs4: string): { readonly nodes: readonly Node[]; readonly joining: ReadonlySet<string> } {
  const nodes: Node[] = [];
  const joining = new Set<string>();
  const parser = new Parser(
    {
      onopentag(name, { id = '', parent, relname = '', type, name: relation = '' }) {
        if (name === 'rel' && type === 'multinuc') joining.add(relation);
        if (name !== 'segment' && name !== 'group') return;
        nodes.push({ id, parent, relation: relname, text: name === 'segment' ? '' : undefined });
      },
      ontext(text) {
        const node = nodes.at(-1);
        if (node?.text !== undefined) node.text += text;
      },
    },
    { xmlMode: true },
  );
  parser.end(rs4);
  return { nodes, joining };
}
