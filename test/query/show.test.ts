import { expect, test } from 'vitest';
import { articles } from '../../src/query/articles.ts';
import { claimsBy } from '../../src/query/claims.ts';
import type { Segment } from '../../src/query/segments.ts';
import { type MarkedBlock, showArticle, showClaim } from '../../src/query/show.ts';
import { newsroom } from './newsroom.ts';

const db = await newsroom();
const textOf = ({ segments }: MarkedBlock) => segments.map(({ text }) => text).join('');
const parts = ({ text, parts: held }: Segment) => `${held.map(({ part }) => part).join(' > ')}: ${text}`;

test('an article by its path or id: segments join to its text, claims are in reading order', async () => {
  const shown = (await showArticle(db, 'harbour.md'))!;
  const { text } = await db
    .selectFrom('articles')
    .select('text')
    .where('id', '=', shown.article.id)
    .executeTakeFirstOrThrow();
  expect(shown.blocks.map(textOf).join('\n\n')).toBe(text);
  expect(shown.blocks.map(({ kind, source_line }) => [kind, source_line])).toEqual([
    ['title', 1],
    ['paragraph', 3],
    ['paragraph', 5],
    ['paragraph', 7],
  ]);
  expect(shown.claims.map(({ cue }) => cue)).toEqual(['told', 'said']);
  expect(await showArticle(db, shown.article.id)).toEqual(shown);
});

test('the claims of an article are those of claims_full, to the word', async () => {
  for (const { source_path } of await articles(db)) {
    const { claims } = (await showArticle(db, source_path, { minConfidence: 0 }))!;
    const rows = db.selectFrom('claims_full').selectAll().where('source_path', '=', source_path);
    const expected = await rows.execute();
    expect(claims).toEqual(expect.arrayContaining(expected));
    expect(claims).toHaveLength(expected.length);
  }
});

test('a segment names the parts it belongs to, the outermost first', async () => {
  const { blocks } = (await showArticle(db, 'ferry.md'))!;
  expect(blocks[1]!.segments.map(parts)).toEqual([
    'speaker: José Quiroga',
    ':  and ',
    'speaker: Nora Brandt',
    ':  ',
    'cue: said',
    ':  ',
    'content: that the ferry from ',
    'content > place: Oslo',
    'content:  to Lisbon was late; ',
    'content > speaker: the Quay',
    'content:  ',
    'content > cue: denied',
    'content:  ',
    'content > content: it',
    ': .',
  ]);
});

test('a claim marks its own words alone, in the blocks that hold them', async () => {
  const [claim] = await claimsBy(db, 'the Quay');
  const shown = (await showClaim(db, claim!.claim_id))!;
  expect(shown.claim).toEqual(claim);
  expect(shown.blocks).toHaveLength(1);
  expect(shown.blocks[0]!.segments.filter((segment) => segment.parts.length > 0).map(parts)).toEqual([
    'speaker: the Quay',
    'cue: denied',
    'content: it',
  ]);
});

test('what is not there is undefined', async () => {
  expect(await showArticle(db, 5)).toBeUndefined();
  expect(await showArticle(db, 'no.md')).toBeUndefined();
  expect(await showClaim(db, 5)).toBeUndefined();
});
