import { type Command, Option } from 'commander';
import type { ClaimFilter } from '../query/claim-filter.ts';
import { claims, timeline } from '../query/claims.ts';
import { claimsBelow } from '../query/claims-below.ts';
import { matchQuery } from '../query/match-query.ts';
import { searchArticles, searchClaims } from '../query/search.ts';
import { checkFilter } from './check-filter.ts';
import { command, dbOption } from './command.ts';
import { claimFilterOptions, limitOption } from './filter-options.ts';
import { noteHidden } from './hidden-claims.ts';
import { ARTICLE_HITS, CLAIM_HITS, CLAIMS, TIMELINE } from './listings.ts';
import { type Format, formatOptions, printPage } from './print-rows.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { withGraph } from './with-graph.ts';

interface Options extends ClaimFilter, Format {
  readonly db: string;
}

export function addClaimCommands(program: Command, screen: Screen): void {
  addClaims(program, screen);
  addTimeline(program, screen);
  addSearch(program, screen);
}

const withOptions = (to: Command): Command => dbOption(formatOptions(limitOption(claimFilterOptions(to))));

function addClaims(program: Command, screen: Screen): void {
  const examples = [
    'claims --by "Kim Jong Un" --about Russia',
    'claims --place Ukraine --since 2022-08 --attitude deny',
    'claims --via KCNA --csv > kcna.csv',
  ];
  withOptions(command(program, 'claims', 'who said what, the newest first', examples)).action((options: Options) =>
    withGraph(options.db, async (db) => {
      await checkFilter(db, screen, options);
      await printPage(screen, options, CLAIMS, (page) => claims(db, { ...options, ...page }));
      await noteHidden(screen, options, () => claimsBelow(db, options));
    }),
  );
}

function addTimeline(program: Command, screen: Screen): void {
  const examples = ['timeline --involving "Kim Jong Un"', 'timeline --about Russia --since 2022 --json'];
  withOptions(command(program, 'timeline', 'who said what, the oldest first', examples)).action((options: Options) =>
    withGraph(options.db, async (db) => {
      await checkFilter(db, screen, options);
      await printPage(screen, options, TIMELINE, (page) => timeline(db, { ...options, ...page }));
      await noteHidden(screen, options, () => claimsBelow(db, options));
    }),
  );
}

/** Filters that mean nothing for an article. */
const OF_CLAIMS = ['by', 'about', 'to', 'via', 'involving', 'attitude', 'form', 'polarity'];

interface SearchOptions extends Options {
  readonly articles?: true;
}

function addSearch(program: Command, screen: Screen): void {
  const examples = [
    'search common efforts',
    'search \'"common efforts"\' --by Putin',
    'search --articles "letter* OR telegram"',
  ];
  const inArticles = new Option('--articles', 'look in the whole text of the articles').conflicts(OF_CLAIMS);
  const search = command(program, 'search <words...>', 'claims that hold these words, the best match first', examples);
  withOptions(search.addOption(inArticles))
    .addHelpText(
      'after',
      '\nWords: all must be there; "a phrase", begin*, this OR that, -without. Quote them against your shell.',
    )
    .action((words: string[], options: SearchOptions) => find(screen, words.join(' '), options));
}

async function find(screen: Screen, words: string, { articles, ...options }: SearchOptions): Promise<void> {
  if (matchQuery(words) === undefined) throw new UsageError(`"${words}" holds no word to look for`);
  await withGraph(options.db, async (db) => {
    await checkFilter(db, screen, options);
    if (articles)
      return printPage(screen, options, ARTICLE_HITS, (page) => searchArticles(db, words, { ...options, ...page }));
    await printPage(screen, options, CLAIM_HITS, (page) => searchClaims(db, words, { ...options, ...page }));
    await noteHidden(screen, options, () => claimsBelow(db, options, words));
  });
}
