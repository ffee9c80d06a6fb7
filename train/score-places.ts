import { annotate } from '../src/annotate/annotate.ts';
import { attribute } from '../src/attribute/attribute.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { bootstrap } from './bootstrap.ts';
import { countryFinder } from './country-at.ts';
import { GEO_WEB_NEWS, type GeoArticle, type GeoCorpus, LGL, readGeoCorpus } from './geoparsing.ts';
import { interval, out, percent, type ScoreOptions, share } from './report.ts';
import { type Judged, judge } from './toponym-score.ts';

const SOURCES = {
  LGL: 'https://github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation',
  GeoWebNews: 'https://github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation',
} as const;

/** Names of places: how many are found, and of those how many are read as the right place. */
export function printPlaces(options: ScoreOptions): void {
  for (const corpus of [LGL, GEO_WEB_NEWS]) for (const withUrl of [true, false]) printCorpus(corpus, withUrl, options);
}

function printCorpus(corpus: GeoCorpus, withUrl: boolean, { misses }: ScoreOptions): void {
  const articles = readGeoCorpus(corpus, withUrl);
  if (!articles) {
    if (withUrl)
      out(
        `${corpus.name}: absent. It is published at ${SOURCES[corpus.name]}; put it at ../shared/corpora/${corpus.path}.`,
      );
    return;
  }
  const countryOf = countryFinder();
  const judged = articles.map(({ document, toponyms }) => {
    const annotated = annotate(document);
    const truths = toponyms.map((toponym) => ({ ...toponym, countryCode: countryOf(toponym) }));
    return judge(truths, resolve(annotated, attribute(annotated)));
  });
  const how = withUrl ? 'where it was published is known' : 'of the text alone';
  out(`${corpus.name}: ${judged.flat().length} names of places in ${articles.length} articles, ${how}`);
  const rows: Readonly<Record<string, (all: readonly Judged[]) => number>> = {
    found: (all) => share(all, ({ place }) => place !== undefined),
    'same words': (all) => share(all, ({ isExact }) => isExact),
    'of those found: country': (all) =>
      share(
        found(all).filter(({ country }) => country !== null),
        ({ country }) => country === true,
      ),
    'within 161 km': (all) => share(found(all), ({ near }) => near),
    'GeoNames id': (all) => share(found(all), ({ sameId }) => sameId),
  };
  for (const [name, figure] of Object.entries(rows)) {
    const of = (drawn: readonly Judged[][]): number => figure(drawn.flat());
    out(`  ${name.padEnd(24)} ${percent(of(judged))} ${interval(bootstrap(judged, of))}`);
  }
  if (misses && withUrl) printMisses(articles, judged);
}

function found(all: readonly Judged[]): Judged[] {
  return all.filter(({ place }) => place !== undefined);
}

function printMisses(articles: readonly GeoArticle[], judged: readonly Judged[][]): void {
  for (const [index, { name, document, toponyms }] of articles.entries())
    for (const [at, { place, country, near }] of judged[index]!.entries()) {
      const { start, end, latitude, longitude } = toponyms[at]!;
      const words = document.text.slice(start, end).replace(/\s+/g, ' ');
      if (!place) out(`    ${name}: ${words} is not found`);
      else if (!near || country === false)
        out(
          `    ${name}: ${words} at ${latitude}, ${longitude} is taken for ${place.name}, ${place.countryCode} at ${place.latitude}, ${place.longitude}`,
        );
    }
}
