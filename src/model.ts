/**
 * The nouns that travel between the stages. Only types: a stage imports this file, never another stage.
 *
 *   file ─unpack→ Entry[] ─read→ Document ─annotate→ Annotated ─attribute→ Claim[] ─resolve→ Resolved ─store→ rows
 *
 * Every `Span` is half-open and counts UTF-16 code units of `Document.text`, so `text.slice(start, end)` is
 * always the words. The store turns them into code points, in one place, when it writes.
 */
import type {
  ActorKind,
  Attitude,
  BlockKind,
  Form,
  MentionForm,
  NameKind,
  OfficeStatus,
  PlaceKind,
  PlaceReason,
  Polarity,
  Precision,
  Sense,
  SourceKind,
} from './ontology.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

// ── unpack ────────────────────────────────────────────────────────────────────────────────────────────

/** `text` may turn out to be Markdown; `fields` is a record of a feed, of JSON or of a table. */
export type EntryFormat = 'markdown' | 'text' | 'html' | 'fields';

/** One article to be, as it lies in a file: the file itself, or one of the many that an archive or a feed holds. */
export interface Entry {
  /** As the graph names it: the file's path, or `path#n`, counted from 1, where the file holds several. */
  readonly path: string;
  readonly format: EntryFormat;
  /** 16 MB at most. Of `fields`: UTF-8 JSON of `RecordFields`. */
  readonly bytes: Uint8Array;
  /** Where it was fetched and when, as an archive of the web says, and in which encoding; else null. */
  readonly url: string | null;
  readonly date: string | null;
  readonly charset: string | null;
}

/** A record of news in the words of schema.org, as the bytes of an entry of the format `fields` have it, in JSON. */
export interface RecordFields {
  readonly headline?: string;
  /** As it is written there. */
  readonly datePublished?: string;
  readonly author?: readonly string[];
  readonly publisher?: string;
  readonly url?: string;
  readonly inLanguage?: string;
  readonly keywords?: readonly string[];
  /** Plain text, Markdown or HTML. */
  readonly articleBody: string;
  /** Line of the file on which the record begins. */
  readonly line: number;
}

/** An entry that cannot become an article, found so before it was read. */
export interface RefusedEntry {
  readonly path: string;
  readonly status: 'skipped' | 'failed';
  readonly reason: string;
}

// ── read ────────────────────────────────────────────────────────────────────────────────────────────────

/** A stretch of an article's text. Blocks are in order, do not overlap, and only white space lies between them. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Line of the source file on which the block begins, from 1. */
  readonly line: number;
}

export interface Link extends Span {
  readonly url: string;
}

/** Who published an article: a curated name with its country where the site is known, else the site's domain. */
export interface Publisher {
  readonly name: string;
  readonly countryCode: string | null;
  /** Town and first-level division that a local outlet writes for: "Paris, Texas". */
  readonly home: string | null;
}

export interface Document {
  readonly title: string | null;
  /** ISO 8601 calendar date at its own precision: `2022-08-15`, `2022-08` or `2022`. */
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly publisher: Publisher | null;
  readonly byline: string | null;
  /** ISO 639-1 code of the language the text is written in, or null where it is too short to tell. */
  readonly language: string | null;
  readonly tags: readonly string[];
  /** All that a reader reads, in order, title included; blank lines set blocks apart, one space a dateline from its paragraph. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
}

// ── annotate ────────────────────────────────────────────────────────────────────────────────────────────

/** What a token is wherever it stands: see `wordOf`. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Universal part of speech. */
  readonly pos: string;
  readonly lemma: string;
  /** Words have the same number where all of that is the same, until they are forgotten: see `WordFacts`. */
  readonly number: number;
}

export interface Token extends Span, Word {}

/** Token indices, half-open: `tokens.slice(first, last)`. A sentence never leaves its block. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  /** Index into `Document.blocks`. */
  readonly block: number;
}

/** A stretch between quotation marks, marks included. */
export interface Quote extends Span {
  /** False where one mark is missing, so that the end was taken from the paragraph. */
  readonly balanced: boolean;
  /** True where this quote goes on from the one before, as a new paragraph with an opening mark of its own. */
  readonly continues: boolean;
}

