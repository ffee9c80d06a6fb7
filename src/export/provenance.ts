import { DataFactory, type Quad, Writer } from 'n3';
import type { ActorKind } from '../ontology.ts';
import { actorRecords, articleRecords } from './article-records.ts';
import { actorsIn, claimRecords } from './claim-records.ts';
import { type ExportFile, gathered } from './export-file.ts';
import { iri, VOCABULARY } from './iri.ts';
import type { Selection } from './selection.ts';

const PREFIXES = {
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  hearsay: VOCABULARY,
};

const AGENTS: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organisation: 'Organization',
  state: 'Organization',
  group: 'Organization',
};

const DATE_TYPES: Readonly<Record<number, string>> = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' };

type Told = readonly [property: string, value: string | number | null];

/** What was said as entities of PROV-O, in Turtle: quoted from an article, attributed to whoever said it. */
export function* provenance(selection: Selection): Generator<ExportFile> {
  yield { name: 'graph.ttl', pieces: gathered(turtle(quads(selection))) };
}

/** The writer hands its text on at once; what it has written is taken after each quad. */
function* turtle(all: Iterable<Quad>): Generator<string> {
  const written: string[] = [];
  const sink = {
    write: (chunk: string, _encoding: string, done?: () => void) => {
      written.push(chunk);
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(sink, { format: 'text/turtle', prefixes: PREFIXES });
  for (const quad of all) {
    writer.addQuad(quad);
    yield written.splice(0).join('');
  }
  writer.end();
  yield written.join('');
}

function* quads(selection: Selection): Generator<Quad> {
  for (const { id, kind, name } of actorRecords(selection))
    yield* about(iri('actor', id), [
      ['rdf:type', 'prov:Agent'],
      ['rdf:type', `prov:${AGENTS[kind]}`],
      ['schema:name', name],
    ]);
  for (const article of articleRecords(selection))
    yield* about(iri('article', article.id), [
      ['rdf:type', 'prov:Entity'],
      ['rdf:type', 'schema:NewsArticle'],
      ['schema:headline', article.title],
      ['schema:datePublished', article.published_on],
      ['schema:url', article.url],
      ['prov:wasAttributedTo', article.publisher_id === null ? null : iri('actor', article.publisher_id)],
    ]);
  for (const claim of claimRecords(selection)) {
    const those = (role: Parameters<typeof actorsIn>[1], property: string) =>
      actorsIn(claim, role).map((id): Told => [property, iri('actor', id)]);
    yield* about(iri('claim', claim.claim_id), [
      ['rdf:type', 'prov:Entity'],
      ['rdf:type', claim.form === 'direct' ? 'schema:Quotation' : 'schema:Claim'],
      ['prov:value', claim.content],
      ['prov:wasQuotedFrom', iri('article', claim.article_id)],
      ...those('speaker', 'prov:wasAttributedTo'),
      ...those('via', 'hearsay:via'),
      ...those('addressee', 'hearsay:toldTo'),
      ...those('about', 'schema:about'),
      ['hearsay:speakerText', claim.speaker_text],
      ['hearsay:cue', claim.cue],
      ['hearsay:attitude', claim.attitude],
      ['hearsay:polarity', claim.polarity],
      ['hearsay:saidOn', claim.said_on],
      ['hearsay:confidence', claim.confidence],
      ['hearsay:line', `${claim.source_path}:${claim.source_line}`],
    ]);
  }
}

function* about(subject: string, told: readonly Told[]): Generator<Quad> {
  for (const [property, value] of told)
    if (value !== null)
      yield DataFactory.quad(DataFactory.namedNode(subject), expanded(property), term(property, value));
}

function expanded(name: string) {
  const [prefix = '', local = ''] = name.split(':');
  return DataFactory.namedNode(Object.entries(PREFIXES).find(([known]) => known === prefix)![1] + local);
}

const LINKS = new Set(['prov:wasAttributedTo', 'prov:wasQuotedFrom', 'hearsay:via', 'hearsay:toldTo', 'schema:about']);
const DATES = new Set(['schema:datePublished', 'hearsay:saidOn']);

function term(property: string, value: string | number) {
  if (property === 'rdf:type') return expanded(String(value));
  if (LINKS.has(property)) return DataFactory.namedNode(String(value));
  if (typeof value === 'number') return DataFactory.literal(String(value), expanded('xsd:decimal'));
  const dated = DATES.has(property) ? DATE_TYPES[value.length] : undefined;
  return DataFactory.literal(value, dated === undefined ? undefined : expanded(`xsd:${dated}`));
}
