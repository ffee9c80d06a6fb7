import type { Command } from 'commander';
import type { Kysely } from 'kysely';
import type { ArticleRow } from '../query/articles.ts';
import type { Grade } from '../query/grade.ts';
import { type MarkedArticle, type MarkedClaim, showArticle, showClaim } from '../query/show.ts';
import type { Database } from '../store/database.ts';
import { command, dbOption } from './command.ts';
import { count } from './count.ts';
import { gradeOption, reference } from './filter-options.ts';
import { noteHidden } from './hidden-claims.ts';
import { confidence, says, speaker } from './listings.ts';
import { markedText } from './marked-text.ts';
import { json } from './print-rows.ts';
import { oneLine } from './printable.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { withGraph } from './with-graph.ts';
import { wrapHanging } from './wrap.ts';

interface Options extends Grade {
  readonly db: string;
  readonly json?: true;
}

export function addShowCommand(program: Command, screen: Screen): void {
  const examples = ['show seeds/article.md', 'show 2302812653550111', 'show seeds/article.md --json'];
  const described = command(program, 'show <id>', 'an article or a claim: its text with the claims marked', examples);
  dbOption(gradeOption(described.option('--json', 'print the text in segments, each with its parts')))
    .addHelpText(
      'after',
      '\nThe id is what the other commands print for a claim or an article, or the path of an article.',
    )
    .action((id: string, options: Options) => withGraph(options.db, (db) => show(db, screen, id, options)));
}

async function show(db: Kysely<Database>, screen: Screen, id: string, options: Options): Promise<void> {
  const which = reference(id);
  const claim = typeof which === 'number' ? await showClaim(db, which) : undefined;
  const article = claim ? undefined : await showArticle(db, which, options);
  const found = claim ?? article;
  if (!found)
    throw new UsageError(`no article or claim is "${id}"; hearsay claims and hearsay articles print their ids`);
  if (options.json) screen.print(json(found));
  else if (claim) screen.print(claimText(screen, claim));
  else if (article) screen.print(articleText(screen, article));
  if (article) await noteHidden(screen, options, async () => (await articleClaims(db, which)) - article.claims.length);
}

async function articleClaims(db: Kysely<Database>, which: number | string): Promise<number> {
  return (await showArticle(db, which, { minConfidence: 0 }))?.claims.length ?? 0;
}

function claimText(screen: Screen, { claim, blocks }: MarkedClaim): string {
  const { colours } = screen;
  const published = [claim.title, claim.publisher, claim.published_on, claim.url];
  const kinds = [claim.attitude, claim.form, claim.polarity, confidence(claim)];
  return [
    colours.bold(oneLine(`${speaker(claim)} ${says(claim)}`)),
    facts([`claim ${claim.claim_id}`, ...kinds, claim.said_on && `said on ${claim.said_on}`]),
    facts([`${claim.source_path}:${claim.source_line}`, ...published]),
    '',
    markedText(screen, blocks, ({ part }) => part),
  ].join('\n');
}

function articleText(screen: Screen, { article, claims, blocks }: MarkedArticle): string {
  const numbers = new Map(claims.map(({ claim_id }, at) => [claim_id, at + 1]));
  const list = claims.map(
    (claim, at) => `${at + 1}  claim ${claim.claim_id}: ${oneLine(`${speaker(claim)} ${says(claim)}`)}`,
  );
  return [
    facts([`article ${article.id}`, article.publisher, article.published_on, article.byline, article.url]),
    facts([article.source_path, count(claims.length, 'claim'), ...copied(article)]),
    '',
    markedText(screen, blocks, ({ claim_id, part }) => `${numbers.get(claim_id)} ${part}`),
    ...(list.length > 0
      ? ['', ...list.flatMap((line) => (screen.width ? wrapHanging(line, screen.width) : [line]))]
      : []),
  ].join('\n');
}

/** `a copy of article 17 · also published by The Lantern; The Post` */
function copied({ copy_of, also_published_by }: ArticleRow): (string | null)[] {
  return [
    copy_of === null ? null : `a copy of article ${copy_of}`,
    also_published_by && `also published by ${also_published_by}`,
  ];
}

function facts(known: readonly (string | null | undefined)[]): string {
  return known
    .filter(Boolean)
    .map((fact) => oneLine(fact!))
    .join(' · ');
}