/** A dating in the text, as the range of days it can mean. Both days are inclusive. */
export interface TimeExpression extends Span {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: Precision;
}

export type NameCandidateKind = 'person' | 'organisation' | 'place' | 'unknown';

/** Words written as a name. What it names is decided by `resolve`. */
export interface Name extends Span {
  readonly kind: NameCandidateKind;
}

export interface Annotated {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly times: readonly TimeExpression[];
  readonly names: readonly Name[];
}

// ── attribute ───────────────────────────────────────────────────────────────────────────────────────────

/** Something the article says that somebody said, thinks or wants; its parts are still words. */
export interface Claim {
  readonly cue: Span;
  readonly attitude: Attitude;
  readonly form: Form;
  readonly polarity: Polarity;
  /** Words that name the speaker; null where the article gives none ("the reported readiness"). */
  readonly speaker: Span | null;
  /** Whose word the claim rests on besides the speaker's, nearest first. */
  readonly via: readonly Span[];
  readonly addressees: readonly Span[];
  /** The claimed words in order; several where the cue splits them. Never empty. */
  readonly contents: readonly Span[];
  readonly saidOn: TimeRange | null;
  /** 0 to 1: see `src/confidence.ts`. */
  readonly confidence: number;
  /** What found it, with its version: a claim says which engine it comes from. */
  readonly extractor: string;
}

export interface TimeRange {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: Precision;
}

// ── resolve ─────────────────────────────────────────────────────────────────────────────────────────────

export interface Actor {
  readonly id: number;
  readonly kind: ActorKind;
  readonly name: string;
  readonly countryCode: string | null;
}

export interface Place {
  readonly id: number;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly countryCode: string | null;
  /** The first-level division that it lies in, by name; null for what is none's part. */
  readonly region: string | null;
  /** Codes of the states that claim or hold it, joined with `; `; null where nobody disputes it. */
  readonly disputedBy: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonamesId: number | null;
}

/** A name an actor goes by. Its kind is a function of actor and name, the same in every article. */
export interface ActorName {
  readonly actorId: number;
  readonly name: string;
  readonly kind: NameKind;
}

export interface PlaceName {
  readonly placeId: number;
  readonly name: string;
}

/** Words that stand for an actor, a place, or both ("Moscow said"). At least one id is set. */
export interface Mention extends Span {
  readonly form: MentionForm;
  readonly actorId: number | null;
  readonly placeId: number | null;
  /** Why it is read as an actor, a place or both; null where the name can be only one of them. */
  readonly sense: Sense | null;
  /** Why the place is this one; null where there is none. */
  readonly placeReason: PlaceReason | null;
}

/** Somebody's part in a claim. `actorId` is null for a source without a name; the span is null where there are no words. */
export interface Participant {
  readonly actorId: number | null;
  readonly span: Span | null;
  /** What a source without a name is, where its words say so. */
  readonly unnamed?: UnnamedSource;
}

export interface UnnamedSource {
  readonly kind: SourceKind | null;
  /** To whom it belongs: "a spokesman for *Gazprom*", "*White House* officials". */
  readonly ofActorId: number | null;
}

export interface ResolvedClaim {
  readonly claim: Claim;
  /** Never empty; several for "Smith and Jones said"; one without actor and span where the article names no source. */
  readonly speakers: readonly Participant[];
  readonly via: readonly Participant[];
  readonly addressees: readonly Participant[];
  readonly about: readonly Participant[];
  readonly places: readonly { readonly placeId: number; readonly span: Span }[];
}

export interface Position extends Span {
  readonly actorId: number;
  /** As written, with what qualifies it: "former Foreign Minister". */
  readonly title: string;
  /** The office alone, in one spelling for all ways to write it: "foreign minister". */
  readonly office: string;
  readonly status: OfficeStatus;
  readonly ofActorId: number | null;
}

/** All that an article becomes, ready for one transaction. Lists are without doubles. */
export interface Resolved {
  readonly document: Document;
  readonly publisherId: number | null;
  readonly actors: readonly Actor[];
  readonly actorNames: readonly ActorName[];
  readonly places: readonly Place[];
  readonly placeNames: readonly PlaceName[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly ResolvedClaim[];
  readonly positions: readonly Position[];
}
