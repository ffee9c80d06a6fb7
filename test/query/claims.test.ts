import { expect, test } from 'vitest';
import { FLOOR } from '../../src/confidence.ts';
import type { SourceKind } from '../../src/ontology.ts';
import type { ClaimFilter } from '../../src/query/claim-filter.ts';
import {
  type ClaimRow,
  claims,
  claimsAbout,
  claimsAt,
  claimsBetween,
  claimsBy,
  claimsByAbout,
  claimsTo,
  claimsVia,
  timeline,
} from '../../src/query/claims.ts';
import { actorId, newsroom, placeId } from './newsroom.ts';

const db = await newsroom();
const brief = (rows: readonly ClaimRow[]) => rows.map((row) => `${row.speaker ?? row.speaker_text} ${row.cue}`);

const FERRY = 'José Quiroga; Nora Brandt said';
const QUAY = 'People’s Council denied';
const TOLD = 'Ines Calloway told';
const NEVER = 'Tomas Brandt said';
const PRAISE = 'Officials praised';
const LETTER = 'José Quiroga asked';

test('all claims, the newest first, those of one article in reading order', async () => {
  expect(brief(await claims(db, { minConfidence: 0 }))).toEqual([FERRY, QUAY, TOLD, PRAISE, NEVER, LETTER]);
});

const FILTERS: readonly [ClaimFilter, string[]][] = [
  [{ by: 'Calloway' }, [TOLD]],
  [{ by: 'Quiroga' }, [FERRY, LETTER]],
  [{ by: actorId('jquiroga') }, [FERRY, LETTER]],
  [{ by: 'Brandt' }, [FERRY, NEVER]],
  [{ by: actorId('nora') }, [FERRY]],
  [{ by: 'Wintermute' }, []],
  [{ about: 'Tomas Brandt', minConfidence: FLOOR }, [PRAISE]],
  [{ about: 'Tomas Brandt' }, []],
  [{ to: 'Tomas Brandt' }, [TOLD]],
  [{ via: 'MA' }, [TOLD]],
  [{ involving: 'Tomas Brandt' }, [TOLD, NEVER]],
  [{ by: 'Quiroga', about: 'MA' }, [LETTER]],
  [{ by: 'Calloway', about: 'MA' }, []],
  [{ place: 'Lisbon' }, [TOLD]],
  [{ place: placeId('oslo') }, [FERRY]],
  [{ place: 'Portugal' }, [TOLD]],
  [{ place: 'lisbon district' }, [TOLD]],
  [{ place: 'Europe' }, [FERRY, TOLD]],
  [{ place: 'Scandinavia' }, [FERRY]],
  [{ place: 'Asia' }, []],
  [{ place: 'Norway' }, [FERRY]],
  [{ place: 'Sweden' }, []],
  [{ publisher: 'Harbour Post' }, [TOLD, NEVER]],
  [{ attitude: 'deny' }, [QUAY, NEVER]],
  [{ form: 'direct' }, [NEVER]],
  [{ polarity: 'negative' }, [NEVER]],
  [{ minConfidence: 0, publisher: 'Harbour Post' }, [TOLD, PRAISE, NEVER]],
  [{ limit: 2 }, [FERRY, QUAY]],
  [{ limit: 2, offset: 3 }, [NEVER, LETTER]],
  [{ offset: 4 }, [LETTER]],
];
test.each(FILTERS)('%j', async (filter, found) => {
  expect(brief(await claims(db, filter))).toEqual(found);
});

// The harbour article is of 2024-03-05 and has a claim of the week from 2024-02-26; the ferry's is of 2024-04.
const DATES: readonly [Pick<ClaimFilter, 'since' | 'until'>, string[]][] = [
  [{ since: '2024-03-05' }, [FERRY, QUAY, TOLD, PRAISE]],
  [{ since: '2024-03-06' }, [FERRY, QUAY]],
  [{ since: '2024-04-30' }, [FERRY, QUAY]],
  [{ since: '2024-05' }, []],
  [{ since: '2024-03-03', until: '2024-03-04' }, [NEVER]],
  [{ since: '2024-03-04', until: '2024-03-04' }, []],
  [{ until: '2024-02-25' }, []],
  [{ until: '2024-02' }, [NEVER]],
  [{ until: '2024-03' }, [TOLD, PRAISE, NEVER]],
  [{ until: '2024-04-01' }, [FERRY, QUAY, TOLD, PRAISE, NEVER]],
  [{ since: '2024', until: '2024' }, [FERRY, QUAY, TOLD, PRAISE, NEVER]],
  [{ since: '2025' }, []],
];
test.each(DATES)('said in %j', async (dates, found) => {
  expect(brief(await claims(db, { ...dates, minConfidence: 0 }))).toEqual(found);
});

test('a date that is none is refused', async () => {
  await expect(claims(db, { since: 'August' })).rejects.toThrow(RangeError);
});

test('each named question is the filter it says, and takes the rest of one', async () => {
  expect(brief(await claimsBy(db, 'Calloway'))).toEqual([TOLD]);
  expect(brief(await claimsAbout(db, 'Calloway'))).toEqual([NEVER]);
  expect(brief(await claimsTo(db, 'Nora Brandt'))).toEqual([LETTER]);
  expect(brief(await claimsVia(db, 'Meridian Agency'))).toEqual([TOLD]);
  expect(brief(await claimsAt(db, 'Oslo'))).toEqual([FERRY]);
  expect(brief(await claimsBetween(db, '2024-02', '2024-02'))).toEqual([NEVER]);
  expect(brief(await claimsByAbout(db, 'Tomas Brandt', 'Calloway'))).toEqual([NEVER]);
  expect(brief(await claimsBy(db, 'Brandt', { form: 'direct' }))).toEqual([NEVER]);
});

test('what a nameless spokesperson says is said by the body; what its officials say is not', async () => {
  const own = await newsroom();
  const by = async (kind: SourceKind) => {
    const officials = own.updateTable('claim_actors').set({ source_kind: kind, of_actor_id: actorId('council') });
    await officials.where('actor_id', 'is', null).execute();
    return brief(await claims(own, { by: 'the Quay', minConfidence: 0 }));
  };
  expect(await by('spokesperson')).toEqual([QUAY, PRAISE]);
  expect(await by('official')).toEqual([QUAY]);
  const [row] = await own.selectFrom('claims_full').selectAll().where('speaker_text', '=', 'Officials').execute();
  expect(row).toMatchObject({ speaker: null, speaker_source: 'official', speaker_of: 'People’s Council' });
});

test('a row is the row of claims_full', async () => {
  const [row] = await claimsBy(db, 'Calloway');
  const view = await db.selectFrom('claims_full').selectAll().where('speaker', '=', 'Ines Calloway').execute();
  expect([row]).toEqual(view);
  expect(row).toMatchObject({ content: 'that the People’s Council would buy a harbour in Lisbon', source_line: 3 });
});

test('a timeline goes from the oldest, says by which clock, and ends with what has no date', async () => {
  const rows = await timeline(db);
  expect(rows.map(({ at, clock, cue }) => [at, clock, cue])).toEqual([
    ['2024-02-26', 'said', 'said'],
    ['2024-03-05', 'published', 'told'],
    ['2024-04', 'published', 'said'],
    ['2024-04', 'published', 'denied'],
    [null, null, 'asked'],
  ]);
  expect(brief(await timeline(db, { involving: 'Calloway' }))).toEqual([NEVER, TOLD]);
});
