import { actorId, placeId } from '../../src/ids.ts';
import type { Actor, Document, Mention, Place, Position, Resolved, ResolvedClaim, Span } from '../../src/model.ts';
import type { ActorKind, NameKind } from '../../src/ontology.ts';

/**
 * Real text in, all that an article becomes out, for a small invented country. A sentence of the form
 * `A said|told B|denied that …; and that …, according to C.` is a claim; every name of the cast is a mention.
 * It stands in for the stages before the store, so that the store is tested with rows that it may really meet.
 */
const CAST: readonly { kind: ActorKind; country: string | null; calls: Readonly<Record<string, NameKind>> }[] = [
  { kind: 'person', country: null, calls: { 'Mara Oduya': 'full', Oduya: 'short' } },
  { kind: 'person', country: null, calls: { 'Ilse Brandt': 'full', Brandt: 'short' } },
  { kind: 'person', country: null, calls: { 'José Ñuñez': 'full', Ñuñez: 'short' } },
  { kind: 'organisation', country: 'TL', calls: { 'Harbour Authority': 'full', HA: 'acronym' } },
  { kind: 'state', country: 'TL', calls: { Tolland: 'full', Verrin: 'metonym', Tollish: 'demonym' } },
  { kind: 'organisation', country: null, calls: { 'The Lantern': 'full' } },
];

const ACTORS: readonly Actor[] = CAST.map(({ kind, country, calls }) => {
  const name = Object.keys(calls)[0]!;
  return { id: actorId(kind, name, country, null), kind, name, countryCode: country };
});

const PLACES: readonly Place[] = [
  place('Verrin', 'city', 59.25, 18.5, 990001),
  place('Tolland', 'country', null, null, null),
  place('Gull Bay', 'water', 58, 18.125, null),
];

function place(
  name: string,
  kind: Place['kind'],
  latitude: number | null,
  longitude: number | null,
  code: number | null,
) {
  const id = placeId(kind, name, 'TL', code);
  const within = { countryCode: 'TL', region: null, disputedBy: null };
  return { id, kind, name, ...within, latitude, longitude, geonamesId: code };
}

const CALLS = CAST.flatMap(({ calls }) => Object.keys(calls));
const NAMES = [...new Set([...CALLS, ...PLACES.map(({ name }) => name)])].sort((a, b) => b.length - a.length);
const WHO = `(?:${NAMES.join('|')}|officials|[Ss]he)`;
const NAME = new RegExp(`(?<!\\p{L})(?:${NAMES.join('|')})(?!\\p{L})`, 'gu');
const CLAIM = new RegExp(
  `(?<speaker>${WHO}) (?<cue>said|told|denied) (?:(?<addressee>${WHO}) )?(?<first>that [^.;]+?)` +
    `(?:; (?<second>and that [^.;]+?))?(?:, according to (?<via>${WHO}))?\\.`,
  'dgu',
);
const POSITION = new RegExp(`(?<title>minister|director) (?<who>${WHO}) of (?<of>${WHO})`, 'dgu');

export interface Sample {
  readonly text: string;
  readonly url?: string | null;
  readonly publishedOn?: string | null;
  readonly publisher?: string | null;
  readonly byline?: string | null;
  readonly tags?: readonly string[];
  /** Source line of the first block. */
  readonly line?: number;
}

export function resolvedSample(sample: Sample): Resolved {
  const document = documentOf(sample);
  const mentions = Array.from(document.text.matchAll(NAME), mentionOf);
  const publisher = ACTORS.find(({ name }) => name === sample.publisher) ?? null;
  return {
    document,
    publisherId: publisher?.id ?? null,
    actors: ACTORS,
    actorNames: [...namesIn(mentions, document.text), ...publisherName(publisher, mentions)],
    places: PLACES,
    placeNames: PLACES.filter(({ id }) => mentions.some(({ placeId }) => placeId === id)).map(({ id, name }) => {
      return { placeId: id, name };
    }),
    mentions,
    claims: Array.from(document.text.matchAll(CLAIM), (match) => claimOf(match, mentions, document.text)),
    positions: Array.from(document.text.matchAll(POSITION), positionOf),
  };
}

function documentOf({ text, url, publishedOn, publisher, byline, tags, line }: Sample): Document {
  let at = 0;
  const blocks = text.split('\n\n').map((words, ordinal) => {
    const start = at;
    at += words.length + 2;
    const kind = ordinal === 0 ? ('title' as const) : ('paragraph' as const);
    return { start, end: start + words.length, kind, line: (line ?? 1) + 2 * ordinal };
  });
  return {
    title: text.split('\n\n')[0] ?? null,
    publishedOn: publishedOn ?? null,
    url: url ?? null,
    publisher: publisher ? { name: publisher, countryCode: null, home: null } : null,
    byline: byline ?? null,
    language: 'en',
    tags: tags ?? [],
    text,
    blocks,
    links: [...text.matchAll(/letter/g)].map(({ index }) => ({
      start: index,
      end: index + 6,
      url: 'https://tl.example/',
    })),
  };
}

