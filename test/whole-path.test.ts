import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../src/annotate/annotate.ts';
import { attribute } from '../src/attribute/attribute.ts';
import type { Resolved, Span } from '../src/model.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { articleOf } from './article-of.ts';

/** Bits of news in any order: enough to reach every rule, in ways that no newspaper would print. */
const BITS = [
  ...[
    'Anna Roth',
    'John B. Carver',
    'Mr.',
    'the minister',
    'President',
    'Moscow',
    'Norway’s',
    'Russian',
    'Foreign Ministry',
    'KPA',
    'Kim Jong-un',
  ],
  ...[
    'said',
    'told',
    'has not commented on',
    'according to',
    'denied',
    'expressed hope',
    'saying',
    'to',
    'that',
    'by',
    'and',
    'who',
    'he',
    'it',
    'its',
  ],
  ...['“', '”', '"', "'", '‘', '’', "''", ',', '.', ':', ';', '?', '—', '(', ')', '-', '\n\n', ' ', '😀', 'مرحبا', '𝔄'],
  ...['on Monday', 'in 2019', 'May 21', 'war', 'A', 'of', 'the', 'ROTH:', 'SAYS', 'Bank of'],
];
const news = fc.array(fc.constantFrom(...BITS), { maxLength: 60 }).map((bits) => bits.join(' '));

function spansOf({ mentions, claims, positions }: Resolved): Span[] {
  const parts = claims.flatMap(({ claim, speakers, via, addressees, about, places }) => [
    claim.cue,
    ...claim.contents,
    ...[...speakers, ...via, ...addressees, ...about].flatMap(({ span }) => span ?? []),
    ...places.map(({ span }) => span),
  ]);
  return [...mentions, ...positions, ...parts];
}

describe('the path from a document to what it says', () => {
  test.each([
    ['bits of news', news],
    ['any text', fc.string({ unit: 'grapheme', maxLength: 200 })],
  ])('%s: every span holds words, every id is known, nothing stands twice', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const annotated = annotate(articleOf(text, '2022-08-15'));
        const resolved = resolve(annotated, attribute(annotated));
        for (const { start, end } of spansOf(resolved)) expect(text.slice(start, end).trim()).not.toBe('');
        expect(resolved.claims.every(({ claim, speakers }) => claim.contents.length > 0 && speakers.length > 0)).toBe(
          true,
        );
        const actors = new Set(resolved.actors.map(({ id }) => id));
        const places = new Set(resolved.places.map(({ id }) => id));
        for (const { actorId, placeId } of resolved.mentions) {
          expect(actorId === null || actors.has(actorId)).toBe(true);
          expect(placeId === null || places.has(placeId)).toBe(true);
          expect(actorId !== null || placeId !== null).toBe(true);
        }
        const spans = resolved.mentions.map(({ start, end }) => `${start}-${end}`);
        expect(new Set(spans).size).toBe(spans.length);
      }),
    );
  });
});
