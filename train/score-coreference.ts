import type { Document, Resolved } from '../src/model.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { bootstrap } from './bootstrap.ts';
import { type CoreferenceArticle, type Judged, judgeMentions, judgeSpeakers } from './coreference.ts';
import { readDwie } from './dwie-coreference.ts';
import { readGumNews } from './gum.ts';
import { readNewsFair } from './news-fair.ts';
import { readPolnearSilver } from './polnear-silver.ts';
import { predict } from './predict.ts';
import { judgeRead, type ReadArticle, readBulkReadings, readPolnearReadings } from './read-speakers.ts';
import { interval, out, percent, type ScoreOptions, share, words } from './report.ts';

interface Corpus {
  readonly name: string;
  readonly read: () => readonly CoreferenceArticle[] | undefined;
  /** Where it is published, and which folder it belongs in. */
  readonly home: string;
}

const CORPORA: readonly Corpus[] = [
  { name: 'GUM-news', read: readGumNews, home: 'https://github.com/amir-zeldes/gum; gum-news' },
  { name: 'News-Fair', read: readNewsFair, home: 'https://github.com/ad-freiburg/elevant; entity-linking' },
  { name: 'DWIE', read: readDwie, home: 'https://github.com/klimzaporojets/DWIE; dwie' },
  {
    name: 'PolNeAR dev, against CoreNLP’s own guesses',
    read: () => readPolnearSilver('dev'),
    home: 'https://github.com/networkdynamics/PolNeAR, tagged by Stanford CoreNLP; polnear-silver',
  },
];
const FORMS = ['name', 'short name', 'nominal', 'pronoun'] as const;

/** Whom speakers, and pronouns and nouns anywhere, stand for: against corpora that say so, and against a reading by eye. */
export function printCoreference(options: ScoreOptions): void {
  for (const corpus of CORPORA) {
    const articles = corpus.read();
    if (articles) printCorpus(corpus.name, articles, options);
    else {
      const [site, folder] = corpus.home.split('; ');
      out(`Coreference, ${corpus.name}: absent. It is published at ${site}; put it in ../shared/corpora/${folder}.`);
    }
  }
  printReadings(options);
}

const READINGS: readonly { readonly name: string; readonly read: () => readonly ReadArticle[] | undefined }[] = [
  { name: 'PolNeAR dev', read: readPolnearReadings },
  { name: 'news of thirty papers', read: () => readBulkReadings('bulk-speakers.tsv') },
  { name: 'news of twelve more, confirming', read: () => readBulkReadings('bulk-speakers-unseen.tsv') },
];

function printReadings(options: ScoreOptions): void {
  const all = READINGS.flatMap(({ name, read }) => {
    const articles = read();
    return articles ? [printReading(name, articles, options)] : [];
  });
  if (all.length < 2) return;
  const judged = all.flat();
  out(`Speakers, read by eye: ${judged.flat().length} of claims in ${judged.length} articles`);
  printSpeakers(judged);
}

function printReading(name: string, articles: readonly ReadArticle[], { misses, minConfidence }: ScoreOptions) {
  const judged = articles.map(({ document, speakers }) => judgeRead(resolved(document, minConfidence), speakers));
  out(`Speakers, read by eye in ${name}: ${judged.flat().length} of claims in ${articles.length} articles`);
  printSpeakers(judged);
  if (misses) for (const [index, { document }] of articles.entries()) printMisses(document.text, judged[index]!);
  return judged;
}

function printCorpus(
  name: string,
  articles: readonly CoreferenceArticle[],
  { misses, minConfidence }: ScoreOptions,
): void {
  const judged = articles.map(({ document, mentions }) => {
    const found = resolved(document, minConfidence);
    return { speakers: judgeSpeakers(found, mentions), all: judgeMentions(found, mentions) };
  });
  const speakers = judged.map((article) => article.speakers);
  out(
    `Coreference, ${name}: ${speakers.flat().length} speakers of claims whom it knows, in ${articles.length} articles`,
  );
  printSpeakers(speakers);
  for (const form of ['nominal', 'pronoun'] as const) {
    const some = judged.map(({ all }) => all.filter((one) => one.form === form));
    if (some.flat().length > 0) out(`  any ${form.padEnd(8)}${figures(some)}`);
  }
  if (misses) for (const [index, { document }] of articles.entries()) printMisses(document.text, speakers[index]!);
}

function resolved(document: Document, minConfidence: number): Resolved {
  const { annotated, claims } = predict(document, minConfidence);
  return resolve(annotated, claims);
}

function printSpeakers(speakers: readonly (readonly Judged[])[]): void {
  out(`  speakers    ${figures(speakers)}`);
  for (const form of FORMS) {
    const some = speakers.flat().filter((one) => one.form === form);
    if (some.length > 0) out(`    ${form.padEnd(11)}${counts(some)}`);
  }
}

/** Of those whom the article names, how many are found; of those who were found, how many are right. */
function figures(articles: readonly (readonly Judged[])[]): string {
  const found = (drawn: readonly (readonly Judged[])[]): number =>
    share(
      drawn.flat().filter(({ isNamed }) => isNamed),
      isRight,
    );
  const right = (drawn: readonly (readonly Judged[])[]): number => share(drawn.flat().filter(isDecided), isRight);
  return [
    `R ${percent(found(articles))} ${interval(bootstrap(articles, found))}`,
    `P ${percent(right(articles))} ${interval(bootstrap(articles, right))}`,
  ].join('  ');
}

function counts(some: readonly Judged[]): string {
  const named = some.filter(({ isNamed }) => isNamed);
  const wrong = some.filter((one) => isDecided(one) && !isRight(one)).length;
  return `${named.filter(isRight).length} of ${named.length} right, ${wrong} taken for somebody else`;
}

function isRight({ verdict }: Judged): boolean {
  return verdict === 'right';
}

/** An actor of whom annotators have no name may be right: a group such as "American officials" stands for itself. */
function isDecided({ verdict, isNamed }: Judged): boolean {
  return verdict === 'right' || verdict === 'other' || (verdict === 'unknown' && isNamed);
}

function printMisses(text: string, speakers: readonly Judged[]): void {
  for (const one of speakers.filter((one) => (one.isNamed ? !isRight(one) : isDecided(one))))
    out(
      `    ${one.verdict} ${one.form}: ${words(text.slice(Math.max(0, one.words.start - 60), one.words.end + 40), 160)}`,
    );
}
