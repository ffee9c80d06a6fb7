/**
 * `npm run train`: makes the weights in data/models/ anew from the corpora; `npm run train names` or `attribution` makes
 * one of them. The same corpora give the same bytes.
 *
 * Beside the network that ships others are learnt, in processes of their own, without a part of the corpora each, on
 * which it is then seen how good they are. On two cores attribution takes five minutes, names a quarter of an hour.
 */
import { trainAttribution } from './learn/attribution-training.ts';
import { FOLD, runJob, WHOLE } from './learn/job.ts';
import { missingMaterial } from './learn/material.ts';
import { NAMES_FOLDS, NAMES_WHOLE, runNameJob } from './names/name-job.ts';
import { missingNameMaterial } from './names/name-material.ts';
import { trainNames } from './names/names-training.ts';

const TRAININGS: Readonly<Record<string, () => Promise<void>>> = {
  // Attribution is told of the names that are found.
  names: trainNames,
  attribution: trainAttribution,
};
/** What a process of its own is started for. */
const JOBS = new Map([
  ...[WHOLE, FOLD].map((job) => [job.name, () => runJob(job)] as const),
  ...[NAMES_WHOLE, ...NAMES_FOLDS].map((job) => [job.name, () => runNameJob(job)] as const),
]);

const [asked = '', of] = process.argv.slice(2);
const job = of === 'job' ? JOBS.get(asked) : undefined;
const missing = [...missingMaterial(), ...missingNameMaterial()];
if (missing.length > 0) {
  for (const line of missing) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
} else if (job) job();
else await train();

async function train(): Promise<void> {
  if (asked !== '' && !TRAININGS[asked])
    throw new Error(`there is no model "${asked}": ${Object.keys(TRAININGS).join(', ')}`);
  for (const name of asked === '' ? Object.keys(TRAININGS) : [asked]) await TRAININGS[name]!();
}
