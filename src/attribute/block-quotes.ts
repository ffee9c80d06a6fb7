import { lowerBound } from '../lower-bound.ts';
import type { Scene } from './scene.ts';

/** Words from the first to the last (exclusive). */
interface Words {
  readonly from: number;
  readonly to: number;
}

/** What is longer is cut: hardly anybody is quoted at such length. */
const LONGEST = 600;

/**
 * The block quotes that a cue's paragraph introduces with a colon at its end; undefined where it does not, or where the
 * cue stands in an earlier sentence of it.
 *   In a letter to the harbour, Roth wrote: ¶ > ______ ¶ > ______
 */
export function introducedQuotes(scene: Scene, cue: { readonly first: number }): Words | undefined {
  const { block, sentence, annotated } = scene;
  const { blocks } = annotated.document;
  const own = block[cue.first]!;
  if (blocks[own + 1]?.kind !== 'quote') return undefined;
  const from = firstOfBlock(scene, own + 1);
  if (annotated.tokens[from - 1]!.text !== ':' || sentence[from - 1] !== sentence[cue.first]) return undefined;
  let last = own + 1;
  while (blocks[last + 1]?.kind === 'quote') last++;
  return { from, to: Math.min(firstOfBlock(scene, last + 1), from + LONGEST) };
}

/** By bisection: blocks follow one another. */
function firstOfBlock({ annotated: { tokens, document } }: Scene, index: number): number {
  const start = document.blocks[index]?.start ?? Number.POSITIVE_INFINITY;
  return lowerBound(tokens, (token) => token.start >= start);
}
