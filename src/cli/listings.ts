import { EVIDENCE_GRADE } from '../confidence.ts';
import { RELATIONS } from '../ontology.ts';
import type { ActorRow } from '../query/actors.ts';
import type { ArticleRow } from '../query/articles.ts';
import type { ClaimRow, TimelineRow } from '../query/claims.ts';
import type { PathRow } from '../query/path-between.ts';
import type { PlaceRow } from '../query/places.ts';
import type { ArticleHit, ClaimHit } from '../query/search.ts';
import type { Column, Fields, Listing } from './print-rows.ts';

/**
 * `told → Kim: that … (via KCNA)`, and `not said: that …` where the article says that it was not said. A claim that is not
 * of evidence grade says so, because it may stand among others that are.
 */
export function says(claim: ClaimRow, content: string = claim.content): string {
  const unsaid = claim.polarity === 'negative' && !/\b(?:not|never|no)\b|n[’']t\b/i.test(claim.cue);
  const to = claim.addressees ? ` → ${claim.addressees}` : '';
  const via = claim.via ? ` (via ${claim.via})` : '';
  const doubt = claim.confidence < EVIDENCE_GRADE ? ` (${confidence(claim)})` : '';
  return `${unsaid ? 'not ' : ''}${claim.cue}${to}: ${content}${via}${doubt}`;
}

/** `confidence 0.87` */
export function confidence(claim: ClaimRow): string {
  return `confidence ${claim.confidence.toFixed(2)}`;
}

/** Who speaks: the names, or the article's words for a source without one. */
export function speaker(claim: ClaimRow): string {
  return claim.speaker ?? claim.speaker_text ?? '(no source given)';
}

/** `2024-02-26 – 2024-03-03`, one day, or nothing. */
export function days(range: string | null): string {
  return range?.replace('/', ' – ') ?? '';
}

const source = (row: ClaimRow): string => `${row.source_path}:${row.source_line}`;

const CLAIM: Fields<ClaimRow> = {
  ...{ claim_id: true, article_id: true, source_path: true, source_line: true, title: true, published_on: true },
  ...{ url: true, publisher: true, speaker_id: true, speaker: true, speaker_kind: true, speaker_text: true },
  ...{ speaker_source: true, speaker_of_id: true, speaker_of: true },
  ...{ cue: true, attitude: true, form: true, polarity: true, content: true, addressees: true, via: true },
  ...{ about: true, said_on: true, confidence: true, copy_of: true },
};
const ARTICLE: Fields<ArticleRow> = {
  ...{ id: true, source_path: true, title: true, published_on: true, publisher: true, byline: true },
  ...{ url: true, language: true, claims: true, copy_of: true, also_published_by: true },
};
const COUNTS = { mentions: true, articles: true, claims: true } as const;

const WHO: Column<ClaimRow> = { head: 'speaker', cell: speaker };
const ABOUT: Column<ClaimRow> = { head: 'about', cell: (row) => row.about, from: 100 };
const SOURCE: Column<ClaimRow> = { head: 'source', cell: source, from: 130 };
const CLAIM_ID: Column<ClaimRow> = { head: 'claim', cell: (row) => row.claim_id };

export const CLAIMS: Listing<ClaimRow> = {
  columns: [
    CLAIM_ID,
    { head: 'when', cell: (row) => days(row.said_on ?? row.published_on) },
    WHO,
    { head: 'says', cell: (row) => says(row) },
    ABOUT,
    SOURCE,
  ],
  fields: CLAIM,
  nothing: 'no claim meets all of this',
};

export const TIMELINE: Listing<TimelineRow> = {
  columns: [
    { head: 'when', cell: (row) => (row.clock === 'said' ? days(row.said_on) : row.at) },
    { head: 'clock', cell: (row) => row.clock },
    WHO,
    { head: 'says', cell: (row) => says(row) },
    ABOUT,
    SOURCE,
    { ...CLAIM_ID, from: 100 },
  ],
  fields: { at: true, clock: true, ...CLAIM },
  nothing: CLAIMS.nothing,
};

export const CLAIM_HITS: Listing<ClaimHit> = {
  columns: [CLAIM_ID, WHO, { head: 'says', cell: (row) => says(row, row.highlighted) }, ABOUT, SOURCE],
  fields: { ...CLAIM, highlighted: true, rank: true },
  nothing: 'no claim matches; --articles looks in the whole text',
};

export const ACTORS: Listing<ActorRow> = {
  columns: [
    { head: 'actor', cell: (row) => row.id },
    { head: 'name', cell: (row) => row.name },
    { head: 'kind', cell: (row) => row.kind },
    { head: 'country', cell: (row) => row.country_code, from: 80 },
    { head: 'mentions', cell: (row) => row.mentions },
    { head: 'articles', cell: (row) => row.articles, from: 80 },
    { head: 'claims', cell: (row) => row.claims },
  ],
  fields: { id: true, kind: true, name: true, country_code: true, ...COUNTS },
  nothing: 'no actor yet',
};

export const PLACES: Listing<PlaceRow> = {
  columns: [
    { head: 'place', cell: (row) => row.id },
    { head: 'name', cell: (row) => row.name },
    { head: 'kind', cell: (row) => row.kind },
    { head: 'region', cell: (row) => row.region, from: 100 },
    { head: 'country', cell: (row) => row.country_code },
    { head: 'mentions', cell: (row) => row.mentions },
    { head: 'articles', cell: (row) => row.articles, from: 80 },
    { head: 'claims', cell: (row) => row.claims },
  ],
  fields: {
    ...{ id: true, kind: true, name: true, country_code: true, latitude: true, longitude: true, geonames_id: true },
    ...{ region: true, disputed_by: true },
    ...COUNTS,
  },
  nothing: 'no place yet',
};

export const ARTICLES: Listing<ArticleRow> = {
  columns: [
    { head: 'article', cell: (row) => row.id },
    { head: 'published', cell: (row) => row.published_on },
    { head: 'publisher', cell: (row) => row.publisher, from: 80 },
    { head: 'title', cell: (row) => row.title },
    { head: 'copy of', cell: (row) => row.copy_of, from: 120 },
    { head: 'also by', cell: (row) => row.also_published_by, from: 150 },
    { head: 'claims', cell: (row) => row.claims },
    { head: 'source', cell: (row) => row.source_path, from: 100 },
  ],
  fields: ARTICLE,
  nothing: 'no article meets all of this',
};

export const ARTICLE_HITS: Listing<ArticleHit> = {
  columns: [
    { head: 'article', cell: (row) => row.id },
    { head: 'title', cell: (row) => row.title },
    { head: 'text', cell: (row) => row.snippet },
    { head: 'source', cell: (row) => row.source_path, from: 100 },
  ],
  fields: { ...ARTICLE, snippet: true, rank: true },
  nothing: 'no article matches',
};

export const PATH: Listing<PathRow> = {
  columns: [
    { head: 'step', cell: (row) => row.step },
    { head: 'from', cell: (row) => row.source },
    { head: 'relation', cell: (row) => RELATIONS[row.relation].reads },
    { head: 'to', cell: (row) => row.target },
    { head: 'words', cell: (row) => row.content },
    { head: 'source', cell: (row) => row.source_path, from: 100 },
    { head: 'claim', cell: (row) => row.claim_id, from: 100 },
  ],
  fields: {
    ...{ step: true, source_id: true, source: true, relation: true, target_id: true, target: true },
    ...{ article_id: true, source_path: true, claim_id: true, content: true },
  },
  nothing: 'no path of at most six steps joins them; --min-confidence 0 takes every claim',
};
