import { expect, test } from 'vitest';
import { claimsBy } from '../../src/query/claims.ts';
import { evidence } from '../../src/query/evidence.ts';
import { actorId, newsroom } from './newsroom.ts';

const db = await newsroom();

test('a claim shows every word it rests on, in reading order, behind characters of two units too', async () => {
  const [claim] = await claimsBy(db, 'Calloway');
  const rows = await evidence(db, claim!.claim_id);
  expect(rows.map(({ part, text, means }) => [part, text, means])).toEqual([
    ['speaker', 'Ines Calloway', 'Ines Calloway'],
    ['cue', 'told', null],
    ['addressee', 'Tomas Brandt', 'Tomas Brandt'],
    ['content', 'that the People’s Council would buy a harbour in Lisbon', null],
    ['about', 'People’s Council', 'People’s Council'],
    ['place', 'Lisbon', 'Lisbon'],
    ['via', 'Meridian Agency', 'Meridian Agency'],
  ]);
  expect(new Set(rows.map(({ sentence }) => sentence))).toEqual(
    new Set([
      'Mayor Ines Calloway 🙂 told Tomas Brandt that the People’s Council would buy a harbour in Lisbon, according to the Meridian Agency.',
    ]),
  );
});

test('words are where the file has them', async () => {
  const [claim] = await claimsBy(db, 'Tomas Brandt');
  const [first] = await evidence(db, claim!.claim_id);
  expect(first).toMatchObject({
    text: '“We never met,”',
    sentence: '“We never met,” Brandt said of Calloway last week.',
    block: '“We never met,” Brandt said of Calloway last week. “Not once.”',
    block_kind: 'paragraph',
    source_path: 'harbour.md',
    source_line: 5,
  });
});

test('what a name stands for is the actor it was found to be the same as', async () => {
  const [, claim] = await claimsBy(db, 'Quiroga');
  expect((await evidence(db, claim!.claim_id))[0]).toMatchObject({ text: 'J. Quiroga', means: 'José Quiroga' });
});

test('a mention or an office has its words too', async () => {
  const mention = await db
    .selectFrom('mentions_full')
    .selectAll()
    .where('actor_id', '=', actorId('hermit'))
    .executeTakeFirstOrThrow();
  expect(await evidence(db, mention)).toMatchObject([
    { part: null, text: 'Aldo Hermit', sentence: 'Aldo Hermit looked on.', source_path: 'letter.txt', source_line: 3 },
  ]);
  const position = await db.selectFrom('positions').selectAll().executeTakeFirstOrThrow();
  expect(await evidence(db, position)).toMatchObject([{ text: 'Mayor', source_line: 3 }]);
});

test('words over the end of a paragraph have both paragraphs around them', async () => {
  const { article_id } = await db.selectFrom('blocks').select('article_id').executeTakeFirstOrThrow();
  const [first, second] = await db.selectFrom('blocks').selectAll().where('article_id', '=', article_id).execute();
  const over = { article_id, span_start: first!.span_end - 2, span_end: second!.span_start + 2 };
  const [row] = await evidence(db, over);
  expect(row!.text).toMatch(/^\S\S\n\n\S\S$/);
  expect(row!.block).toContain(row!.text);
});

test('what is not there has no evidence', async () => {
  expect(await evidence(db, 5)).toEqual([]);
  expect(await evidence(db, { article_id: 5, span_start: 0, span_end: 1 })).toEqual([]);
});
