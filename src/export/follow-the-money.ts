import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { ActorKind } from '../ontology.ts';
import { actorRecords, articleRecords, otherNames } from './article-records.ts';
import { type ClaimRecord, claimRecords } from './claim-records.ts';
import { type ExportFile, gathered } from './export-file.ts';
import type { Selection } from './selection.ts';

/** An entity as FollowTheMoney has it: every property is a list. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const SCHEMATA: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organisation: 'Organization',
  state: 'PublicBody',
  group: 'LegalEntity',
};

/** A line for each entity: who, which articles, for each claim a Note, and a link for each two whom a claim joins. */
export function* ftmEntities(selection: Selection): Generator<ExportFile> {
  yield { name: 'entities.ftm.json', pieces: gathered(lines(selection)) };
}

function* lines(selection: Selection): Generator<string> {
  for (const entity of entities(selection)) yield `${JSON.stringify(entity)}\n`;
}

const STATEMENT = ['id', 'entity_id', 'canonical_id', 'schema', 'prop', 'value', 'dataset'];

/** The same as statements: a row of CSV for each value of each property. */
export function* ftmStatements(selection: Selection): Generator<ExportFile> {
  yield { name: 'statements.csv', pieces: gathered(statements(selection)) };
}

function* statements(selection: Selection): Generator<string> {
  yield row(STATEMENT);
  for (const { id, schema, properties } of entities(selection))
    for (const [prop, values] of Object.entries(properties))
      for (const value of values) yield row([statementId(id, prop, value), id, id, schema, prop, value, 'hearsay']);
}

const row = (cells: readonly string[]): string => stringify([[...cells]]);

/** SHA-1 over dataset, entity, property and value, as FollowTheMoney makes it. */
function statementId(entity: string, prop: string, value: string): string {
  return createHash('sha1').update(`hearsay.${entity}.${prop}.${value}`).digest('hex');
}

function* entities(selection: Selection): Generator<Entity> {
  for (const actor of actorRecords(selection)) {
    const { id, kind, name, country_code: country } = actor;
    yield entity(actorId(id), SCHEMATA[kind], {
      name: [name],
      alias: otherNames(actor),
      country: [country?.toLowerCase()],
    });
  }
  for (const article of articleRecords(selection))
    yield entity(articleId(article.id), 'Article', {
      title: [article.title],
      fileName: [article.source_path],
      publishedAt: [article.published_on],
      author: [article.byline],
      publisher: [article.publisher],
      sourceUrl: [article.url],
      language: [article.language],
      bodyText: [article.text],
    });
  for (const claim of claimRecords(selection)) {
    yield note(claim);
    yield* links(claim);
  }
}

function note(claim: ClaimRecord): Entity {
  const takePart = claim.parts.flatMap(({ actor_id }) => (actor_id === null ? [] : [actorId(actor_id)]));
  return entity(claimId(claim), 'Note', {
    name: [`${claim.speaker ?? claim.speaker_text ?? 'Somebody'} ${claim.cue}`],
    description: [claim.content],
    entity: [...new Set(takePart)],
    proof: [articleId(claim.article_id)],
    publisher: [claim.publisher],
    sourceUrl: [claim.url],
    keywords: [claim.attitude, claim.polarity],
  });
}

const ROLES = { about: 'said about', addressee: 'told', via: 'passed on by', speaker: '' } as const;

function* links(claim: ClaimRecord): Generator<Entity> {
  const speakers = claim.parts.filter(({ role, actor_id }) => role === 'speaker' && actor_id !== null);
  const others = claim.parts.filter(({ role, actor_id }) => role !== 'speaker' && actor_id !== null);
  for (const speaker of speakers)
    for (const other of others)
      yield entity(`${claimId(claim)}-${speaker.actor_id}-${other.role}-${other.actor_id}`, 'UnknownLink', {
        subject: [actorId(speaker.actor_id!)],
        object: [actorId(other.actor_id!)],
        role: [ROLES[other.role]],
        ...dates(claim),
        summary: [claim.content],
        publisher: [claim.publisher],
        sourceUrl: [claim.url],
        recordId: [String(claim.claim_id)],
      });
}

/** "2022-08-01/2022-08-31" is a span of days. */
function dates({ said_on, published_on }: ClaimRecord): Record<string, (string | null | undefined)[]> {
  const [start, end] = (said_on ?? published_on ?? '').split('/');
  if (!start) return {};
  return end === undefined ? { date: [start] } : { startDate: [start], endDate: [end] };
}

/** Values that are not known are left away, and properties without a value. */
function entity(id: string, schema: string, values: Record<string, readonly (string | null | undefined)[]>): Entity {
  const known = Object.entries(values).map(([name, list]) => [
    name,
    list.filter((value) => value != null && value !== ''),
  ]);
  return { id, schema, properties: Object.fromEntries(known.filter(([, list]) => list!.length > 0)) };
}

const actorId = (id: number): string => `hearsay-actor-${id}`;
const articleId = (id: number): string => `hearsay-article-${id}`;
const claimId = ({ claim_id }: ClaimRecord): string => `hearsay-claim-${claim_id}`;
