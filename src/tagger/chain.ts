/** What a chain is made of; see `Chain`. */
export interface ChainParts {
  readonly labels: readonly number[];
  readonly arcs: readonly (readonly [from: number, to: number])[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The states of a linear-chain conditional random field. `labels[s]` is what state s looks like from outside, so that
 * several states can share a label and remember what has gone before ("after the source"). Only the arcs that are named
 * can be walked: what no path allows is never found, which is how constraints are kept.
 */
export interface Chain {
  readonly labels: Int32Array;
  readonly labelCount: number;
  /** Arc k leads from `from[k]` to `to[k]`; arcs into one state follow one another. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The arcs into state s are those from `into[s]` to `into[s + 1]`. */
  readonly into: Int32Array;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export function makeChain({ labels, arcs, starts, ends }: ChainParts): Chain {
  const sorted = [...arcs].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const into = new Int32Array(labels.length + 1);
  for (const [, to] of sorted) into[to + 1]!++;
  for (let s = 0; s < labels.length; s++) into[s + 1]! += into[s]!;
  return {
    labels: Int32Array.from(labels),
    labelCount: Math.max(...labels) + 1,
    from: Int32Array.from(sorted, ([from]) => from),
    to: Int32Array.from(sorted, ([, to]) => to),
    into,
    starts,
    ends,
  };
}
