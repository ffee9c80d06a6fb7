export { EVIDENCE_GRADE, FLOOR } from './confidence.ts';
export {
  type Decision,
  decisions,
  importDecisions,
  mergeActors,
  splitActor,
  splitNamesake,
  tellActorsApart,
  undoDecision,
} from './decide.ts';
export { ArticleError, GraphError } from './errors.ts';
export { type IngestOptions, type IngestProgress, ingest } from './ingest.ts';
export type { FileReason, IngestReport } from './ingest-report.ts';
export type {
  ActorKind,
  Attitude,
  BlockKind,
  Form,
  LinkRule,
  MentionForm,
  NameKind,
  OfficeStatus,
  PlaceKind,
  Polarity,
  Precision,
  Relation,
  Role,
  SourceKind,
  SourceStatus,
  Verdict,
} from './ontology.ts';
export {
  type ActorProfile,
  actorProfile,
  type CompanionRow,
  type LinkRow,
  type NameRow,
  type PositionRow,
} from './query/actor-profile.ts';
export { type ActorRef, type ActorRow, actors, findActor, findActors } from './query/actors.ts';
export { type ArticleFilter, type ArticleRow, articles, articlesNaming } from './query/articles.ts';
export type { ClaimFilter } from './query/claim-filter.ts';
export type { ClaimPart, Part } from './query/claim-parts.ts';
export {
  type ClaimRow,
  claims,
  claimsAbout,
  claimsAt,
  claimsBetween,
  claimsBy,
  claimsByAbout,
  claimsTo,
  claimsVia,
  type TimelineRow,
  timeline,
} from './query/claims.ts';
export { type EvidenceRow, evidence } from './query/evidence.ts';
export type { Grade } from './query/grade.ts';
export { type OfficeFilter, type OfficeRow, offices } from './query/offices.ts';
export type { Page } from './query/page.ts';
export type { Stretch } from './query/passage.ts';
export { type PathRow, pathBetween } from './query/path-between.ts';
export { findPlace, findPlaces, type PlaceFilter, type PlaceRef, type PlaceRow, places } from './query/places.ts';
export { type ArticleHit, type ClaimHit, searchArticles, searchClaims } from './query/search.ts';
export type { Segment } from './query/segments.ts';
export { type MarkedArticle, type MarkedBlock, type MarkedClaim, showArticle, showClaim } from './query/show.ts';
export { type SpeakerRow, topSpeakers } from './query/top-speakers.ts';
export type { Database } from './store/database.ts';
export { digest } from './store/digest.ts';
export { openGraph } from './store/open-graph.ts';
export { type Problem, verify } from './store/verify.ts';
