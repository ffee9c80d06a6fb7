import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { annotate } from '../src/annotate/annotate.ts';
import { attribute } from '../src/attribute/attribute.ts';
import type { Document, Participant, Resolved, ResolvedClaim } from '../src/model.ts';
import { readDocument } from '../src/read/read-document.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { fileEntry } from '../src/unpack/file-entry.ts';

/** What a careful reader takes from an article: `gold.json` beside it. Only what is scored is typed. */
interface Gold {
  readonly article: {
    readonly title: string;
    readonly published_on?: string | null;
    readonly publisher?: string | null;
    readonly url?: string | null;
    readonly paragraphs?: number;
  };
  readonly actors: readonly {
    readonly name: string;
    readonly kind: string;
    readonly optional?: boolean;
    readonly positions?: readonly { readonly title: string; readonly of?: string }[];
  }[];
  readonly places: readonly { readonly name: string; readonly country?: string; readonly optional?: boolean }[];
  readonly claims: readonly GoldClaim[];
}

interface GoldClaim {
  readonly speaker: string | null;
  readonly speaker_text?: string;
  readonly cue: string;
  readonly content?: string;
  readonly contents?: readonly string[];
  readonly form?: string;
  readonly addressee?: string;
  readonly via?: string;
  readonly said_on?: string;
  readonly polarity?: string;
  readonly attitude?: string;
  readonly optional?: boolean;
}

/** What was asked and what was found of it, for one kind of thing; `misses` says what was not. */
interface Tally {
  readonly asked: number;
  readonly found: number;
  readonly misses: readonly string[];
}

export interface GoldScore {
  readonly slug: string;
  readonly tallies: Readonly<Record<string, Tally>>;
  /** Claims that hearsay has and the gold has not. */
  readonly extra: readonly string[];
}

