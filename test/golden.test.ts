import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../src/annotate/annotate.ts';
import { attribute } from '../src/attribute/attribute.ts';
import type { Participant, Resolved, Span } from '../src/model.ts';
import { readDocument } from '../src/read/read-document.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { fileEntry } from '../src/unpack/file-entry.ts';

/**
 * What the whole path makes of real articles, as a person would write it down. `UPDATE=1 npx vitest run test/golden`
 * writes the files anew: read the difference before you commit it. Gold, not these, says what is right.
 */
const ARTICLES = new URL('articles/', import.meta.url);
const SEEDS = new URL('../seeds/', import.meta.url);

const seeds = readdirSync(SEEDS)
  .filter((file) => /\.(?:md|txt)$/.test(file) && !file.startsWith('README'))
  .map((file) => ({
    slug: file.startsWith('000_') ? 'putin-kim-letters' : file.replace(/^\d+_|\.\w+$/g, ''),
    article: new URL(file, SEEDS),
  }));
const written = readdirSync(ARTICLES)
  .map((slug) => ({ slug, article: new URL(`${slug}/article.md`, ARTICLES) }))
  .filter(({ article }) => existsSync(article));

describe('articles as they come out', () => {
  test.each([...seeds, ...written])('$slug', ({ slug, article }) => {
    const annotated = annotate(readDocument(fileEntry(article.pathname, readFileSync(article))));
    const found = `${JSON.stringify(writeDown(resolve(annotated, attribute(annotated))), null, 2)}\n`;
    const file = new URL(`${slug}/expected.json`, ARTICLES);
    if (process.env.UPDATE) {
      mkdirSync(new URL('.', file), { recursive: true });
      writeFileSync(file, found);
    }
    expect(found).toBe(readFileSync(file, 'utf8'));
  });
});

function writeDown({ document, actors, places, positions, mentions, claims }: Resolved): object {
  const words = (span: Span | null): string => (span ? document.text.slice(span.start, span.end) : '');
  const actor = (id: number | null): string => actors.find((actor) => actor.id === id)?.name ?? 'nobody';
  const place = (id: number | null): string => places.find((place) => place.id === id)?.name ?? 'nowhere';
  const part = ({ actorId, span }: Participant): string =>
    actorId === null ? `“${words(span)}”` : `${actor(actorId)} “${words(span)}”`;
  return {
    title: document.title,
    published_on: document.publishedOn,
    publisher: document.publisher?.name ?? null,
    url: document.url,
    byline: document.byline,
    language: document.language,
    tags: document.tags,
    blocks: document.blocks.map((block) => `${block.line} ${block.kind}: ${words(block).slice(0, 60)}`),
    links: document.links.map((link) => `${words(link)} → ${link.url}`),
    actors: actors.map(({ name, kind, countryCode }) => [name, kind, countryCode].filter(Boolean).join(', ')).sort(),
    places: places.map(({ name, kind, countryCode }) => [name, kind, countryCode].filter(Boolean).join(', ')).sort(),
    positions: positions.map(({ actorId, title, ofActorId }) => `${actor(actorId)}: ${title} of ${actor(ofActorId)}`),
    mentions: mentions.map(
      (mention) =>
        `${words(mention)} (${mention.form}) → ${[mention.actorId && actor(mention.actorId), mention.placeId && `@${place(mention.placeId)}`].filter(Boolean).join(' ')}`,
    ),
    claims: claims.map(({ claim, speakers, via, addressees, about, places }) => ({
      speaker: speakers.map(part).join('; '),
      cue: words(claim.cue),
      reads: [claim.attitude, claim.form, claim.polarity, claim.confidence].join(' '),
      content: claim.contents.map(words),
      ...(addressees.length > 0 && { to: addressees.map(part) }),
      ...(via.length > 0 && { via: via.map(part) }),
      ...(about.length > 0 && { about: about.map(({ actorId }) => actor(actorId)) }),
      ...(places.length > 0 && { places: places.map(({ placeId }) => place(placeId)) }),
      ...(claim.saidOn && { said_on: `${claim.saidOn.earliest}/${claim.saidOn.latest} ${claim.saidOn.precision}` }),
    })),
  };
}
