import type { Command } from 'commander';
import { actors } from '../query/actors.ts';
import { type ArticleFilter, articles } from '../query/articles.ts';
import type { Grade } from '../query/grade.ts';
import type { Page } from '../query/page.ts';
import { pathBetween } from '../query/path-between.ts';
import { findPlaces, type PlaceFilter, placeIdsWithin, places } from '../query/places.ts';
import { actorsCalled, checkFilter, oneActor, unknown } from './check-filter.ts';
import { command, dbOption } from './command.ts';
import { articleFilterOptions, gradeOption, limitOption, reference } from './filter-options.ts';
import { ACTORS, ARTICLES, PATH, PLACES } from './listings.ts';
import { type Format, formatOptions, printPage, printRows } from './print-rows.ts';
import type { Screen } from './screen.ts';
import { withGraph } from './with-graph.ts';

interface Options extends Format, Page, Grade {
  readonly db: string;
}

export function addNameCommands(program: Command, screen: Screen): void {
  addActors(program, screen);
  addPlaces(program, screen);
  addArticles(program, screen);
  addPath(program, screen);
}

const withOptions = (to: Command): Command => dbOption(formatOptions(gradeOption(to)));

function addActors(program: Command, screen: Screen): void {
  const examples = ['actors', 'actors Kim', 'actors --csv > actors.csv'];
  const described = command(program, 'actors [name]', 'who is in the graph, the most mentioned first', examples);
  withOptions(limitOption(described)).action((name: string | undefined, options: Options) =>
    withGraph(options.db, async (db) => {
      if (name === undefined) return printPage(screen, options, ACTORS, (page) => actors(db, { ...options, ...page }));
      printRows(screen, options, await actorsCalled(db, reference(name), options), ACTORS);
    }),
  );
}

function addPlaces(program: Command, screen: Screen): void {
  const examples = ['places', 'places Pyongyang', 'places --place Asia', 'places --json'];
  const described = command(
    program,
    'places [name]',
    'the places that the articles name, the most mentioned first',
    examples,
  );
  const filtered = described.option('--place <place>', 'that lie in this place: a name or an id', reference);
  withOptions(limitOption(filtered)).action((name: string | undefined, options: Options & PlaceFilter) =>
    withGraph(options.db, async (db) => {
      await checkFilter(db, screen, { place: options.place });
      if (name === undefined) return printPage(screen, options, PLACES, (page) => places(db, { ...options, ...page }));
      const within = options.place === undefined ? undefined : new Set(await placeIdsWithin(db, options.place));
      const found = (await findPlaces(db, name, options)).filter(({ id }) => within?.has(id) ?? true);
      if (found.length === 0) throw await unknown(db, 'place', name);
      printRows(screen, options, found, PLACES);
    }),
  );
}

function addArticles(program: Command, screen: Screen): void {
  const examples = ['articles --place Ukraine', 'articles --actor KCNA --since 2022-08 --until 2022-09'];
  const described = command(program, 'articles', 'the articles, the newest first', examples);
  const filtered = articleFilterOptions(described).option(
    '--actor <actor>',
    'that name this actor: a name or an id',
    reference,
  );
  withOptions(limitOption(filtered)).action((options: Options & ArticleFilter) =>
    withGraph(options.db, async (db) => {
      await checkFilter(db, screen, { ...options, involving: options.actor });
      await printPage(screen, options, ARTICLES, (page) => articles(db, { ...options, ...page }));
    }),
  );
}

function addPath(program: Command, screen: Screen): void {
  const examples = ['path "Kim Jong Un" Russia'];
  const described = command(
    program,
    'path <from> <to>',
    'the shortest chain of claims and offices between two actors',
    examples,
  );
  withOptions(described).action((from: string, to: string, options: Options) =>
    withGraph(options.db, async (db) => {
      const [start, end] = [await oneActor(db, reference(from)), await oneActor(db, reference(to))];
      printRows(screen, options, await pathBetween(db, start.id, end.id, options), PATH);
    }),
  );
}