/** Runs the whole path over the article of each folder and compares it with the gold beside it. */
export function scoreGold(folder: URL, seeds: URL): GoldScore[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/gold.json`, folder)))
    .map(({ name }) => {
      const own = new URL(`${name}/article.md`, folder);
      const file = existsSync(own) ? own : new URL(readdirSync(seeds).find((seed) => seed.startsWith('000_'))!, seeds);
      const document = readDocument(fileEntry(file.pathname, readFileSync(file)));
      const annotated = annotate(document);
      const gold = JSON.parse(readFileSync(new URL(`${name}/gold.json`, folder), 'utf8')) as Gold; // its shape is documented above
      return compare(name, resolve(annotated, attribute(annotated)), gold);
    });
}

function compare(slug: string, resolved: Resolved, gold: Gold): GoldScore {
  const pairs = matchClaims(resolved, gold.claims);
  const used = new Set(pairs.values());
  const required = <T extends { readonly optional?: boolean }>(items: readonly T[]): T[] =>
    items.filter(({ optional }) => !optional);
  return {
    slug,
    tallies: {
      article: articleTally(resolved.document, gold.article),
      actors: tally(
        required(gold.actors),
        ({ name, kind }) => resolved.actors.some((actor) => actor.kind === kind && goesBy(resolved, actor.id, name)),
        ({ name, kind }) => `${name} (${kind})`,
      ),
      places: tally(
        required(gold.places),
        ({ name, country }) =>
          resolved.places.some((place) => namesAgree(place.name, name) && (!country || place.countryCode === country)),
        ({ name, country }) => `${name} (${country ?? ''})`,
      ),
      positions: positionsTally(resolved, gold),
      claims: tally(required(gold.claims), (claim) => pairs.has(claim), spellClaim),
      ...fieldTallies(
        resolved,
        [...pairs].filter(([claim]) => !claim.optional),
      ),
    },
    extra: resolved.claims
      .filter((claim) => !used.has(claim))
      .map((claim) => describeClaim(resolved, claim).slice(0, 200)),
  };
}

function spellClaim({ speaker, speaker_text, cue, content, contents }: GoldClaim): string {
  return `${speaker ?? speaker_text} <${cue}> ${(content ?? contents?.[0] ?? '').slice(0, 90)}`;
}

type Pair = readonly [GoldClaim, ResolvedClaim];

/** What the claims that were found get right beside speaker and content, where the gold says it. */
function fieldTallies(resolved: Resolved, pairs: readonly Pair[]): Record<string, Tally> {
  const field = (
    name: keyof GoldClaim,
    holds: (wanted: string, found: ResolvedClaim) => boolean,
    otherwise?: string,
  ): Tally =>
    tally(
      pairs.filter(([claim]) => claim[name] !== undefined || otherwise !== undefined),
      ([claim, found]) => holds(String(claim[name] ?? otherwise), found),
      ([claim, found]) => `${claim.cue}: ${name}, found ${describeClaim(resolved, found)}`,
    );
  return {
    addressee: field('addressee', (name, { addressees }) => addressees.some((part) => isActor(resolved, part, name))),
    via: field('via', (name, { via }) => via.some((part) => isActor(resolved, part, name))),
    said_on: field('said_on', (day, { claim }) => spellDates(claim.saidOn) === day),
    polarity: field('polarity', (polarity, { claim }) => claim.polarity === polarity, 'positive'),
    form: field('form', (form, { claim }) => claim.form === form),
    attitude: field('attitude', (attitude, { claim }) => claim.attitude === attitude),
  };
}

function tally<T>(asked: readonly T[], holds: (item: T) => boolean, name: (item: T) => string): Tally {
  const misses = asked.filter((item) => !holds(item));
  return { asked: asked.length, found: asked.length - misses.length, misses: misses.map(name) };
}

function articleTally(document: Document, gold: Gold['article']): Tally {
  const fields: [string, unknown, unknown][] = [
    ['title', document.title, gold.title],
    ['published_on', document.publishedOn, gold.published_on],
    ['publisher', document.publisher?.name ?? null, gold.publisher],
    ['url', document.url, gold.url],
    [
      'paragraphs',
      document.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'quote').length,
      gold.paragraphs,
    ],
  ];
  return tally(
    fields.filter(([, , wanted]) => wanted !== undefined),
    ([, found, wanted]) => found === wanted,
    ([name, found, wanted]) => `${name}: ${found}, gold ${wanted}`,
  );
}

function positionsTally(resolved: Resolved, gold: Gold): Tally {
  const wanted = gold.actors.flatMap(({ name, positions = [] }) =>
    positions.map((position) => ({ name, ...position })),
  );
  const named = (id: number | null): string => resolved.actors.find((actor) => actor.id === id)?.name ?? '';
  return tally(
    wanted,
    ({ name, title, of }) =>
      resolved.positions.some(
        (found) =>
          namesAgree(named(found.actorId), name) &&
          namesAgree(found.title, title) &&
          (!of || namesAgree(named(found.ofActorId), of)),
      ),
    ({ name, title, of }) => `${name}: ${title} of ${of ?? '–'}`,
  );
}

/** Gold and found claims one to one, best first: the speaker agrees and the words overlap by half, or the cue is the same. */
function matchClaims(resolved: Resolved, gold: readonly GoldClaim[]): Map<GoldClaim, ResolvedClaim> {
  const candidates = gold.flatMap((claim) =>
    resolved.claims
      .filter((found) => speakerAgrees(resolved, claim, found))
      .map((found) => ({ claim, found, score: similarity(resolved.document.text, claim, found) })),
  );
  const pairs = new Map<GoldClaim, ResolvedClaim>();
  const used = new Set<ResolvedClaim>();
  for (const { claim, found } of candidates.filter(({ score }) => score >= 0.5).sort((a, b) => b.score - a.score)) {
    if (pairs.has(claim) || used.has(found)) continue;
    pairs.set(claim, found);
    used.add(found);
  }
  return pairs;
}

function speakerAgrees(resolved: Resolved, claim: GoldClaim, { speakers }: ResolvedClaim): boolean {
  if (claim.speaker !== null) return speakers.some((part) => isActor(resolved, part, claim.speaker!));
  const words = speakers.map((part) => wordsOf(resolved, part)).join(' ');
  return claim.speaker_text === undefined ? words === '' : namesAgree(words, claim.speaker_text);
}

function isActor(resolved: Resolved, { actorId }: Participant, name: string): boolean {
  return actorId !== null && goesBy(resolved, actorId, name);
}

/** Under its own name or another that the article uses for it. */
function goesBy({ actors, actorNames }: Resolved, id: number, name: string): boolean {
  const names = [...actors.filter((actor) => actor.id === id), ...actorNames.filter(({ actorId }) => actorId === id)];
  return names.some((known) => namesAgree(known.name, name));
}

function wordsOf({ document }: Resolved, { span }: Participant): string {
  return span ? document.text.slice(span.start, span.end) : '';
}

function similarity(text: string, claim: GoldClaim, { claim: found }: ResolvedClaim): number {
  const gold = tokensOf((claim.contents ?? [claim.content ?? '']).join(' ').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
  const words = tokensOf(found.contents.map(({ start, end }) => text.slice(start, end)).join(' '));
  const rest = [...words];
  const shared = gold.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  const jaccard = shared / (gold.length + words.length - shared);
  const sameCue = namesAgree(text.slice(found.cue.start, found.cue.end), claim.cue);
  return jaccard + (sameCue && jaccard >= 0.4 ? 0.2 : 0);
}

function tokensOf(words: string): string[] {
  return (
    words
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The same name but for case, article and apostrophes, or one inside the other as whole words. */
function namesAgree(a: string, b: string): boolean {
  const [one, other] = [a, b].map(
    (name) =>
      ` ${tokensOf(name)
        .filter((word) => word !== 'the')
        .join(' ')} `,
  ) as [string, string];
  return one.trim() !== '' && other.trim() !== '' && (one.includes(other) || other.includes(one));
}

function spellDates(time: { earliest: string; latest: string } | null): string | undefined {
  return time ? (time.earliest === time.latest ? time.earliest : `${time.earliest}/${time.latest}`) : undefined;
}

function describeClaim(resolved: Resolved, { claim, speakers, addressees, via }: ResolvedClaim): string {
  const { text } = resolved.document;
  const named = (parts: readonly Participant[]): string =>
    parts
      .map((part) => resolved.actors.find(({ id }) => id === part.actorId)?.name ?? `"${wordsOf(resolved, part)}"`)
      .join('; ');
  const cue = text.slice(claim.cue.start, claim.cue.end);
  const content = claim.contents.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return `${named(speakers)} <${cue}> ${claim.attitude} ${claim.form} ${claim.polarity} to[${named(addressees)}] via[${named(via)}] ${spellDates(claim.saidOn) ?? ''} {${content}}`;
}
