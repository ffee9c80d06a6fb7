import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { NAME_MODEL } from '../../src/annotate/name-model.ts';
import { seededRandom } from '../../src/tagger/random.ts';
import { readWeights, type Weights, writeWeights } from '../../src/tagger/weights-file.ts';
import { type Job, minutes, SCRATCH } from '../learn/job.ts';
import { out } from '../report.ts';
import { inCapitals } from './in-capitals.ts';
import { type ExampleOptions, inBatches, type NameExample, nameExampleOf } from './name-example.ts';
import { fitNames, type NameCourse } from './name-fit.ts';
import { goldTexts, type MarkedTexts, silverTexts, vectorsOfEnglish, WIKIGOLD_FOLDS } from './name-material.ts';
import { nameWeightsOf } from './name-weights.ts';
import type { NamedText } from './named-text.ts';
import { poolOf, renamed } from './renamed.ts';

/** The network that ships. */
export const NAMES_WHOLE: Job = { name: 'names', fold: null };
/** Networks to see on the articles of Wikigold that each leaves out how good they are. */
export const NAMES_FOLDS: readonly Job[] = Array.from({ length: WIKIGOLD_FOLDS }, (_, fold) => ({
  name: `names-${fold}`,
  fold,
}));

const COURSE: NameCourse = {
  sizes: { encoder: { dimensions: 32, reach: 2, hidden: 64, cells: 32, output: 48 }, featureRows: 1 << 14 },
  rates: { dense: 0.003, rows: 0.05, dropFeatures: 0.5, dropLexical: 0.15, dropUnits: 0.4 },
  epochs: 16,
  seed: 1,
  copyShare: 0.125,
  silverShare: 0.33,
};
/** How much names count that CoreNLP found. */
const SILVER = 0.3;
const GOLD_BATCH = 200;
const SILVER_BATCH = 400;
/** Copies of each gold text with other names in them, and the share of names that are others there. */
const COPIES = 16;
const RENAMED = 0.6;

/** The work of a process. It leaves its weights where `readNameJob` finds them. */
export function runNameJob(job: Job): void {
  const started = performance.now();
  const vectors = vectorsOfEnglish();
  const [gold, silver] = [goldTexts(job.fold), silverTexts()];
  const copies = copying(gold.flatMap(({ texts }) => texts));
  const marked = gold.reduce((sum, { texts }) => sum + texts.length, 0);
  out(`${marked} texts of people, ${silver.length} more that CoreNLP tagged, ${vectors.rows.size} word vectors`);
  const goldExamples = ({ texts, guidelines }: MarkedTexts): NameExample[] =>
    examplesOf(texts, { weight: 1, size: GOLD_BATCH, guidelines });
  const network = fitNames(
    {
      gold: gold.flatMap(goldExamples),
      copies: gold.flatMap(({ texts, guidelines }) => goldExamples({ texts: copies(texts), guidelines })),
      silver: examplesOf(silver, { weight: SILVER, size: SILVER_BATCH, guidelines: 'corenlp' }),
    },
    vectors,
    COURSE,
    (epoch, loss) =>
      out(`epoch ${epoch} of ${COURSE.epochs}: loss ${loss.toFixed(1)} a batch, ${minutes(started)} min`),
  );
  mkdirSync(SCRATCH, { recursive: true });
  writeFileSync(fileOf(job), writeWeights(nameWeightsOf(network)));
}

function examplesOf(
  texts: readonly NamedText[],
  { size, ...options }: Omit<ExampleOptions, 'featureRows'> & { readonly size: number },
): NameExample[] {
  const { featureRows } = COURSE.sizes;
  const examples = texts.map((text) => nameExampleOf(text, { featureRows, ...options }));
  return inBatches(
    examples.filter(({ words }) => words.length > 0),
    size,
  );
}

/** What gives copies of texts, with names of others out of all and some headlines. */
function copying(all: readonly NamedText[]): (texts: readonly NamedText[]) => NamedText[] {
  const pool = poolOf(all);
  const random = seededRandom(1);
  return (texts) =>
    Array.from({ length: COPIES }, () =>
      texts.map((text) => inCapitals(renamed(text, pool, RENAMED, random), random)),
    ).flat();
}

/** The weights that a job has left. */
export function readNameJob(job: Job): Weights {
  return readWeights(job.name, readFileSync(fileOf(job)), NAME_MODEL);
}

function fileOf({ name }: Job): URL {
  return new URL(`${name}-weights.bin`, SCRATCH);
}
