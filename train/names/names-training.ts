import { writeFileSync } from 'node:fs';
import { wordsOf } from '../../src/annotate/annotate.ts';
import { learnedNames } from '../../src/annotate/learned-names.ts';
import { type NameModel, nameModelOf } from '../../src/annotate/name-model.ts';
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
 * Makes data/models/names.bin, and tells how good networks are that have not seen a part of Wikigold each, the rules
 * beside them left out.
 */
export async function trainNames(): Promise<void> {
  const jobs = [NAMES_WHOLE, ...NAMES_FOLDS];
  for (let at = 0; at < jobs.length; at += SIDE_BY_SIDE)
    await Promise.all(jobs.slice(at, at + SIDE_BY_SIDE).map(startJob));
  const weights = readNameJob(NAMES_WHOLE);
  const file = writeWeights(weights);
  writeFileSync(FILE, file);
  out(`\ndata/models/names.bin: ${(file.length / 1e6).toFixed(2)} MB\n`);
  const folds = NAMES_FOLDS.flatMap((job) => countsOf(nameModelOf(readNameJob(job)), wikigoldFold(job.fold!)));
  out(`  Wikigold, each part by a network that has not seen it: ${rates(precisionRecallF1(sumCounts(folds)))}`);
  const dev = countsOf(nameModelOf(weights), readCrossner('dev', 'printed') ?? []);
  out(`  CrossNER politics dev: ${rates(precisionRecallF1(sumCounts(dev)))}`);
}

const SIDE_BY_SIDE = 2;

function countsOf(model: NameModel, texts: readonly NamedText[]): Counts[] {
  return texts.map((text) => {
    const { tokens, sentences } = wordsOf(text.document);
    return countNames(text, learnedNames(model, text.document, tokens, sentences), SCORED_KINDS);
  });
}
