import { marginals } from '../tagger/crf.ts';
import { layer } from '../tagger/matrix.ts';
import { CUE_CHAIN, CUE_FIRST, CUE_INSIDE, CUE_LAST, CUE_ONLY } from './chains.ts';
import type { Reader } from './learned-reading.ts';

/** Words that may report: token indices, half-open, with the probability that a cue begins there. */
export interface LikelyCue {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

/** Less likely ones are not looked at: few claims of theirs would reach the floor, and most of those would be wrong. */
const LEAST_LIKELY = 0.3;

/** Cues that the model finds likely, in order; none overlaps another. */
export function likelyCues({ model, encoded }: Reader): LikelyCue[] {
  const count = encoded.length / model.encoder.shape.output;
  const probability = marginals(model.cueCrf, layer(model.cueEmit, model.cueBias, encoded, count), count);
  const at = (t: number, label: number): number => probability[t * CUE_CHAIN.labelCount + label]!;
  const found: LikelyCue[] = [];
  for (let t = 0; t < count; t++) {
    const begins = at(t, CUE_FIRST) + at(t, CUE_ONLY);
    if (begins < LEAST_LIKELY) continue;
    let last = t + 1;
    if (at(t, CUE_FIRST) > at(t, CUE_ONLY)) {
      while (last < count && at(last, CUE_INSIDE) > at(last, CUE_LAST)) last++;
      last = Math.min(count, last + 1);
    }
    const cue = { first: t, last, probability: begins };
    const rival = found.at(-1);
    if (!rival || rival.last <= t) found.push(cue);
    else if (rival.probability < begins) found[found.length - 1] = cue;
  }
  return found;
}
