/**
 * Fits the weights of src/resolve/place-weights.ts to LGL and GeoWebNews, and prints them, with how often they choose
 * right in articles that they were not fitted to. Run it with `npx tsx train/place-weights.ts`.
 */
import { annotate } from '../src/annotate/annotate.ts';
import type { Annotated } from '../src/model.ts';
import { homeOf } from '../src/resolve/home.ts';
import { softmax, weigh } from '../src/resolve/place-choice.ts';
import { findPlaceNames, spelling } from '../src/resolve/place-names.ts';
import { PLACE_FEATURES, PLACE_WEIGHTS, type PlaceFeature } from '../src/resolve/place-weights.ts';
import { GEO_WEB_NEWS, type GeoArticle, LGL, readGeoCorpus, type Toponym } from './geoparsing.ts';
import { kilometres } from './kilometres.ts';
import { out, percent } from './report.ts';

type Weights = Record<PlaceFeature, number>;

interface Example {
  readonly words: string;
  /** The numbers of each candidate. */
  readonly candidates: readonly (readonly number[])[];
  /** Which is right; several where they lie together. */
  readonly right: readonly boolean[];
  /** How many of the article's names it stands for. */
  readonly times: number;
}

/** An example with the weights of a fit that had not seen it. */
interface Chosen {
  readonly example: Example;
  readonly weights: Weights;
}

interface Prepared {
  readonly article: GeoArticle;
  readonly annotated: Annotated;
}

const FOLDS = 5;
const ROUNDS = 4;
const STEPS = 300;
const RATE = 0.1;
const DECAY = 0.003;
const NEAR = 161;

/** Each article as it is, and as if nothing were known of where it was published. */
const told = [LGL, GEO_WEB_NEWS].flatMap((corpus) => readGeoCorpus(corpus, true) ?? []).map(prepare);
const untold = [LGL, GEO_WEB_NEWS].flatMap((corpus) => readGeoCorpus(corpus, false) ?? []).map(prepare);
const held: Record<'told' | 'untold', Chosen[]> = { told: [], untold: [] };
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeld = (_: Prepared, at: number): boolean => at % FOLDS === fold;
  const weights = fitWeights([told, untold].flatMap((some) => some.filter((one, at) => !isHeld(one, at))));
  for (const [how, some] of Object.entries({ told, untold }))
    held[how as keyof typeof held].push(
      ...some.filter(isHeld).flatMap((one) => examplesOf(one, weights).map((example) => ({ example, weights }))),
    );
}
report('where it was published is known', held.told);
report('of the text alone', held.untold);
const weights = fitWeights([...told, ...untold]);
for (const name of PLACE_FEATURES) out(`  ${name}: ${Math.round(100 * weights[name]) / 100},`);

/** The finder's names, and those that annotators marked besides. */
function prepare(article: GeoArticle): Prepared {
  const annotated = annotate(article.document);
  const starts = new Set(annotated.names.map(({ start, end }) => `${start}-${end}`));
  const marked = article.toponyms.filter(({ start, end }) => !starts.has(`${start}-${end}`));
  const names = [...annotated.names, ...marked.map(({ start, end }) => ({ start, end, kind: 'place' as const }))];
  return { article, annotated: { ...annotated, names: names.sort((a, b) => a.start - b.start || a.end - b.end) } };
}

function examplesOf({ article, annotated }: Prepared, weights: Weights): Example[] {
  const home = homeOf(article.document);
  const names = [...findPlaceNames(annotated, [], home).values()];
  const weighed = weigh(names, home, weights);
  const marked = new Map<string, Toponym[]>();
  for (const toponym of article.toponyms) {
    const words = spelling(article.document.text, toponym);
    marked.set(words, [...(marked.get(words) ?? []), toponym]);
  }
  return names.flatMap(({ spelled }, at): Example[] => {
    const toponyms = marked.get(spelled);
    if (!toponyms) return [];
    const [toponym] = toponyms as [Toponym];
    const all = weighed[at]!;
    const same = all.map(({ reading }) => reading.place.geonamesId === toponym.geonamesId);
    const near = all.map(
      ({ reading: { place } }) =>
        place.latitude !== null &&
        place.longitude !== null &&
        kilometres(toponym, { latitude: place.latitude, longitude: place.longitude }) <= NEAR,
    );
    const right = same.some(Boolean) ? same : near;
    if (!right.some(Boolean)) return [];
    return [
      {
        words: spelled,
        candidates: all.map(({ features }) => PLACE_FEATURES.map((name) => features[name])),
        right,
        times: toponyms.length,
      },
    ];
  });
}

function fitWeights(some: readonly Prepared[]): Weights {
  let weights: Weights = { ...PLACE_WEIGHTS };
  for (let round = 0; round < ROUNDS; round++) {
    const examples = some.flatMap((one) => examplesOf(one, weights));
    weights = descend(examples, weights);
  }
  return weights;
}

/** Steepest descent with a memory of how steep it was (Adam). */
function descend(examples: readonly Example[], from: Weights): Weights {
  const at = PLACE_FEATURES.map((name) => from[name]);
  const first = at.map(() => 0);
  const second = at.map(() => 0);
  const sum = examples.reduce((all, { times }) => all + Math.sqrt(times), 0);
  for (let step = 1; step <= STEPS; step++) {
    const slope = at.map((weight) => DECAY * weight);
    for (const { candidates, right, times } of examples) {
      const likely = softmax(
        candidates.map((numbers) => numbers.reduce((all, one, which) => all + one * at[which]!, 0)),
      );
      const mass = likely.reduce((all, one, which) => all + (right[which] ? one : 0), 0);
      for (const [which, numbers] of candidates.entries()) {
        const wanted = right[which] ? likely[which]! / Math.max(mass, 1e-12) : 0;
        const error = ((likely[which]! - wanted) * Math.sqrt(times)) / sum;
        if (error !== 0) for (let index = 0; index < at.length; index++) slope[index]! += error * numbers[index]!;
      }
    }
    for (let index = 0; index < at.length; index++) {
      first[index] = 0.9 * first[index]! + 0.1 * slope[index]!;
      second[index] = 0.999 * second[index]! + 0.001 * slope[index]! ** 2;
      at[index]! -=
        (RATE * (first[index]! / (1 - 0.9 ** step))) / (Math.sqrt(second[index]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return Object.fromEntries(PLACE_FEATURES.map((name, index) => [name, at[index]!])) as Weights;
}

function report(what: string, chosen: readonly Chosen[]): void {
  const times = (some: readonly Chosen[]): number => some.reduce((sum, { example }) => sum + example.times, 0);
  out(`${what}: ${percent(times(chosen.filter(isRight)) / times(chosen))} % of ${times(chosen)} names are read right`);
}

function isRight({ example: { candidates, right }, weights }: Chosen): boolean {
  const using = PLACE_FEATURES.map((name) => weights[name]);
  const scores = candidates.map((numbers) => numbers.reduce((all, one, which) => all + one * using[which]!, 0));
  return right[scores.indexOf(Math.max(...scores))]!;
}
