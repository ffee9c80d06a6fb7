import type { Command } from 'commander';
import { type ActorProfile, actorProfile, type LinkRow } from '../query/actor-profile.ts';
import type { ClaimRow } from '../query/claims.ts';
import { claimsBelow } from '../query/claims-below.ts';
import type { Grade } from '../query/grade.ts';
import type { OfficeRow } from '../query/offices.ts';
import { oneActor } from './check-filter.ts';
import { command, dbOption } from './command.ts';
import { count } from './count.ts';
import { gradeOption, reference } from './filter-options.ts';
import { noteHidden } from './hidden-claims.ts';
import { days, says, speaker } from './listings.ts';
import { json } from './print-rows.ts';
import { oneLine } from './printable.ts';
import type { Screen } from './screen.ts';
import { withGraph } from './with-graph.ts';
import { wrapHanging } from './wrap.ts';

interface Options extends Grade {
  readonly db: string;
  readonly json?: true;
}

export function addActorCommand(program: Command, screen: Screen): void {
  const examples = ['actor "Kim Jong Un"', 'actor KCNA --json'];
  const described = command(program, 'actor <name>', 'one actor: names, offices, claims, company', examples);
  dbOption(gradeOption(described.option('--json', 'print one object'))).action((name: string, options: Options) =>
    withGraph(options.db, async (db) => {
      const { id } = await oneActor(db, reference(name));
      const profile = await actorProfile(db, id, options);
      if (options.json) screen.print(json(profile));
      else if (profile) screen.print(profileText(screen, profile));
      const below = async () => (await claimsBelow(db, { by: id })) + (await claimsBelow(db, { about: id }));
      await noteHidden(screen, options, below);
    }),
  );
}

function profileText(screen: Screen, profile: ActorProfile): string {
  const { actor, names, links, offices, companions, claims_made, claims_about, made, about } = profile;
  const country = actor.country_code ? `, ${actor.country_code}` : '';
  return [
    `${screen.colours.bold(oneLine(actor.name))} (${actor.kind}${country}; id ${actor.id})`,
    `${count(actor.mentions, 'mention')} in ${count(actor.articles, 'article')}`,
    ...section(
      screen,
      'names',
      names.map((name) => `${name.name} (${name.kind}, ${count(name.articles, 'article')})`),
    ),
    ...section(screen, 'who is who', links.map(linkText)),
    ...section(screen, 'offices', offices.map(office)),
    ...section(
      screen,
      `says: ${count(claims_made, 'claim')}, the newest first`,
      made.map((claim) => dated(claim, says(claim))),
    ),
    ...section(
      screen,
      `is spoken about: ${count(claims_about, 'claim')}, the newest first`,
      about.map((claim) => dated(claim, `${speaker(claim)} ${says(claim)}`)),
    ),
    ...section(
      screen,
      'appears with',
      companions.map((one) => `${one.name} (${count(one.articles, 'article')}, ${count(one.claims, 'claim')})`),
    ),
  ].join('\n');
}

/** With the ids that `split` and `distinct` take; of a name alone in many articles each has one of its own. */
function linkText({ id, name, verdict, other_id, other, rule, reason, actors }: LinkRow): string {
  const which = actors > 1 ? `alone in ${count(actors, 'article')}` : `id ${id}`;
  const is = verdict === 'same' ? 'the same as' : 'not';
  return `${name} (${which}) is ${is} ${other} (id ${other_id}): ${rule}, ${reason}`;
}

/** `former foreign minister, Norway: asserted 2021-03-05 to 2022-08-15 (3 articles)` */
function office({ office, status, of, first_asserted: first, last_asserted: last, articles }: OfficeRow): string {
  const how = status === 'held' ? '' : status === 'elect' ? ' (elect)' : '';
  const before = how === '' && status !== 'held' ? `${status} ` : '';
  const when = first === null ? '' : `: asserted ${first === last ? first : `${first} to ${last}`}`;
  return `${before}${office}${how}${of ? `, ${of}` : ''}${when} (${count(articles, 'article')})`;
}

function dated(claim: ClaimRow, text: string): string {
  return `${days(claim.said_on ?? claim.published_on) || 'undated'}: ${text} [${claim.claim_id}]`;
}

/** A heading and what is under it, or nothing where there is nothing. */
function section({ width, colours }: Screen, heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const fitted = lines.map(oneLine).flatMap((line) => (width ? wrapHanging(line, width - 2) : [line]));
  return ['', colours.bold(heading), ...fitted.map((line) => `  ${line}`)];
}
