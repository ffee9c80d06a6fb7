import type { ActorKind } from '../ontology.ts';
import {
  type ActorRecord,
  type ArticleRecord,
  actorRecords,
  articleRecords,
  otherNames,
  type PlaceRecord,
  placeRecords,
} from './article-records.ts';
import { actorsIn, type ClaimRecord, claimRecords } from './claim-records.ts';
import { type ExportFile, gathered } from './export-file.ts';
import { iri, VOCABULARY } from './iri.ts';
import type { Selection } from './selection.ts';

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  hearsay: VOCABULARY,
  url: { '@type': '@id' },
  sameAs: { '@type': '@id' },
};

const TYPES: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organisation: 'Organization',
  state: 'Country',
  group: 'Organization',
};

type Node = Readonly<Record<string, unknown>>;

/**
 * One graph in the words of schema.org: who and where, NewsArticle, and for each claim a Quotation (where all of it is
 * in quotation marks) or a Claim, with a ClaimReview for a checker to fill in.
 */
export function* jsonLd(selection: Selection): Generator<ExportFile> {
  yield { name: 'graph.jsonld', pieces: gathered(lines(selection)) };
}

function* lines(selection: Selection): Generator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let comma = '\n';
  for (const node of nodes(selection)) {
    yield comma + JSON.stringify(known(node));
    comma = ',\n';
  }
  yield '\n]}\n';
}

function* nodes(selection: Selection): Generator<Node> {
  for (const actor of actorRecords(selection)) yield actorNode(actor);
  for (const place of placeRecords(selection)) yield placeNode(place);
  for (const article of articleRecords(selection)) yield articleNode(article);
  for (const claim of claimRecords(selection)) {
    yield claimNode(claim);
    yield reviewNode(claim);
  }
}

function actorNode(actor: ActorRecord): Node {
  return {
    '@id': iri('actor', actor.id),
    '@type': TYPES[actor.kind],
    name: actor.name,
    alternateName: otherNames(actor),
    'hearsay:kind': actor.kind,
    'hearsay:country': actor.country_code,
  };
}

function placeNode({ id, name, country_code, latitude, longitude, geonames_id }: PlaceRecord): Node {
  return {
    '@id': iri('place', id),
    '@type': 'Place',
    name,
    latitude,
    longitude,
    sameAs: geonames_id === null ? null : `https://sws.geonames.org/${geonames_id}/`,
    'hearsay:country': country_code,
  };
}

function articleNode(article: ArticleRecord): Node {
  return {
    '@id': iri('article', article.id),
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.published_on,
    url: article.url,
    inLanguage: article.language,
    creditText: article.byline,
    publisher: reference('actor', article.publisher_id),
    'hearsay:sourcePath': article.source_path,
  };
}

function claimNode(claim: ClaimRecord): Node {
  const quoted = claim.form === 'direct';
  const speakers = references('actor', actorsIn(claim, 'speaker'));
  const article = reference('article', claim.article_id);
  return {
    '@id': iri('claim', claim.claim_id),
    '@type': quoted ? 'Quotation' : 'Claim',
    text: claim.content,
    ...(quoted ? { spokenByCharacter: speakers, isPartOf: article } : { creator: speakers, appearance: article }),
    about: references('actor', actorsIn(claim, 'about')),
    contentLocation: references('place', [...new Set(claim.places.map(({ place_id }) => place_id))]),
    dateCreated: claim.said_on,
    'hearsay:speakerText': claim.speaker_text,
    'hearsay:cue': claim.cue,
    'hearsay:attitude': claim.attitude,
    'hearsay:polarity': claim.polarity,
    'hearsay:confidence': claim.confidence,
    'hearsay:toldTo': references('actor', actorsIn(claim, 'addressee')),
    'hearsay:via': references('actor', actorsIn(claim, 'via')),
    'hearsay:span': claim.contents.map(({ span_start, span_end }) => `${span_start}-${span_end}`),
  };
}

/** Who checks and what is found stay open. */
function reviewNode(claim: ClaimRecord): Node {
  return {
    '@id': iri('review', claim.claim_id),
    '@type': 'ClaimReview',
    claimReviewed: claim.content,
    itemReviewed: reference('claim', claim.claim_id),
    author: { '@type': 'Organization', name: '' },
    reviewRating: { '@type': 'Rating', alternateName: '' },
  };
}

type Kind = Parameters<typeof iri>[0];

function references(kind: Kind, ids: readonly number[]): Node[] {
  return ids.map((id) => ({ '@id': iri(kind, id) }));
}

function reference(kind: Kind, id: number | null): Node | null {
  return id === null ? null : { '@id': iri(kind, id) };
}

/** What is not known, or nobody, is left away. */
function known(node: Node): Node {
  const told = ([, value]: [string, unknown]) => value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(node).filter(told));
}
