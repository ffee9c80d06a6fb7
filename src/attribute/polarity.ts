import type { Token } from '../model.ts';
import type { Polarity } from '../ontology.ts';
import type { CueWord } from './cue-words.ts';

const NEGATION = /^(?:not|n't|never|no|neither|nor|hardly|without)$/;
const NOBODY = /^(?:nobody|none|neither|no)$/;

/**
 * Negative where the article says that it was not said or not thought:
 *   has *not* yet commented     *declined* to say     *nobody* expects      but not: *denied* the report, which was said
 */
export function polarityOf(cue: readonly Token[], source: readonly Token[], head: CueWord | undefined): Polarity {
  const negated = cue.some(({ lower }) => NEGATION.test(lower)) || NOBODY.test(source[0]?.lower ?? '');
  return negated || head?.negative ? 'negative' : 'positive';
}
