import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/annotate/annotate.ts';
import { learnedNames } from '../../../src/annotate/learned-names.ts';
import { NAME_MODEL, nameModelOf } from '../../../src/annotate/name-model.ts';
import { readWeights, writeWeights } from '../../../src/tagger/weights-file.ts';
import { nameExampleOf } from '../../../train/names/name-example.ts';
import { fitNames, type NameCourse } from '../../../train/names/name-fit.ts';
import { countNames, SCORED_KINDS } from '../../../train/names/name-score.ts';
import { nameWeightsOf } from '../../../train/names/name-weights.ts';
import type { NamedText } from '../../../train/names/named-text.ts';
import { namesAt } from '../../annotate/tokens-of.ts';
import { articleOf } from '../../article-of.ts';

const TEXT = 'Anna Roth left Kelbrook. The Volta Ports Authority met. Then Roth said it rained in Kelbrook.';
const SAMPLE: NamedText = {
  name: 'sample',
  document: articleOf(TEXT),
  names: namesAt(TEXT, [
    ['Anna Roth', 'person'],
    ['Kelbrook', 'place'],
    ['Volta Ports Authority', 'organisation'],
    ['Roth', 'person'],
    ['Kelbrook', 'place'],
  ]) as NamedText['names'], // none is of kind unknown
};
const COURSE: NameCourse = {
  sizes: { encoder: { dimensions: 8, reach: 1, hidden: 8, cells: 4, output: 8 }, featureRows: 1 << 9 },
  rates: { dense: 0.02, rows: 0.1, dropFeatures: 0, dropLexical: 0, dropUnits: 0 },
  epochs: 40,
  seed: 1,
  copyShare: 1,
  silverShare: 1,
};
const VECTORS = { size: 4, values: Float32Array.of(1, 0, 0, 0), rows: new Map([['said', 0]]) };
const losses: number[] = [];
const fileOf = (course: NameCourse): Buffer => {
  const example = nameExampleOf(SAMPLE, { featureRows: course.sizes.featureRows, weight: 1, guidelines: 'own' });
  return writeWeights(
    nameWeightsOf(
      fitNames({ gold: [example], copies: [], silver: [example] }, VECTORS, course, (_, loss) => losses.push(loss)),
    ),
  );
};
const file = fileOf(COURSE);
const model = nameModelOf(readWeights('tiny', file, NAME_MODEL));

test('what was learnt is found again in what it was learnt from', () => {
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 10);
  const { tokens, sentences } = wordsOf(SAMPLE.document);
  const found = learnedNames(model, SAMPLE.document, tokens, sentences);
  expect(countNames(SAMPLE, found, SCORED_KINDS)).toEqual({ predicted: 5, gold: 5, right: 5 });
  expect(countNames(SAMPLE, found, ['place'])).toEqual({ predicted: 2, gold: 2, right: 2 });
});

test('the same texts with the same seed give the same bytes, another seed gives others', () => {
  const short = { ...COURSE, epochs: 2 };
  expect(fileOf(short).equals(fileOf(short))).toBe(true);
  expect(fileOf(short).equals(fileOf({ ...short, seed: 2 }))).toBe(false);
});

test('what other guidelines ask for is learnt apart, and no part of what ships', () => {
  const others = SAMPLE.names.map(
    (name) => ({ ...name, kind: name.kind === 'place' ? 'organisation' : name.kind }) as const,
  );
  const [own, other] = (['own', 'dwie'] as const).map((guidelines) =>
    nameExampleOf(guidelines === 'own' ? SAMPLE : { ...SAMPLE, names: others }, {
      featureRows: COURSE.sizes.featureRows,
      weight: 1,
      guidelines,
    }),
  );
  const network = fitNames(
    { gold: [own!, other!], copies: [], silver: [] },
    VECTORS,
    { ...COURSE, epochs: 100 },
    () => {},
  );
  const learnt = nameModelOf(readWeights('tiny', writeWeights(nameWeightsOf(network)), NAME_MODEL));
  const { tokens, sentences } = wordsOf(SAMPLE.document);
  const found = learnedNames(learnt, SAMPLE.document, tokens, sentences);
  expect(countNames(SAMPLE, found, SCORED_KINDS)).toEqual({ predicted: 5, gold: 5, right: 5 });
});
