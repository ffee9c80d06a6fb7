import { writeFileSync } from 'node:fs';
import { calibrate } from '../../src/attribute/calibration.ts';
import { modelOf } from '../../src/attribute/learned-model.ts';
import { writeWeights } from '../../src/tagger/weights-file.ts';
import { precisionRecallF1 } from '../attribution-score.ts';
import { out, percent } from '../report.ts';
import { fitCalibration, type Judged } from './calibration.ts';
import { FOLD, type Job, readJob, startJob, WHOLE } from './job.ts';
import { judgeArticle } from './judge.ts';
import { articlesOf } from './material.ts';

const FILE = new URL('../../data/models/attribution.bin', import.meta.url);

/**
 * Makes data/models/attribution.bin. The network that ships is learnt from all articles of PolNeAR's train split, and
 * another one without a fifth of them: how sure the model may be of what it finds is learnt from what that one finds in
 * those.
 */
export async function trainAttribution(): Promise<void> {
  await Promise.all([WHOLE, FOLD].map(startJob));
  assemble();
}

/** Makes the model of what the jobs have left, and tells how good it is on what was left out. */
function assemble(): void {
  const { judged, gold } = judgeFold(FOLD);
  const calibration = fitCalibration(judged);
  const weights = readJob(WHOLE);
  const file = writeWeights({ ...weights, settings: { ...weights.settings, calibration } });
  writeFileSync(FILE, file);
  out(`\ndata/models/attribution.bin: ${(file.length / 1e6).toFixed(2)} MB\n`);
  out(`the fold that was left out, ${gold} attributions, by the least confidence asked for`);
  printThresholds(judged, gold, calibration);
}

/** What the network that has not seen a fold finds in it, and how many attributions annotators found there. */
function judgeFold(job: Job): { readonly judged: readonly Judged[]; readonly gold: number } {
  const model = modelOf(readJob(job));
  const { held } = articlesOf(job.fold);
  const gold = held.reduce((sum, { attributions }) => sum + attributions.length, 0);
  return { judged: held.flatMap((annotation) => judgeArticle(annotation, model)), gold };
}

/** Precision and recall of a fold that was left out, by the least confidence asked for. */
function printThresholds(judged: readonly Judged[], gold: number, calibration: readonly number[]): void {
  const claims = judged.map(({ evidence, right }) => ({ confidence: calibrate(calibration, evidence), right }));
  for (let least = 10; least < 95; least += 5) {
    const kept = claims.filter(({ confidence }) => confidence >= least / 100);
    const right = kept.filter((one) => one.right).length;
    const { precision, recall, f1 } = precisionRecallF1({ predicted: kept.length, gold, right });
    out(`  ${(least / 100).toFixed(2)}  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
  }
}
