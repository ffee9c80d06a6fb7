import type {
  ActorKind,
  Attitude,
  BlockKind,
  Form,
  LinkRule,
  MentionForm,
  NameKind,
  OfficeStatus,
  PlaceKind,
  PlaceReason,
  Polarity,
  Precision,
  Relation,
  Role,
  Sense,
  SourceKind,
  SourceStatus,
  Verdict,
} from '../ontology.ts';

/**
 * The tables and views of a graph, as Kysely sees them. Written by hand; `test/store/database.test.ts` proves every
 * column, its type and its nullability against the file itself. docs/SCHEMA.md says what each one means.
 * Ids are 53-bit integers derived from content; spans count code points of `articles.text` and are half-open.
 */
export interface Database {
  actors: ActorsTable;
  actor_names: ActorNamesTable;
  actor_keys: ActorKeysTable;
  actor_links: ActorLinksTable;
  actor_decisions: ActorDecisionsTable;
  lone_names: LoneNamesTable;
  places: PlacesTable;
  place_names: PlaceNamesTable;
  articles: ArticlesTable;
  article_tags: ArticleTagsTable;
  article_actor_names: ArticleActorNamesTable;
  article_place_names: ArticlePlaceNamesTable;
  blocks: BlocksTable;
  links: LinksTable;
  mentions: MentionsTable;
  claims: ClaimsTable;
  claim_spans: ClaimSpansTable;
  claim_actors: ClaimActorsTable;
  claim_places: ClaimPlacesTable;
  positions: PositionsTable;
  sources: SourcesTable;
  archives: ArchivesTable;
  article_shingles: ArticleShinglesTable;
  copy_links: CopyLinksTable;
  copies: CopiesView;
  claims_full: ClaimsFullView;
  mentions_full: MentionsFullView;
  place_containment: PlaceContainmentView;
  offices: OfficesView;
  nodes: NodesView;
  edges: EdgesView;
  articles_fts: ArticlesFts;
  claims_fts: ClaimsFts;
}

export interface ActorsTable {
  id: number;
  kind: ActorKind;
  name: string;
  country_code: string | null;
  /** The actor this one is the same as; its own id where it stands for itself. */
  canonical_id: number;
}

export interface ActorNamesTable {
  actor_id: number;
  name: string;
  kind: NameKind;
  /** In how many articles the actor goes by this name. */
  articles: number;
}

/** Under which keys an actor is looked for among others: see `keysOf`. */
export interface ActorKeysTable {
  key: string;
  actor_id: number;
  /** Of how many articles the full name is known, in powers of two. */
  prominence: number;
}

/** What is known of two actors, and why. */
export interface ActorLinksTable {
  /** The smaller id; of the rule `lone name`, whoever goes by it. */
  actor_id: number;
  other_id: number;
  verdict: Verdict;
  rule: LinkRule;
  reason: string;
  /** 1 for a decision by hand. */
  score: number;
  /** 0 where the two do not stand as the verdict has it, because of a stronger link or several that fit. */
  holds: 0 | 1;
}

/** What somebody decided by hand. Kept whether the actors are there or not, hence with their names. */
export interface ActorDecisionsTable {
  /** The smaller of the two ids. */
  actor_id: number;
  other_id: number;
  verdict: Verdict;
  reason: string | null;
  actor_kind: ActorKind;
  actor_name: string;
  other_kind: ActorKind;
  other_name: string;
}

/** Whom a family name stands for that some article gives alone: where it tells no gender, a man's, a woman's. */
export interface LoneNamesTable {
  name: string;
  actor_id: number | null;
  male_id: number | null;
  female_id: number | null;
  /** The only one who bears it, whom one article names in full: stands for the name in the same company. */
  only_id: number | null;
}

export interface PlacesTable {
  id: number;
  kind: PlaceKind;
  name: string;
  country_code: string | null;
  latitude: number | null;
  longitude: number | null;
  geonames_id: number | null;
  /** The first-level division that it lies in. */
  region: string | null;
  /** Codes of the states that claim or hold it, joined with `; `. */
  disputed_by: string | null;
}

export interface PlaceNamesTable {
  place_id: number;
  name: string;
  articles: number;
}

export interface ArticlesTable {
  id: number;
  /** The first, in byte order, of the paths under which the article was offered. */
  source_path: string;
  title: string | null;
  /** ISO 8601 at the article's own precision: `2022-08-15`, `2022-08`, `2022`. */
  published_on: string | null;
  url: string | null;
  publisher_id: number | null;
  byline: string | null;
  language: string | null;
  text: string;
  text_sha256: string;
  /** Over every other row of the article as it was written, so that `verify` sees a change by hand. */
  rows_sha256: string;
}

export interface ArticleTagsTable {
  article_id: number;
  tag: string;
}

/** Which article calls whom by which name: what `actor_names.articles` counts. */
export interface ArticleActorNamesTable {
  article_id: number;
  actor_id: number;
  name: string;
}

export interface ArticlePlaceNamesTable {
  article_id: number;
  place_id: number;
  name: string;
}

