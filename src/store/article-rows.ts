import { createHash } from 'node:crypto';
import { ArticleError } from '../errors.ts';
import type { Participant, Resolved, ResolvedClaim, Span } from '../model.ts';
import type { Role } from '../ontology.ts';
import type { ArticleRows } from './article-tables.ts';
import { codePoints } from './code-points.ts';
import type { ClaimActorsTable } from './database.ts';
import { fingerprint } from './fingerprint.ts';
import { articleId, claimId, type RowSpan } from './row-ids.ts';

type Locate = (span: Span) => RowSpan;

/**
 * What an article becomes in the tables, spans in code points, ids from content. Pure: the same article under the
 * same path gives the same rows. Throws ArticleError where SQLite could not hold the text.
 */
export function articleRows(path: string, resolved: Resolved): ArticleRows {
  const { text } = resolved.document;
  // SQLite's own functions end a text at this character, so no span behind it would show its words.
  if (text.includes('\0')) throw new ArticleError('holds a NUL character; it is not text');
  const point = codePoints(text);
  const locate: Locate = (span) => ({ span_start: point(span.start), span_end: point(span.end) });
  const article = { ...articleRow(path, resolved), rows_sha256: '' };
  const tables = { ...documentRows(article.id, resolved, locate), ...claimRows(article.id, resolved, locate) };
  article.rows_sha256 = fingerprint({ article, ...tables });
  return { article, ...tables };
}

function articleRow(path: string, { document, publisherId, actors }: Resolved) {
  const { url, publishedOn: published_on, text } = document;
  const publisher = actors.find(({ id }) => id === publisherId)?.name ?? null;
  return {
    id: articleId({ url, published_on, publisher, text }),
    source_path: path,
    title: document.title,
    published_on,
    url,
    publisher_id: publisherId,
    byline: document.byline,
    language: document.language,
    text,
    text_sha256: createHash('sha256').update(text).digest('hex'),
  };
}

function documentRows(article_id: number, resolved: Resolved, locate: Locate) {
  const { document, actorNames, placeNames, mentions, positions } = resolved;
  return {
    article_tags: [...new Set(document.tags)].map((tag) => ({ article_id, tag })),
    article_actor_names: actorNames.map(({ actorId, name }) => ({ article_id, actor_id: actorId, name })),
    article_place_names: placeNames.map(({ placeId, name }) => ({ article_id, place_id: placeId, name })),
    blocks: document.blocks.map((block, ordinal) => {
      return { article_id, ordinal, kind: block.kind, ...locate(block), source_line: block.line };
    }),
    links: document.links.map((link) => ({ article_id, ...locate(link), url: link.url })),
    mentions: mentions.map((mention) => {
      const { form, actorId, placeId, sense, placeReason } = mention;
      const why = { sense, place_reason: placeReason };
      return { article_id, ...locate(mention), form, actor_id: actorId, place_id: placeId, ...why };
    }),
    positions: positions.map((position) => {
      const { actorId, title, office, status, ofActorId } = position;
      return { article_id, actor_id: actorId, title, office, status, of_actor_id: ofActorId, ...locate(position) };
    }),
  };
}

function claimRows(articleId: number, { document, claims }: Resolved, locate: Locate) {
  const placed = claims.map((resolved) => ({ id: idOf(articleId, resolved, locate), resolved }));
  return {
    claims: placed.map(({ id, resolved }) => claimRow(id, articleId, resolved, document.text, locate)),
    claim_spans: placed.flatMap(({ id, resolved }) =>
      resolved.claim.contents.map((span, ordinal) => ({ claim_id: id, ordinal, ...locate(span) })),
    ),
    claim_actors: placed.flatMap(({ id, resolved }) => [
      ...participantRows(id, 'speaker', resolved.speakers, locate),
      ...participantRows(id, 'via', resolved.via, locate),
      ...participantRows(id, 'addressee', resolved.addressees, locate),
      ...participantRows(id, 'about', resolved.about, locate),
    ]),
    claim_places: placed.flatMap(({ id, resolved }) =>
      resolved.places.map(({ placeId, span }) => ({ claim_id: id, place_id: placeId, ...locate(span) })),
    ),
  };
}

function idOf(article_id: number, { claim, speakers }: ResolvedClaim, locate: Locate): number {
  return claimId({
    article_id,
    cue: locate(claim.cue),
    contents: claim.contents.map(locate),
    speakers: speakers.map(({ span }) => (span ? locate(span) : null)),
  });
}

function claimRow(id: number, article_id: number, { claim }: ResolvedClaim, text: string, locate: Locate) {
  const cue = locate(claim.cue);
  return {
    id,
    article_id,
    cue_start: cue.span_start,
    cue_end: cue.span_end,
    cue: text.slice(claim.cue.start, claim.cue.end),
    attitude: claim.attitude,
    form: claim.form,
    polarity: claim.polarity,
    said_earliest: claim.saidOn?.earliest ?? null,
    said_latest: claim.saidOn?.latest ?? null,
    said_precision: claim.saidOn?.precision ?? null,
    confidence: claim.confidence,
    extractor: claim.extractor,
  };
}

function participantRows(
  claim_id: number,
  role: Role,
  participants: readonly Participant[],
  locate: Locate,
): ClaimActorsTable[] {
  return participants.map(({ actorId, span, unnamed }, ordinal) => {
    const place = span ? locate(span) : { span_start: null, span_end: null };
    const source = { source_kind: unnamed?.kind ?? null, of_actor_id: unnamed?.ofActorId ?? null };
    return { claim_id, role, ordinal, actor_id: actorId, ...source, ...place };
  });
}
