/**
 * The closed vocabularies of the graph, each written once: the types derive from the lists, the migration's checks
 * and docs/SCHEMA.md are held to them by a test.
 */

export const ACTOR_KINDS = ['person', 'organisation', 'state', 'group'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const PLACE_KINDS = ['country', 'region', 'city', 'water', 'landmark'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** `dateline` covers the lines that say who wrote the article, where and when. */
export const BLOCK_KINDS = ['title', 'dateline', 'caption', 'heading', 'paragraph', 'quote'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const NAME_KINDS = ['full', 'short', 'acronym', 'metonym', 'demonym'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const MENTION_FORMS = ['name', 'nominal', 'pronoun', 'demonym'] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

/** Why a name that can be an actor, a place or both is read as it is; see docs/SCHEMA.md. */
export const SENSES = ['speaks', 'related', 'plain', 'located', 'stated', 'dateline', 'demonym', 'part'] as const;
export type Sense = (typeof SENSES)[number];

/** What sets a place apart from its namesakes. */
export const PLACE_REASONS = [
  'only', // nothing else has the name
  'stated', // the words beside it: "Paris, Texas"
  'near', // other places that the article names
  'region',
  'country',
  'publisher', // where the paper is made
  'kind', // a country before a town, a capital, a name of its own before another's
  'size', // more people
] as const;
export type PlaceReason = (typeof PLACE_REASONS)[number];

/** What the cue does with the content. `data/lexicon/cues.tsv` gives each reporting word one of these. */
export const ATTITUDES = [
  'say', // neutral: said, told, according to
  'ask', // a question
  'request', // urged, called for, demanded
  'order', // ordered, instructed
  'promise', // vowed, pledged
  'threaten', // threatened
  'warn', // warned
  'deny', // denied, rejected, refuted
  'admit', // admitted, conceded
  'accuse', // accused, blamed
  'criticise', // condemned, slammed
  'praise', // hailed, welcomed
  'agree', // agreed, confirmed
  'disagree', // disputed, objected
  'believe', // thinks, expects, expressed confidence
  'hope', // hopes, wishes
  'want', // wants, intends, plans
  'fear', // fears, worries
  'regret', // apologised, regretted
  'suggest', // suggested, hinted, proposed
  'announce', // announced, declared, unveiled
  'predict', // predicted, forecast
  'know', // knows, learned, found
  'silence', // declined to comment, has not commented
] as const;
export type Attitude = (typeof ATTITUDES)[number];

/** `none`: the content is only a topic ("has not commented on the letter"). */
export const FORMS = ['direct', 'mixed', 'indirect', 'none'] as const;
export type Form = (typeof FORMS)[number];

/** `negative`: the article says that it was not said, or not thought ("did not say", "has not yet commented"). */
export const POLARITIES = ['positive', 'negative'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const PRECISIONS = ['day', 'week', 'month', 'season', 'year', 'range'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const ROLES = ['speaker', 'via', 'addressee', 'about'] as const;
export type Role = (typeof ROLES)[number];

/** What a source without a name is, by the noun that describes it: the classes of `data/lexicon/role-nouns.tsv`. */
export const SOURCE_KINDS = [
  'official',
  'spokesperson', // speaks for the body that it belongs to
  'expert',
  'person',
  'group', // several, or a body that speaks as one: "police", "aides"
  'document', // a text that speaks: "the report", "a memo"
  'poll',
  'anonymous', // "sources", "a person familiar with the talks"
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** How an article puts an office: `then` of somebody who held it at the time that is spoken of. */
export const OFFICE_STATUSES = ['held', 'former', 'then', 'acting', 'elect'] as const;
export type OfficeStatus = (typeof OFFICE_STATUSES)[number];

/** `loaded` and `unchanged` differ only by which run saw the file last. */
export const SOURCE_STATUSES = ['loaded', 'unchanged', 'skipped', 'failed'] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** What a link says of two actors. */
export const VERDICTS = ['same', 'different'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a link rests on. */
export const LINK_RULES = [
  'hand', // somebody's decision
  'spelling', // Kim Jong-un, KIM JONG UN
  'middle name', // Donald Trump, Donald J. Trump; different: Mary Ann Roth, Mary Jane Roth
  'short given name', // Bob Nardelli, Robert Nardelli
  'suffix', // different: Donald Trump, Donald Trump Jr.
  'legal form', // Home Depot, The Home Depot Inc.
  'country', // different: bodies of one name in two countries
  'kind', // a person and a body, both called John Kerry
  'office', // President Mohamed Morsi, President Mohammed Morsi; President Morsi
  'acronym', // IEA, International Energy Agency
  'lone name', // Obama, Barack Obama
] as const;
export type LinkRule = (typeof LINK_RULES)[number];

/** Relations of the `edges` view, with what stands at either end. */
export const RELATIONS = {
  said_about: { source: 'actor', target: 'actor', reads: 'said something about' },
  told: { source: 'actor', target: 'actor', reads: 'said something to' },
  via: { source: 'actor', target: 'actor', reads: 'passed on the words of' },
  position: { source: 'actor', target: 'actor', reads: 'holds an office of' },
  published: { source: 'actor', target: 'article', reads: 'published' },
} as const;
export type Relation = keyof typeof RELATIONS;
