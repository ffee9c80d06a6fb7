import type { Annotated } from '../model.ts';
import { withAgent } from './agent.ts';
import type { Attribution } from './attribution.ts';
import { withoutDate, withoutHearer, withRelative } from './content-edges.ts';
import { withSaidOf } from './said-of.ts';
import { withSourceEdges } from './source-edges.ts';
import { withWholeSource } from './whole-names.ts';

/** An attribution of the learned finder, which weighs word by word, with what rules know better of where its parts end. */
export function mended<A extends Attribution>(annotated: Annotated, attribution: A): A {
  const sourced = withSourceEdges(annotated, withWholeSource(annotated, attribution));
  const told = withoutDate(annotated, withoutHearer(annotated, sourced));
  return withAgent(annotated, withSaidOf(annotated, withRelative(annotated, told)));
}
