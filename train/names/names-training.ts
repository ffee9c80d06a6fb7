import { writeFileSync } from 'node:fs';
import { wordsOf } from '../../src/annotate/annotate.ts';
import { learnedNames } from '../../src/annotate/learned-names.ts';
import { type NameModel, nameModelOf } from '../../src/annotate/name-model.ts';
import { findNamesBy } from '../../src/annotate/names.ts';
import { writeWeights } from '../../src/tagger/weights-file.ts';
import { type Counts, precisionRecallF1, sumCounts } from '../attribution-score.ts';
import { startJob } from '../learn/job.ts';
import { out, rates } from '../report.ts';
import { readCrossner } from './conll.ts';
import { NAMES_FOLDS, NAMES_WHOLE, readNameJob } from './name-job.ts';
import { wikigoldFold } from './name-material.ts';
import { countNames, SCORED_KINDS } from './name-score.ts';
import type { NamedText } from './named-text.ts';

const FILE = new URL('../../data/models/names.bin', import.meta.url);

/**
 * Makes data/models/names.bin, and tells how good networks are that have not seen a part of Wikigold each, without the
 * rules beside them and with them.
 */
export async function trainNames(): Promise<void> {
  const jobs = [NAMES_WHOLE, ...NAMES_FOLDS];
  for (let at = 0; at < jobs.length; at += SIDE_BY_SIDE)
    await Promise.all(jobs.slice(at, at + SIDE_BY_SIDE).map(startJob));
  const weights = readNameJob(NAMES_WHOLE);
  const file = writeWeights(weights);
  writeFileSync(FILE, file);
  out(`\ndata/models/names.bin: ${(file.length / 1e6).toFixed(2)} MB\n`);
  const dev = readCrossner('dev', 'printed') ?? [];
  for (const [what, find] of [
    ['the model alone', learnedNames],
    ['with the rules', findNamesBy],
  ] as const) {
    const folds = NAMES_FOLDS.flatMap((job) => countsOf(find, nameModelOf(readNameJob(job)), wikigoldFold(job.fold!)));
    out(`  ${what}`);
    out(`    Wikigold, each part by a network that has not seen it: ${rates(precisionRecallF1(sumCounts(folds)))}`);
    const counts = countsOf(find, nameModelOf(weights), dev);
    out(`    CrossNER politics dev: ${rates(precisionRecallF1(sumCounts(counts)))}`);
  }
}

const SIDE_BY_SIDE = 2;

function countsOf(
  find: typeof learnedNames | typeof findNamesBy,
  model: NameModel,
  texts: readonly NamedText[],
): Counts[] {
  return texts.map((text) => {
    const { tokens, sentences } = wordsOf(text.document);
    return countNames(text, find(model, text.document, tokens, sentences), SCORED_KINDS);
  });
}