function actorCalled(name: string | undefined): number | null {
  const at = CAST.findIndex(({ calls }) => name !== undefined && name in calls);
  return ACTORS[at]?.id ?? null;
}

function placeCalled(name: string): number | null {
  return PLACES.find((each) => each.name === name)?.id ?? null;
}

function mentionOf({ 0: name, index }: RegExpExecArray): Mention {
  const form = name === 'Tollish' ? 'demonym' : 'name';
  const meant = { actorId: actorCalled(name), placeId: placeCalled(name), sense: null, placeReason: null };
  return { start: index, end: index + name.length, form, ...meant };
}

function namesIn(mentions: readonly Mention[], text: string) {
  const used = new Set(
    mentions.filter(({ actorId }) => actorId !== null).map((each) => text.slice(each.start, each.end)),
  );
  return [...used].map((name) => nameRow(actorCalled(name)!, name));
}

function nameRow(actorId: number, name: string) {
  const member = CAST[ACTORS.findIndex(({ id }) => id === actorId)]!;
  return { actorId, name, kind: member.calls[name]! };
}

function publisherName(publisher: Actor | null, mentions: readonly Mention[]) {
  if (!publisher || mentions.some(({ actorId }) => actorId === publisher.id)) return [];
  return [nameRow(publisher.id, publisher.name)];
}

function claimOf(match: RegExpExecArray, mentions: readonly Mention[], text: string): ResolvedClaim {
  const [cue, first, second] = [group(match, 'cue')!, group(match, 'first')!, group(match, 'second')];
  const inside = mentions.filter(({ start, end }) => start >= first.start && end <= (second ?? first).end);
  return {
    claim: {
      cue,
      attitude: match.groups?.cue === 'denied' ? 'deny' : 'say',
      form: 'indirect',
      polarity: 'positive',
      speaker: group(match, 'speaker'),
      via: [],
      addressees: [],
      contents: second ? [first, second] : [first],
      saidOn: text.includes('last week') ? { earliest: '2031-03-03', latest: '2031-03-09', precision: 'week' } : null,
      confidence: 0.9,
      extractor: 'sample-1',
    },
    speakers: partsOf(match, 'speaker'),
    via: partsOf(match, 'via'),
    addressees: partsOf(match, 'addressee'),
    about: inside
      .filter(({ actorId }) => actorId !== null)
      .map(({ start, end, actorId }) => ({ actorId, span: { start, end } })),
    places: inside.flatMap(({ start, end, placeId }) => (placeId === null ? [] : [{ placeId, span: { start, end } }])),
  };
}

function positionOf(match: RegExpExecArray): Position {
  const title = group(match, 'title')!;
  const actorId = actorCalled(match.groups?.who)!;
  const words = match.groups!.title!;
  const office = { office: words.toLowerCase(), status: 'held' as const };
  return { ...title, actorId, title: words, ...office, ofActorId: actorCalled(match.groups?.of) };
}

function partsOf(match: RegExpExecArray, name: string) {
  const span = group(match, name);
  return span ? [{ actorId: actorCalled(match.groups?.[name]), span }] : [];
}

function group(match: RegExpExecArray, name: string): Span | null {
  const range = match.indices?.groups?.[name];
  return range ? { start: range[0], end: range[1] } : null;
}

/** Two articles whose sentences meet every table; the first has characters outside the basic plane. */
export const HARBOUR: Sample = {
  text: [
    'Harbour to close 🚢',
    '🙂 Harbour director Mara Oduya of Tolland told Ilse Brandt that the letter came from Verrin; and that Gull Bay stays open, according to The Lantern.',
    'The Harbour Authority said that Brandt left last week. Officials are silent, and officials said that Tollish ships wait.',
  ].join('\n\n'),
  url: 'https://lantern.example/harbour',
  publishedOn: '2031-03-10',
  publisher: 'The Lantern',
  byline: 'By a reporter',
  tags: ['ports', 'Tolland'],
};

export const FERRY: Sample = {
  text: ['Ferry late', 'José Ñuñez denied that the ferry to Gull Bay was late. Oduya said that Ñuñez knows.'].join(
    '\n\n',
  ),
  publishedOn: '2031-03',
};