export interface BlocksTable {
  article_id: number;
  ordinal: number;
  kind: BlockKind;
  span_start: number;
  span_end: number;
  source_line: number;
}

export interface LinksTable {
  article_id: number;
  span_start: number;
  span_end: number;
  url: string;
}

export interface MentionsTable {
  article_id: number;
  span_start: number;
  span_end: number;
  form: MentionForm;
  actor_id: number | null;
  place_id: number | null;
  sense: Sense | null;
  place_reason: PlaceReason | null;
}

export interface ClaimsTable {
  id: number;
  article_id: number;
  cue_start: number;
  cue_end: number;
  cue: string;
  attitude: Attitude;
  form: Form;
  polarity: Polarity;
  said_earliest: string | null;
  said_latest: string | null;
  said_precision: Precision | null;
  confidence: number;
  extractor: string;
}

export interface ClaimSpansTable {
  claim_id: number;
  ordinal: number;
  span_start: number;
  span_end: number;
}

export interface ClaimActorsTable {
  claim_id: number;
  role: Role;
  ordinal: number;
  /** Null for a source without a name. */
  actor_id: number | null;
  /** What a source without a name is, where its words say so. */
  source_kind: SourceKind | null;
  /** To whom a source without a name belongs. */
  of_actor_id: number | null;
  /** Null only for a speaker of whom the article says nothing. */
  span_start: number | null;
  span_end: number | null;
}

export interface ClaimPlacesTable {
  claim_id: number;
  place_id: number;
  span_start: number;
  span_end: number;
}

export interface PositionsTable {
  article_id: number;
  actor_id: number;
  title: string;
  office: string;
  status: OfficeStatus;
  of_actor_id: number | null;
  span_start: number;
  span_end: number;
}

export interface SourcesTable {
  path: string;
  /** Of the file's bytes; null where they could not be read. */
  sha256: string | null;
  status: SourceStatus;
  reason: string | null;
  article_id: number | null;
  /** What read it: a newer extractor reads the file again. */
  extractor: string;
}

export interface ArchivesTable {
  path: string;
  sha256: string;
  extractor: string;
}

/** By what an article is found among those that may be copies of it. */
export interface ArticleShinglesTable {
  value: number;
  /** Which of two articles is taken for the original: the smaller. */
  precedence: number;
  article_id: number;
  /** From 0: the smaller values first. */
  ordinal: number;
}

/** An article whose words stand in another. */
export interface CopyLinksTable {
  article_id: number;
  other_id: number;
  /** Share of its words that do. */
  similarity: number;
  /** 1 where it counts as a copy of the other; of several the likest, and of none that is a copy itself. */
  holds: 0 | 1;
}

export interface CopiesView {
  article_id: number;
  copy_of: number;
  source_path: string;
  title: string | null;
  publisher: string | null;
  published_on: string | null;
  url: string | null;
  similarity: number;
}

export interface ClaimsFullView {
  claim_id: number;
  article_id: number;
  source_path: string;
  source_line: number;
  title: string | null;
  published_on: string | null;
  url: string | null;
  publisher: string | null;
  speaker_id: number | null;
  speaker: string | null;
  speaker_kind: ActorKind | null;
  speaker_text: string | null;
  /** Of a first speaker without a name: what it is, and to whom it belongs. */
  speaker_source: SourceKind | null;
  speaker_of_id: number | null;
  speaker_of: string | null;
  cue: string;
  attitude: Attitude;
  form: Form;
  polarity: Polarity;
  content: string;
  addressees: string | null;
  via: string | null;
  about: string | null;
  /** One day, or two joined by `/`. */
  said_on: string | null;
  confidence: number;
  /** The article of which this one is a copy. */
  copy_of: number | null;
}

export interface MentionsFullView {
  article_id: number;
  source_path: string;
  span_start: number;
  span_end: number;
  text: string;
  form: MentionForm;
  actor_id: number | null;
  actor: string | null;
  actor_kind: ActorKind | null;
  place_id: number | null;
  place: string | null;
  region: string | null;
  country_code: string | null;
  sense: Sense | null;
  place_reason: PlaceReason | null;
  copy_of: number | null;
}

/** A place and one that it lies in. */
export interface PlaceContainmentView {
  place_id: number;
  within_id: number;
}

export interface OfficesView {
  holder_id: number;
  holder: string;
  office: string;
  status: OfficeStatus;
  of_id: number | null;
  of: string | null;
  first_asserted: string | null;
  last_asserted: string | null;
  articles: number;
}

export interface NodesView {
  id: number;
  kind: ActorKind | 'place' | 'article';
  label: string;
}

export interface EdgesView {
  source: number;
  target: number;
  relation: Relation;
  article_id: number;
  claim_id: number | null;
  copy_of: number | null;
}

export interface ArticlesFts {
  rowid: number;
  articles_fts: string;
  rank: number;
  title: string | null;
  text: string;
}

export interface ClaimsFts {
  rowid: number;
  claims_fts: string;
  rank: number;
  content: string;
}
